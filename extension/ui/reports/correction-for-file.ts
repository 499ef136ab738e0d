import { compareFilled } from '../../../core/reports/after/compare-filled'
import { type Correction, correctionOf } from '../../../core/reports/after/correction'
import { placesFilled } from '../../../core/reports/after/places-filled'
import { askOfDesk, type FileFillAsked, type FileInHand, formsOfFile, planForFile } from './plan-for-file'

/** What an earlier fill of this very period has to say otherwise now; null where nothing changed, and for a blank. */
export function correctionForFile(
  file: FileInHand,
  asked: Omit<FileFillAsked, 'overwrite'>,
): Correction | null {
  const { seen, kept } = file
  const { desk, snapshots } = asked
  const forms = formsOfFile(null, seen, file, desk)
  const plan = planForFile(null, file, { ...asked, overwrite: false })
  const whole = planForFile(null, file, { ...asked, overwrite: true })
  if (!kept.provenance || !forms.ok || !plan.ok || !whole.ok) return null
  const { provenance, lessons } = kept
  const places = placesFilled(seen, forms.value, { lessons, ask: askOfDesk(desk), provenance })
  const { systems } = desk.subject
  const compared = compareFilled({
    workbook: seen,
    ...places,
    plan: whole.value,
    snapshots,
    provenance,
    systems,
  })
  return correctionOf({ plan: plan.value, whole: whole.value, compared, provenance, days: desk.period })
}
