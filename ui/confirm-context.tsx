import type { ConfirmedContext, FillPlan } from '../core/reports/report'

interface ConfirmProps {
  readonly plan: FillPlan
  /** The officer says that what these words stand over is of this unit and this period. */
  readonly onConfirm: (words: readonly string[]) => void
}

/** Asked once, for all words that stand between the template and the fill; what was settled is shown. */
export function ConfirmContext({ plan: { refusals, confirmed = [] }, onConfirm }: ConfirmProps) {
  const words = [...new Set(refusals.flatMap(({ confirm }) => confirm ?? []))]
  return (
    <>
      {words.length > 0 && (
        <section class="card stack" aria-label="Xác nhận mẫu" data-confirm={words.length}>
          <p>
            Mẫu ghi {words.map(quoted).join(', ')}. Nếu chữ đó chỉ còn sót lại từ lần dùng trước, xác nhận một
            lần rồi điền; phiếu đối chiếu sẽ ghi lại điều này.
          </p>
          <div>
            <button type="button" class="button" onClick={() => onConfirm(words)}>
              Mẫu này là của đơn vị mình, kỳ này
            </button>
          </div>
        </section>
      )}
      {confirmed.length > 0 && (
        <p class="warning" data-confirmed={confirmed.length}>
          <span aria-hidden="true">⚠ </span>
          Đã xác nhận mẫu ghi {confirmed.map(wordsOf).map(quoted).join(', ')} vẫn là của đơn vị mình, kỳ này.
        </p>
      )}
    </>
  )
}

function wordsOf({ words }: ConfirmedContext): string {
  return words
}

function quoted(words: string): string {
  return `«${words}»`
}
