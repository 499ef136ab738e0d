import type { RefusalReason } from '../../outcome'
import { formatValue } from '../../text/format'
import type { Agreement, ComparedCell, ComparedFill } from '../after/compare-filled'
import { placeName } from '../refusal-words'
import type { FillPlan, FillRefusal, Receipt } from '../report'
import { type FillOccasion, receiptOf } from './receipt-of'

/**
 * The receipt of a workbook that was filled before, as it stands now: cells that still show their figures are its lines,
 * all others are named with what was filled and what they show. `refusals` are those of the present plan.
 *
 * A cell filled with 812 that was changed to 813 is no line but «Đã điền 812, nay ô hiện «813»: sửa tay sau khi điền.»
 */
export function receiptOfCompared(
  report: string,
  { filled, others }: ComparedFill,
  { refusals, confirmed }: Pick<FillPlan, 'refusals' | 'confirmed'>,
  occasion: FillOccasion,
): Receipt {
  const ours = new Set(filled.map(placeName))
  const rest = refusals.filter(({ at }) => !at || !('cell' in at) || !ours.has(placeName(at)))
  const open = [...filled, ...others.filter(({ note }) => note === undefined)].flatMap(refusalOfCell)
  return receiptOf(
    {
      report,
      host: 'workbook',
      writes: [],
      refusals: [...open, ...rest],
      ...(confirmed ? { confirmed } : {}),
    },
    occasion,
    filled.flatMap(lineOf),
  )
}

function lineOf({ sheet, cell, shows, figure, agreement, filled }: ComparedCell): Receipt['lines'][number][] {
  if (!filled || (agreement !== 'same' && agreement !== 'as-filled')) return []
  const outcome = 'already-equal' as const
  const at = { sheet, cell }
  return [{ at, value: figure, before: '', readBack: shows ?? '', outcome, from: filled.origin }]
}

const REASONS: Partial<Record<Agreement, RefusalReason>> = {
  'changed-by-hand': 'value-did-not-stick',
  'figure-newer': 'value-did-not-stick',
  'formula-over': 'cell-has-formula',
  gone: 'label-moved',
  unsure: 'two-rows-match',
  empty: 'cell-not-empty',
  differs: 'cell-not-empty',
}

function refusalOfCell(cell: ComparedCell): FillRefusal[] {
  const reason = REASONS[cell.agreement]
  if (!reason) return []
  return [
    { reason, message: messageOf(cell), where: placeName(cell), at: { sheet: cell.sheet, cell: cell.cell } },
  ]
}

function messageOf({ agreement, shows, figure, filled, note }: ComparedCell): string {
  const was = filled ? `Đã điền ${formatValue(filled.value)}` : ''
  const now = shows === '' ? 'nay ô để trống' : `nay ô hiện «${shows ?? ''}»`
  switch (agreement) {
    case 'gone':
    case 'unsure':
      return `${note ?? ''} ${was}.`
    case 'changed-by-hand':
      return `${was}, ${now}: sửa tay sau khi điền.`
    case 'figure-newer':
      return `${was}, số liệu nay là ${formatValue(figure)}. Điền lại để lấy số mới.`
    case 'formula-over':
      return `${was}, nay ô có công thức, hiện «${shows ?? ''}».`
    case 'empty':
      return `Ô còn trống, số liệu là ${formatValue(figure)}. Chưa điền.`
    default:
      return `Ô hiện «${shows ?? ''}», số liệu là ${formatValue(figure)}. Không do Sổ Một Cửa điền.`
  }
}
