import { type Refusal, refusalOf } from '../../outcome'
import { formatDay } from '../../text/day'
import type { Snapshot } from '../snapshot'

/** A unit whose figures are of other days than those merged. */
export interface StrayPeriod {
  readonly unit: string
  readonly refusal: Refusal
}

/**
 * The captures of the days that most of them are of; the others are set aside by name, and block nothing. Where two periods are
 * alike often nobody knows which is meant: none is kept.
 */
export function ofOnePeriod(snapshots: readonly Snapshot[]): {
  readonly kept: readonly Snapshot[]
  readonly strays: readonly StrayPeriod[]
} {
  const counts = new Map<string, number>()
  for (const snapshot of snapshots) counts.set(daysOf(snapshot), (counts.get(daysOf(snapshot)) ?? 0) + 1)
  const [[most, count] = ['', 0], [, next] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a)
  const isKept = (snapshot: Snapshot) => count > next && daysOf(snapshot) === most
  const strays = snapshots.filter((snapshot) => !isKept(snapshot))
  const lines = new Map(strays.map((snapshot) => [`${snapshot.unit}\n${daysOf(snapshot)}`, snapshot]))
  return {
    kept: snapshots.filter(isKept),
    strays: [...lines.values()].map((snapshot) => ({
      unit: snapshot.unit,
      refusal: count > next ? saidSetAside(snapshot, most) : saidEither(snapshot),
    })),
  }
}

function saidSetAside(snapshot: Snapshot, most: string): Refusal {
  return refusalOf(
    'wrong-period',
    `${snapshot.unit} có số liệu kỳ ${daysOf(snapshot)}, khác kỳ ${most} của gói khác: để riêng, không cộng. Xin gói đúng kỳ, hoặc bỏ gói này.`,
    snapshot.unit,
  )
}

function saidEither(snapshot: Snapshot): Refusal {
  return refusalOf(
    'wrong-period',
    `${snapshot.unit} có số liệu kỳ ${daysOf(snapshot)}, khác kỳ của gói khác. Chỉ gộp các gói của cùng một kỳ: bỏ các gói của kỳ kia.`,
    snapshot.unit,
  )
}

function daysOf({ period }: Snapshot): string {
  return `${formatDay(period.from)}–${formatDay(period.to)}`
}
