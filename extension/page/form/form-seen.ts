import type { Refusal } from '../../../core/outcome'
import type { PlaceSeen, TargetSeen } from '../../../core/reports/report'
import type { FormField } from './form-field'

/** A web form as seen: its places, and why it may not be filled as it stands. */
export interface FormSeen extends TargetSeen {
  readonly url: string
  /** The page is still bringing rows. */
  readonly busy: boolean
  /** «Đang nhập liệu», as shown; '' where the page does not say. */
  readonly state: string
  /** «Quý I/2025», as shown; '' where the page does not say. */
  readonly periodText: string
  readonly refusals: readonly Refusal[]
  /** There is no form that is understood, but a grid is in sight: its library, '' where that is not known. */
  readonly grid?: string
  /** What the officer should know besides; it stops nothing. */
  readonly notes: readonly Refusal[]
}

/** A place with the elements it stands in: stays in the page, never crosses to the panel. */
export interface LivePlace {
  readonly seen: PlaceSeen
  readonly cell: Element
  readonly field: FormField | null
  /** It is text until clicked. */
  readonly byClick: boolean
  /** Its row: one element, or one for each frozen part. */
  readonly row: readonly Element[]
  readonly nameCell: Element
  /** What names it, as raw text: its name, its unit of measure, every head above it. All must still say the same. */
  readonly named: readonly (readonly [element: Element, raw: string])[]
}

export interface LiveForm {
  readonly seen: FormSeen
  readonly places: readonly LivePlace[]
  /** The form's table; null where there is no form. */
  readonly table: Element | null
}
