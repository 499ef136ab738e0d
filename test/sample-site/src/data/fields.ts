import { type Counts, countsOf, type Parts, sumOf } from './counts'
import { dice } from './dice'
import { countsOverMonths, monthsOf } from './months'
import { SAMPLE, SAMPLE_FIELDS } from './sample-quarter'
import { COMMUNE, type Unit } from './units'

/** Fields of work and the heading they stand under on the page by field. */
export const FIELD_GROUPS: readonly (readonly [group: string, fields: readonly string[]])[] = [
  [
    'Xã, phường, thị trấn',
    ['Hộ tịch', 'Chứng thực', 'Bảo trợ xã hội', 'Người có công', 'Nuôi con nuôi', 'Thi đua - Khen thưởng'],
  ],
  ['Huyện, thành phố, thị xã', ['Đất đai', 'Thành lập và hoạt động của hộ kinh doanh']],
]

export interface Query {
  readonly unit: Unit | null
  readonly from: string
  readonly to: string
}

/**
 * The counts of one field of one unit in one period: made up, always the same for the same question. The commune's months
 * add up to its quarters and years.
 */
export function fieldCounts(unit: Unit, field: string, { from, to }: Query, isPutRight = false): Counts {
  const months = unit.id === COMMUNE ? monthsOf(from, to) : null
  if (months) return countsOverMonths(field, months, isPutRight)
  const isSample = unit.id === SAMPLE.unit && from === SAMPLE.from && to === SAMPLE.to
  const sample = isSample ? SAMPLE_FIELDS[field] : undefined
  return countsOf(sample ?? inventParts(`${unit.id}|${field}|${from}|${to}`, unit))
}

export function unitCounts(unit: Unit, query: Query): Counts {
  return sumOf(FIELD_GROUPS.flatMap(([, fields]) => fields.map((field) => fieldCounts(unit, field, query))))
}

function inventParts(question: string, unit: Unit): Parts {
  const next = dice(question)
  const size = unit.group === 'Xã, phường, thị trấn' ? 90 : 400
  const [online, direct, carried] = [next(size), next(size), next(size / 8)]
  const received = online + direct + carried
  const overdue = Math.min(received, next(4))
  const inTime = Math.min(received - overdue, next(size / 6))
  const late = Math.min(received - overdue - inTime, next(5))
  const early = Math.floor((received - overdue - inTime - late) / (2 + next(6)))
  return {
    online,
    direct,
    carried,
    early,
    onTime: received - overdue - inTime - late - early,
    late,
    inTime,
    overdue,
  }
}
