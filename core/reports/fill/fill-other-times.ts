import type { Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import { isSameGround } from '../../units/communes'
import { gatherFigures, type ReportFigures } from '../figures/report-figures'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import type { Report } from '../forms/report-form'
import type { Days } from '../labels/days-of-column'
import { refuseAt } from '../refusal-words'
import { fillFigures } from './fill-figures'
import { firstEmpty, type PlacesOfTime } from './places-by-time'

export interface OtherTimes {
  readonly report: Report
  /** The figures of the report's own period: whose they are, and which systems count them. */
  readonly figures: ReportFigures
  readonly snapshots: readonly Snapshot[]
  readonly options: FillOptions
}

export interface OtherTimesFilled extends Filled {
  /** Captures that such columns were filled from. */
  readonly used: readonly string[]
}

/**
 * Fills columns of other periods from captures of exactly those days; a period that was not captured is refused by its
 * days, once for its columns. Nothing is added up from parts: what was carried over would count twice.
 */
export function fillOtherTimes(others: readonly PlacesOfTime[], ask: OtherTimes): OtherTimesFilled {
  const parts = others.map((one) => ({ one, filled: fillOne(one, ask) }))
  const missing = parts.flatMap(({ one, filled }) => (filled === null ? [one] : []))
  const done = parts.flatMap(({ filled }) => filled ?? [])
  const joined = joinFilled([...done, missingOnce(missing)])
  return { ...joined, used: done.flatMap(({ used }) => used) }
}

/** Null: no capture of these days. */
function fillOne(one: PlacesOfTime, ask: OtherTimes): OtherTimesFilled | null {
  const { unit, to } = ask.figures
  const known = one.spans.flatMap((days) => {
    const figures = figuresOn(days, ask)
    return figures.snapshots.length > 0 ? [{ days, figures }] : []
  })
  const [only, ...more] = known
  if (!only) return null
  if (more.length > 0) return refusedOnce(one, 'có số liệu của hai cách tính kỳ, không rõ lấy số nào')
  if (!isSameGround(unit, only.days, { to })) return refusedOnce(one, 'là của trước khi sắp xếp đơn vị')
  const parts = ask.report.tables.map((table) => {
    const places = one.places.filter((place) => (place.table ?? ask.report.tables[0]?.id) === table.id)
    return places.length > 0 ? fillFigures(table, places, only.figures, ask.options) : NOTHING
  })
  const { writes, refusals } = joinFilled(parts)
  return {
    writes: writes.map((write) => ({ ...write, of: only.days })),
    // What is wrong with rows and columns is said of the report's own period already.
    refusals: refusals.filter(({ at, reason }) => at !== undefined && reason !== 'two-rows-match'),
    used: only.figures.snapshots.map(({ id }) => id),
  }
}

function figuresOn({ from, to }: Days, { figures, snapshots, options }: OtherTimes): ReportFigures {
  const all = new Map([...snapshots, ...(options.earlier ?? [])].map((one) => [one.id, one]))
  const ofDays = [...all.values()].filter(({ period }) => period.from === from && period.to === to)
  return gatherFigures(ofDays, { unit: figures.unit, from, to, systems: options.systems })
}

/** Said once for all periods that were not captured, each with its days. */
function missingOnce(missing: readonly PlacesOfTime[]): Filled {
  const empty = missing.filter(({ places }) => firstEmpty(places) !== null)
  const [first] = empty
  if (!first) return NOTHING
  const columns = empty.map(({ words, spans: [days] }) => `${words}${days ? ` (${daysWords(days)})` : ''}`)
  const message = `Cột ${columns.join(', ')}: sổ chưa có số liệu của đúng những ngày đó, để nguyên. Chụp trang với Từ ngày – Đến ngày đó rồi điền lại, hoặc ghi tay.`
  return refused(refuseAt(firstEmpty(first.places)!.at, 'no-figure', message))
}

function daysWords({ from, to }: Days): string {
  return `${formatDay(from)}–${formatDay(to)}`
}

function refusedOnce({ words, places }: PlacesOfTime, why: string): OtherTimesFilled {
  const open = firstEmpty(places)
  if (!open) return { ...NOTHING, used: [] }
  const message = `Cột ${words} ${why}: để nguyên. Ghi tay, hoặc sửa tên cột cho rõ kỳ rồi điền lại.`
  return { ...refused(refuseAt(open.at, 'no-figure', message)), used: [] }
}
