import type { MeasureId } from '../../core/measures/catalogue'
import { WHOLES } from '../../core/measures/wholes'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { captureOf } from '../unit/sample-snapshot'

/** The measures of form 06 that a page shows, with one count each. */
export type Counts = Readonly<Partial<Record<MeasureId, number>>>

const NAMES = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Nuôi con nuôi',
  'Thành lập và hoạt động của hộ kinh doanh',
  'Thi đua - Khen thưởng',
]

/** Made-up counts; all identities of the form hold in every row, one field had nothing to do. */
export const FIELDS: readonly (readonly [name: string, counts: Counts])[] = NAMES.map((name, at) => [
  name,
  at === 5
    ? countsOf({ online: 0, direct: 0, carried: 0, early: 0, late: 0, overdue: 0 })
    : countsOf({
        online: 211 + at * 37,
        direct: 43 + at * 11,
        carried: 9 + at,
        early: 150 + at * 20,
        late: 8 + at * 3,
        overdue: at % 3,
      }),
])

type Counted = Readonly<Record<'online' | 'direct' | 'carried' | 'early' | 'late' | 'overdue', number>>

function countsOf({ online, direct, carried, early, late, overdue }: Counted): Counts {
  const received = online + direct + carried
  const onTime = Math.floor((received - early - late) / 2)
  const resolved = early + onTime + late
  return {
    'dossiers.received': received,
    'dossiers.received.online': online,
    'dossiers.received.direct': direct,
    'dossiers.carried-over': carried,
    'dossiers.resolved': resolved,
    'dossiers.resolved.early': early,
    'dossiers.resolved.on-time': onTime,
    'dossiers.resolved.late': late,
    'dossiers.pending': received - resolved,
    'dossiers.pending.in-time': received - resolved - overdue,
    'dossiers.pending.overdue': overdue,
  }
}

export function countOf(field: string, measure: MeasureId): number {
  const counts = FIELDS.find(([name]) => name === field)?.[1] ?? {}
  const whole = WHOLES.find((one) => one.whole === measure && counts[measure] === undefined)
  return whole ? countOf(field, whole.parts[0]) + countOf(field, whole.parts[1]) : (counts[measure] ?? 0)
}

export function totalOf(measure: MeasureId): number {
  return FIELDS.reduce((sum, [name]) => sum + countOf(name, measure), 0)
}

/** The capture whose figures the templates are filled with; its total row is there, too. */
export const SNAPSHOT: Snapshot = captureOf({
  rows: {
    ...Object.fromEntries(FIELDS),
    '': Object.fromEntries(
      Object.keys(FIELDS[0]![1]).map((measure) => [measure, totalOf(measure as MeasureId)]),
    ),
  },
})
