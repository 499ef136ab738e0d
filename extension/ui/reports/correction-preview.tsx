import { useState } from 'preact/hooks'
import type { Correction } from '../../../core/reports/after/correction'
import type { Write } from '../../../core/reports/report'
import { formatValue } from '../../../core/text/format'
import { Arrives } from '../../../ui/arrives'
import { Button, CloseButton } from '../../../ui/buttons'
import { RefusalList } from '../../../ui/refusal-list'
import { useEscape } from '../../../ui/use-escape'
import { pathName, placeShownName } from '../../../ui/words'
import { StepOf } from '../seals/difference-table'

interface CorrectionProps {
  readonly correction: Correction
  /** «đã gửi 18/11 · số …», where the report was sent. */
  readonly sent: string | null
  readonly onFill: () => Promise<void>
  /** The ordinary preview of the whole plan instead. */
  readonly onWhole: () => void
  readonly onClose: () => void
}

/** «Báo cáo đính chính» over the earlier file: exactly the changed cells, old and new, and one button. */
export function CorrectionPreview({ correction, sent, onFill, onWhole, onClose }: CorrectionProps) {
  const { plan, changed } = correction
  const [isFilling, setFilling] = useState(false)
  const fill = async () => {
    setFilling(true)
    await onFill()
    setFilling(false)
  }
  useEscape(onClose)
  return (
    <Arrives>
      <h4>{sent ? 'Báo cáo đính chính' : 'Sửa tệp đã điền theo số mới'}</h4>
      <p class="small">
        {sent && `Báo cáo ${sent}. `}
        Tệp này đã điền trước đây; {changed.length} ô nay có số khác, {plan.writes.length - changed.length} ô
        vẫn đúng và giữ nguyên.
      </p>
      <ChangedCells changed={changed} />
      <RefusalList refusals={plan.refusals} ahead />
      <div class="row">
        <Button is="main" disabled={isFilling} onClick={() => void fill()}>
          Sửa {changed.length} ô
        </Button>
        <Button onClick={onWhole}>Xem cả tệp</Button>
        <CloseButton onClose={onClose} />
      </div>
    </Arrives>
  )
}

function ChangedCells({ changed }: { changed: readonly Write[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label="Ô sẽ sửa">
      <table class="table" data-correction={changed.length}>
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col" class="number">
              Đang ghi
            </th>
            <th scope="col" class="number">
              Sửa thành
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((write) => (
            <tr key={placeShownName(write.at)}>
              <th scope="row">
                {pathName([write.rowPath.at(-1) ?? '', ...write.columnPath]) || placeShownName(write.at)}
                {'cell' in write.at && <span class="muted"> ({write.at.cell})</span>}
              </th>
              <td class={typeof write.value === 'number' ? 'number' : 'words'}>{write.now || 'trống'}</td>
              <td class={typeof write.value === 'number' ? 'number' : 'words'}>
                {formatValue(write.value)}
                <StepOf step={stepOf(write)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function stepOf({ now, value }: Write): number | null {
  const before = /^[\d.]+$/.test(now) ? Number(now.replaceAll('.', '')) : null
  return before === null || typeof value !== 'number' ? null : value - before
}
