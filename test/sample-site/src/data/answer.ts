import { type Counts, sumOf, ZERO } from './counts'
import { FIELD_GROUPS, fieldCounts, type Query, unitCounts } from './fields'
import { GROUPS, type Group, UNITS } from './units'

export interface Row {
  readonly name: string
  readonly counts: Counts
}

export interface Answer {
  readonly groups: readonly (readonly [group: string, rows: readonly Row[]])[]
  readonly total: Counts
  /** The question this answers: a filter changed afterwards no longer describes the rows. */
  readonly query: Query
}

/**
 * What goes wrong on purpose: `?break=identity|zero|late`; `corrected`: figures the province put right later, whatever the
 * period; `put-right`: in one month of the commune, and so in every period that holds it.
 */
export type Break = 'identity' | 'zero' | 'late' | 'corrected' | 'put-right' | null

const ANSWER_AFTER_MS = 700
const LATE_AFTER_MS = 4000

export function answerDelay(trouble: Break): number {
  return trouble === 'late' ? LATE_AFTER_MS : ANSWER_AFTER_MS
}

/** Form 06a: one row per unit, under the heading of its level. */
export function answerByUnit(query: Query, level: Group | null, trouble: Break): Answer {
  const listed = UNITS.filter((unit) => isListed(unit.id, query, level))
  return answerOf(
    GROUPS.map((group) => [
      group,
      listed
        .filter((unit) => unit.group === group)
        .map((unit) => ({ name: unit.name, counts: unitCounts(unit, query) })),
    ]),
    query,
    trouble,
  )
}

/** The district sees itself and all below it, a commune itself; without a unit everything of the level. */
function isListed(id: string, query: Query, level: Group | null): boolean {
  if (query.unit === null) return level === null || UNITS.find((unit) => unit.id === id)?.group === level
  return query.unit.id === 'huong-son' || query.unit.id === id
}

/** Form 06 by field, of one unit (of all of them where none is chosen). */
export function answerByField(query: Query, trouble: Break): Answer {
  const units = query.unit === null ? UNITS : [query.unit]
  return answerOf(
    FIELD_GROUPS.map(([group, fields]) => [
      group,
      fields
        .map((field) => ({
          name: field,
          counts: sumOf(units.map((unit) => fieldCounts(unit, field, query, trouble === 'put-right'))),
        }))
        .map((row) => (trouble === 'corrected' && row.name === 'Hộ tịch' ? corrected(row) : row)),
    ]),
    query,
    trouble,
  )
}

function answerOf(groups: Answer['groups'], query: Query, trouble: Break): Answer {
  const filled = groups.filter(([, rows]) => rows.length > 0)
  const total = sumOf(filled.flatMap(([, rows]) => rows.map((row) => row.counts)))
  if (trouble === 'zero') return { groups: [], total: ZERO, query }
  if (trouble === 'identity') return { groups: filled.map(breakFirst), total, query }
  return { groups: filled, total, query }
}

/** Four counts that a form asks for, and the sums over them: three more online, one less in person, all identities hold. */
function corrected({ name, counts }: Row): Row {
  return {
    name,
    counts: {
      ...counts,
      tongSo: counts.tongSo + 2,
      tiepNhanQuaMang: counts.tiepNhanQuaMang + 3,
      tiepNhanTrucTiepVaBCCI: counts.tiepNhanTrucTiepVaBCCI - 1,
      daXuLyVaTraLai: counts.daXuLyVaTraLai + 1,
      daXuLyDungHanVaTraLai: counts.daXuLyDungHanVaTraLai + 1,
      dangXuLyVaBoSung: counts.dangXuLyVaBoSung + 1,
      dangXuLyTrongHanVaBoSung: counts.dangXuLyTrongHanVaBoSung + 1,
    },
  }
}

/** Ten resolved dossiers too many in the first row: Hộ tịch 743 ≠ 10 + 720 + 3. */
function breakFirst([group, rows]: Answer['groups'][number], at: number): Answer['groups'][number] {
  if (at > 0) return [group, rows]
  return [
    group,
    rows.map((row, i) =>
      i > 0 ? row : { ...row, counts: { ...row.counts, daXuLyVaTraLai: row.counts.daXuLyVaTraLai + 10 } },
    ),
  ]
}
