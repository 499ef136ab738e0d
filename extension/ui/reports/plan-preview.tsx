import { useState } from 'preact/hooks'
import type { MovesSeen } from '../../../core/reports/after/moves-in'
import { isOverwriting } from '../../../core/reports/fill/overwrite-some'
import type { Names } from '../../../core/reports/labels/names-part'
import type { FillPlan, Place } from '../../../core/reports/report'
import { Arrives } from '../../../ui/arrives'
import { Button, CloseButton } from '../../../ui/buttons'
import { ConfirmContext } from '../../../ui/confirm-context'
import { FormPreview } from '../../../ui/form-preview'
import { MovesNote } from '../../../ui/moves-note'
import { NamesForm } from '../../../ui/names-form'
import type { Overwrite } from '../../../ui/overwrite'
import { TakenPlaces } from '../../../ui/taken-places'
import { useEscape } from '../../../ui/use-escape'
import { fillButton } from '../../../ui/words'
import type { PanelDesk } from '../desk'
import { ReturnedNote } from '../review/returned-note'
import { lastPeriodBeside } from './last-period-beside'
import { pageOfFigure } from './page-of-figure'

interface PreviewProps {
  readonly desk: PanelDesk
  readonly plan: FillPlan
  /** What stands elsewhere in the file than it did. */
  readonly moves?: MovesSeen | null
  readonly onFill: () => void | Promise<void>
  readonly onOverwrite: () => void
  readonly overwrite: Overwrite
  /** One place that holds something else is given up for overwriting, or kept after all. */
  readonly onOverwriteOne: (at: Place, isOn: boolean) => void
  /** Names of lĩnh vực that count as one, to see and to change; the plan is made anew with them. */
  readonly names: Names
  readonly onNames: (names: Names) => void
  /** Words of the template that the officer settles; a web form has none. */
  readonly onConfirm?: (words: readonly string[]) => void
  /** Places that the page set to 0 itself count as empty. */
  readonly onZeros?: (places: readonly Place[]) => void
  readonly onClose: () => void
}

/** The preview with its buttons; what stands there already is overwritten only when the officer says so. */
export function PlanPreview({
  desk,
  plan,
  moves = null,
  onFill,
  onOverwrite,
  overwrite,
  onOverwriteOne,
  names,
  onNames,
  onConfirm = () => {},
  onZeros = () => {},
  onClose,
}: PreviewProps) {
  const zeros = plan.refusals.flatMap((refusal) => refusal.zeros ?? [])
  const taken = plan.refusals.filter(({ reason, at }) => reason === 'cell-not-empty' && at).length
  const overwrites = plan.writes.filter(isOverwriting).length
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
      <ReturnedNote plan={plan} desk={desk} />
      <ConfirmContext plan={plan} onConfirm={onConfirm} />
      <FormPreview
        plan={plan}
        beside={lastPeriodBeside(plan, desk)}
        origin={(from) => pageOfFigure(desk, from)}
      />
      <TakenPlaces plan={plan} overwrite={overwrite} onOverwriteOne={onOverwriteOne} />
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
      <div class="row stays">
        <Button is="main" disabled={plan.writes.length === 0 || isFilling} onClick={() => void fill()}>
          {fillButton(plan.writes.length)}
        </Button>
        {zeros.length > 0 && <Button onClick={() => onZeros(zeros)}>Coi số 0 để sẵn là trống</Button>}
        {taken > 0 && <Button onClick={onOverwrite}>Ghi đè cả {taken} ô đã có giá trị</Button>}
        <CloseButton onClose={onClose} />
      </div>
    </Arrives>
  )
}
