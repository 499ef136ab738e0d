import { useMemo, useState } from 'preact/hooks'
import { clipboardRows, type HandStep, stepsByHand } from '../../../core/reports/fill/by-hand'
import { Button, CloseButton } from '../../../ui/buttons'
import { pathName, WORDS } from '../../../ui/words'
import type { FormSeen } from '../../page/form/see-form'
import type { PanelDesk } from '../desk'
import { fillOptions } from '../fill-options'
import { filledFrom } from '../filled-from'

interface HandProps {
  readonly seen: FormSeen
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** For a grid that takes nothing from us: the next value to type, in the form's own order, or the whole block to paste. */
export function FormByHand({ seen, desk, onClose }: HandProps) {
  const [at, setAt] = useState(0)
  const { note, copy } = useClipboard()
  const options = useMemo(() => fillOptions(desk, true), [desk])
  const steps = useMemo(() => stepsByHand(seen, filledFrom(desk), options), [seen, desk, options])
  const step = steps[at]
  const copyAll = () => copy(clipboardRows(seen, filledFrom(desk), options), ALL_COPIED)
  return (
    <div class="stack" data-by-hand={steps.length}>
      <StepNow step={step} at={at} count={steps.length} />
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
        <Button onClick={copyAll}>Chép cả bảng để dán</Button>
        <CloseButton onClose={onClose} />
      </div>
      <p class="small" role="status">
        {note}
      </p>
    </div>
  )
}

const ALL_COPIED = 'Đã chép cả bảng. Bấm vào ô đầu của cột số liệu rồi dán.'

interface StepProps {
  /** Undefined when all places were gone through. */
  readonly step: HandStep | undefined
  readonly at: number
  readonly count: number
}

/** The place to type into now: its labels, what stands there and what to type. */
function StepNow({ step, at, count }: StepProps) {
  if (!step)
    return (
      <p>
        {count === 0
          ? 'Không còn ô nào khác số liệu trong sổ.'
          : 'Đã đi hết các ô. Bấm «Đối chiếu» để kiểm lại.'}
      </p>
    )
  return (
    <>
      <p class="muted">
        Ô {at + 1}/{count}
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
  )
}

function useClipboard() {
  const [note, setNote] = useState('')
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setNote(done)
    } catch {
      // A browser may forbid the clipboard; the value stands on the screen to be typed.
      setNote('Trình duyệt không cho sao chép, hãy gõ theo số đang hiện.')
    }
  }
  return { note, copy }
}
