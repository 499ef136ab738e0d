import { useState } from 'preact/hooks'
import type { BesideLast } from '../../../core/reports/beside-last'
import type { MovesSeen } from '../../../core/reports/moves-in'
import type { Names } from '../../../core/reports/names-part'
import type { FillPlan, FillRefusal, Place } from '../../../core/reports/report'
import { Arrives } from '../../../ui/arrives'
import { Button, CloseButton } from '../../../ui/buttons'
import { MovesNote } from '../../../ui/moves-note'
import { NamesForm } from '../../../ui/names-form'
import { PreviewTable } from '../../../ui/preview-table'
import { useEscape } from '../../../ui/use-escape'
import { fillButton } from '../../../ui/words'

interface PreviewProps {
  readonly plan: FillPlan
  /** Last period's figures, where they are known. */
  readonly beside?: readonly BesideLast[]
  /** What stands elsewhere in the file than it did. */
  readonly moves?: MovesSeen | null
  readonly onFill: () => void | Promise<void>
  readonly onOverwrite: () => void
  /** One place that holds something else is given up for overwriting. */
  readonly onOverwriteOne?: (at: Place) => void
  /** Names of lĩnh vực that count as one, to see and to change; the plan is made anew with them. */
  readonly names: Names
  readonly onNames: (names: Names) => void
  readonly onClose: () => void
}

/** The preview with its buttons; what stands there already is overwritten only when the officer says so. */
export function PlanPreview({
  plan,
  beside = [],
  moves = null,
  onFill,
  onOverwrite,
  onOverwriteOne,
  names,
  onNames,
  onClose,
}: PreviewProps) {
  const takenPlaces = plan.refusals.filter((refusal) => refusal.reason === 'cell-not-empty')
  const taken = takenPlaces.length
  const overwrites = plan.writes.filter((write) => write.now !== '' && !write.equal).length
  const [isFilling, setFilling] = useState(false)
  // A second click while the first is at work would fill a second time.
  const fill = async () => {
    setFilling(true)
    await onFill()
    setFilling(false)
  }
  useEscape(onClose)
  return (
    <Arrives>
      {moves && <MovesNote moves={moves} />}
      <PreviewTable plan={plan} beside={beside} />
      {onOverwriteOne && <TakenPlaces refusals={takenPlaces} onOverwriteOne={onOverwriteOne} />}
      <details>
        <summary>Tên lĩnh vực coi là một</summary>
        <NamesForm names={names} onApply={onNames} />
      </details>
      {overwrites > 0 && (
        <p class="warning">
          <span aria-hidden="true">⚠ </span>
          {overwrites} ô đang có giá trị khác sẽ bị ghi đè.
        </p>
      )}
      <div class="row">
        <Button is="main" disabled={plan.writes.length === 0 || isFilling} onClick={() => void fill()}>
          {fillButton(plan.writes.length)}
        </Button>
        {taken > 0 && <Button onClick={onOverwrite}>Ghi đè cả {taken} ô đã có giá trị</Button>}
        <CloseButton onClose={onClose} />
      </div>
    </Arrives>
  )
}

interface TakenProps {
  readonly refusals: readonly FillRefusal[]
  readonly onOverwriteOne: (at: Place) => void
}

/** Places that hold something else, each to be given up by itself. */
function TakenPlaces({ refusals, onOverwriteOne }: TakenProps) {
  if (refusals.length === 0) return null
  return (
    <details data-taken={refusals.length}>
      <summary>Chọn từng ô để ghi đè ({refusals.length})</summary>
      <ul class="list">
        {refusals.map(({ at, where, message }) => (
          <li key={where ?? message} class="row row-spread">
            <span class="small">{message}</span>
            {at && (
              <Button is="plain" onClick={() => onOverwriteOne(at)}>
                Ghi đè ô này
                <span class="out-of-sight"> {where}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
