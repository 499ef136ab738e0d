import { useMemo, useState } from 'preact/hooks'
import { clipboardRows, stepsByHand } from '../../../core/reports/fill/by-hand'
import { Button, CloseButton } from '../../../ui/buttons'
import { pathName, WORDS } from '../../../ui/words'
import type { FormSeen } from '../../page/form/see-form'
import type { PanelDesk } from '../desk'
import { fillOptions } from '../fill-options'

interface HandProps {
  readonly seen: FormSeen
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** For a grid that takes nothing from us: the next value to type, in the form's own order, or the whole block to paste. */
export function FormByHand({ seen, desk, onClose }: HandProps) {
  const [at, setAt] = useState(0)
  const [note, setNote] = useState('')
  const options = useMemo(() => fillOptions(desk, true), [desk])
  const steps = useMemo(() => stepsByHand(seen, desk.view.snapshots, options), [seen, desk, options])
  const step = steps[at]
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setNote(done)
    } catch {
      // A browser may forbid the clipboard; the value stands on the screen to be typed.
      setNote('Trình duyệt không cho sao chép, hãy gõ theo số đang hiện.')
    }
  }
  return (
    <div class="stack" data-by-hand={steps.length}>
      {step ? (
        <>
          <p class="muted">
            Ô {at + 1}/{steps.length}
          </p>
          <p>
            <strong>
              {step.ordinal} {pathName(step.rowPath)}
            </strong>
            <br />
            {pathName(step.columnPath)}
          </p>
          <p>
            Đang có: {step.now || WORDS.empty} · gõ: <strong class="typed">{step.type}</strong>
          </p>
        </>
      ) : (
        <p>
          {steps.length === 0
            ? 'Không còn ô nào khác số liệu trong sổ.'
            : 'Đã đi hết các ô. Bấm «Đối chiếu» để kiểm lại.'}
        </p>
      )}
      <div class="row">
        {step && (
          <Button is="main" onClick={() => copy(step.type, `Đã chép ${step.type}.`)}>
            Chép số này
          </Button>
        )}
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          Ô trước
        </Button>
        <Button disabled={!step} onClick={() => setAt(at + 1)}>
          Ô tiếp
        </Button>
      </div>
      <div class="row">
        <Button
          onClick={() =>
            copy(
              clipboardRows(seen, desk.view.snapshots, options),
              'Đã chép cả bảng. Bấm vào ô đầu của cột số liệu rồi dán.',
            )
          }
        >
          Chép cả bảng để dán
        </Button>
        <CloseButton onClose={onClose} />
      </div>
      <p class="small" role="status">
        {note}
      </p>
    </div>
  )
}
