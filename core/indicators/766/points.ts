import type { Snapshot } from '../../snapshot/snapshot'
import { assessOne } from '../assess'
import type { Assessed, Indicator, Sum } from '../indicator'

/** One indicator of QĐ 766/QĐ-TTg: points = min(max, max · r / fullAt), r = numerator / denominator. */
export interface PointsRule {
  readonly id: string
  readonly group: Group
  readonly label: string
  readonly max: number
  /** Percent at which the maximum is reached. */
  readonly fullAt: number
  readonly numerator: Sum
  readonly denominator: Sum
}

export const GROUPS = {
  transparency: { label: 'Công khai, minh bạch', max: 18 },
  progress: { label: 'Tiến độ, kết quả giải quyết', max: 20 },
  online: { label: 'Cung cấp dịch vụ công trực tuyến', max: 12 },
  payment: { label: 'Thanh toán trực tuyến', max: 10 },
  digitisation: { label: 'Số hóa hồ sơ', max: 22 },
  satisfaction: { label: 'Mức độ hài lòng', max: 18 },
} as const

export type Group = keyof typeof GROUPS

const sum = (words: string, ...measures: Sum['measures'][number][]): Sum => ({ words, measures })

/**
 * The indicators whose counts the pages give; the others are left out and said, never guessed. Formulas: domain 5.2
 * (public note on the 766 index; the national page's own value is authoritative).
 */
export const POINTS: readonly PointsRule[] = [
  {
    id: '2.1',
    group: 'progress',
    label: 'Hồ sơ trước hạn, đúng hạn',
    max: 20,
    fullAt: 100,
    numerator: sum(
      'đã giải quyết trước hạn, đúng hạn + đang giải quyết trong hạn',
      'dossiers.resolved.early',
      'dossiers.resolved.on-time',
      'dossiers.pending.in-time',
    ),
    denominator: sum('hồ sơ nhận giải quyết', 'dossiers.received'),
  },
  {
    id: '3.1',
    group: 'online',
    label: 'Thủ tục cung cấp dịch vụ công trực tuyến',
    max: 2,
    fullAt: 80,
    numerator: sum('thủ tục trực tuyến', 'procedures.online'),
    denominator: sum('thủ tục thuộc thẩm quyền', 'procedures'),
  },
  {
    id: '3.3',
    group: 'online',
    label: 'Hồ sơ nộp trực tuyến',
    max: 6,
    fullAt: 50,
    numerator: sum('tiếp nhận trực tuyến', 'dossiers.received.online'),
    denominator: sum('tiếp nhận trong kỳ', 'dossiers.received.new'),
  },
  {
    id: '3.5',
    group: 'payment',
    label: 'Thủ tục có nghĩa vụ tài chính tích hợp thanh toán trực tuyến',
    max: 2,
    fullAt: 80,
    numerator: sum('thủ tục đã triển khai', 'payment.procedures.enabled'),
    denominator: sum('thủ tục có phí', 'payment.procedures.with-fee'),
  },
  {
    id: '3.5b',
    group: 'payment',
    label: 'Thủ tục có giao dịch thanh toán trực tuyến',
    max: 2,
    fullAt: 80,
    numerator: sum('thủ tục đã phát sinh', 'payment.procedures.used'),
    denominator: sum('thủ tục có phí', 'payment.procedures.with-fee'),
  },
  {
    id: '3.6',
    group: 'payment',
    label: 'Hồ sơ thanh toán trực tuyến',
    max: 6,
    fullAt: 100,
    numerator: sum('hồ sơ thanh toán trực tuyến', 'payment.dossiers.online'),
    denominator: sum('hồ sơ có nghĩa vụ tài chính', 'payment.dossiers'),
  },
  {
    id: '4.1',
    group: 'digitisation',
    label: 'Cấp kết quả điện tử',
    max: 6,
    fullAt: 100,
    numerator: sum('kết quả đã số hóa', 'digitised.results'),
    denominator: sum('hồ sơ đã giải quyết', 'dossiers.resolved'),
  },
  {
    id: '4.3',
    group: 'digitisation',
    label: 'Khai thác, sử dụng lại dữ liệu số hóa',
    max: 2,
    fullAt: 80,
    numerator: sum('hồ sơ tái sử dụng thành phần', 'digitised.components.reused'),
    denominator: sum('hồ sơ tiếp nhận', 'dossiers.received'),
  },
  {
    id: '5.2',
    group: 'satisfaction',
    label: 'Phản ánh, kiến nghị xử lý đúng hạn',
    max: 6,
    fullAt: 100,
    numerator: sum('xử lý đúng hạn', 'feedback.handled.on-time'),
    denominator: sum('đã xử lý', 'feedback.handled'),
  },
]

export interface PointsLine {
  readonly id: string
  readonly label: string
  readonly max: number
  /** Cut to hundredths, never rounded up; null where the counts are missing or nothing arose. */
  readonly points: number | null
  readonly rate: Assessed
}

export interface GroupPoints {
  readonly group: Group
  readonly label: string
  readonly max: number
  /** Points of the lines that can be worked out, and how many of the group's maximum they stand for. */
  readonly points: number
  readonly covered: number
  readonly lines: readonly PointsLine[]
}

/** The six groups of QĐ 766, recomputed from counts as far as the pages give them: always «ước tính». */
export function estimatePoints(captures: readonly Snapshot[], unit: string): GroupPoints[] {
  return Object.entries(GROUPS).map(([group, { label, max }]) => {
    const lines = POINTS.filter((rule) => rule.group === group).map((rule) => lineOf(rule, captures, unit))
    const known = lines.filter((line) => line.points !== null)
    return {
      group: group as Group,
      label,
      max,
      points: hundredths(known.reduce((total, line) => total + Math.round((line.points ?? 0) * 100), 0)),
      covered: known.reduce((total, line) => total + line.max, 0),
      lines,
    }
  })
}

function lineOf(rule: PointsRule, captures: readonly Snapshot[], unit: string): PointsLine {
  const rate = assessOne(asIndicator(rule), captures, unit)
  return { id: rule.id, label: rule.label, max: rule.max, points: pointsFor(rule, rate), rate }
}

function asIndicator(rule: PointsRule): Indicator {
  return {
    id: `766-${rule.id}`,
    label: rule.label,
    numerator: rule.numerator,
    denominator: rule.denominator,
    caseWord: '',
    source: `Chỉ số ${rule.id}, Quyết định 766/QĐ-TTg (ước tính)`,
  }
}

/** `pointsFor` of 3.3 at 133 of 200 is 6 (66,5 % is past 50 %); of 2.1 at 989 of 1000 is 19,78. */
export function pointsFor(
  rule: Pick<PointsRule, 'max' | 'fullAt'>,
  rate: Pick<Assessed, 'numerator' | 'denominator'>,
): number | null {
  const { numerator, denominator } = rate
  if (numerator === null || denominator === null || denominator === 0) return null
  const cut = Number(
    (BigInt(rule.max) * 10_000n * BigInt(numerator)) / (BigInt(rule.fullAt) * BigInt(denominator)),
  )
  return hundredths(Math.min(rule.max * 100, cut))
}

function hundredths(count: number): number {
  return count / 100
}
