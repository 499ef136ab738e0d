import { assess } from '../../indicators/assess'
import type { Assessed } from '../../indicators/indicator'
import { refusalOf } from '../../outcome'
import { formatCount, formatPercent } from '../../text/format'
import type { Placeable } from './placeable'
import type { WordsAsked } from './words-asked'

/** The indicators of the report's unit and period, against the plan in force. */
export function assessedFor({ snapshots, unit, period, systems, aims }: WordsAsked): Assessed[] {
  return assess(snapshots, { unit, from: period.from, to: period.to, systems }, aims)
}

/** Rate, counts, target and distance of every indicator. */
export function ratesToPlace(assessed: readonly Assessed[]): Placeable[] {
  return assessed.flatMap((one) => [
    placed(one, 'rate', 'Tỷ lệ', one.percent || one.shown === '–' ? one.shown : null),
    placed(one, 'over', 'Tử số', counted(one.numerator)),
    placed(one, 'under', 'Mẫu số', counted(one.denominator)),
    ...(one.target === null ? [] : ofTarget(one, one.target)),
  ])
}

function ofTarget(one: Assessed, target: number): Placeable[] {
  return [
    placed(one, 'target', 'Chỉ tiêu', formatPercent(target)),
    placed(one, 'short', 'Còn thiếu', counted(one.short)),
  ]
}

function counted(count: number | null): string | null {
  return count === null ? null : formatCount(count)
}

function placed(
  { id, label, formula }: Assessed,
  kind: string,
  name: string,
  words: string | null,
): Placeable {
  const missing = `Chưa đủ số liệu cho «${label}». Chụp các trang có số liệu đó rồi làm lại.`
  return {
    key: `${kind}.${id}`,
    name: `${name}: ${label}`,
    words: words ?? refusalOf('no-figure', missing, id),
    from: { text: formula },
  }
}
