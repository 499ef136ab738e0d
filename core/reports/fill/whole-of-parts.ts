import { MEASURES, type MeasureId } from '../../measures/catalogue'
import type { Breakdown } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import type { TableAsked } from '../figures/figures-said'
import type { ReportFigures } from '../figures/report-figures'
import { placeWords, refuseAt } from '../refusal-words'
import type { FillRefusal, PlaceSeen } from '../report'
import type { Wanted } from './wanted-places'

const WHOLE: MeasureId = 'dossiers.received'
const CARRIED: MeasureId = 'dossiers.carried-over'
/** By these a report divides what came in; some count in person and by post as one. */
const CHANNELS: readonly MeasureId[] = [
  'dossiers.received.online',
  'dossiers.received.direct',
  'dossiers.received.in-person',
  'dossiers.received.postal',
]

/** A number that is asked for of the figures of a row. */
export type CountOf = (measure: MeasureId) => number | null

export function countsOfRow(figures: ReportFigures, by: Breakdown, asked: TableAsked): CountOf {
  return (measure) => {
    const said = figures.measures.has(measure) ? figures.find(measure, by, asked) : null
    return said?.state === 'number' && !said.conflict ? said.value : null
  }
}

/** A report that divides its total into channels, and has no place for what was carried over, means what came in alone. */
export function isWithoutCarried(wanted: readonly Wanted[]): boolean {
  const there = new Set(wanted.flatMap(({ measures }) => measures))
  return there.has(WHOLE) && !there.has(CARRIED) && CHANNELS.filter((one) => there.has(one)).length > 1
}

/**
 * Why the total of such a report is not written, where it is not the sum of its channels or that is not known; null where
 * it is.
 *
 * «Tổng số | Trực tuyến | Trực tiếp» with 12 received, of them 2 carried over: 12 is not 7 + 3.
 */
export function unlikeItsParts(place: PlaceSeen, countOf: CountOf): FillRefusal | null {
  const whole = countOf(WHOLE)
  const online = countOf('dossiers.received.online')
  const direct = directOf(countOf)
  if (whole === null) return null
  const label = `${placeWords(place)} «${place.columnPath.join(' › ')}»`
  const next = 'Không ghi: thêm cột kỳ trước chuyển sang, hoặc ghi tay tổng theo cách tính của mẫu.'
  if (online === null || direct === null)
    return refuseAt(
      place.at,
      'identity-broken',
      `${label}: mẫu không có cột «${MEASURES[CARRIED]}», chưa đủ số từng hình thức để biết tổng có bằng các phần. ${next}`,
    )
  if (whole === online + direct) return null
  return refuseAt(
    place.at,
    'identity-broken',
    `${label}: tổng ${formatCount(whole)} gồm cả số kỳ trước chuyển sang, khác tổng các phần của mẫu ${formatCount(online)} + ${formatCount(direct)} = ${formatCount(online + direct)}. ${next}`,
  )
}

function directOf(countOf: CountOf): number | null {
  const direct = countOf('dossiers.received.direct')
  if (direct !== null) return direct
  const inPerson = countOf('dossiers.received.in-person')
  const postal = countOf('dossiers.received.postal')
  return inPerson === null || postal === null ? null : inPerson + postal
}
