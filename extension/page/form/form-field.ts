import type { PlaceSeen } from '../../../core/reports/report'
import { readScreenNumber } from '../../../core/reports/screen-number'
import { fold } from '../../../core/text/fold'
import { fieldText, hidesItself, isInput, isSelect, isTextArea } from './form-dom'

/** Kinds of input a number or a word may be typed into; every other kind is never touched. */
const TYPED = new Set(['text', 'number', 'tel', 'search'])

/** Fields that prove who somebody is, or that he is there: never touched, wherever they stand. */
const IDENTITY =
  /captcha|mat.?khau|password|passwd|otp|token|ma.?xac.?(nhan|thuc)|cccd|cmnd|cmt\b|can.?cuoc|dinh.?danh|identity|ho.?chieu|passport|chu.?ky.?so/

export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement

/** The one field of a cell that may be typed into; 'none' where there is none, 'other' where it is not ours to touch. */
export function fieldOf(cell: Element): FormField | 'none' | 'other' {
  const all = fieldsUnder(cell)
  if (isEditable(cell)) all.push(cell as HTMLElement)
  const shown = all.filter((field) => !isHiddenInput(field) && !hidesItself(field))
  if (shown.length === 0) return all.some((field) => !isHiddenInput(field)) ? 'other' : 'none'
  const [only] = shown
  return shown.length === 1 && only && mayBeTyped(only) ? only : 'other'
}

function fieldsUnder(cell: Element): HTMLElement[] {
  const hosts = [...cell.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return [cell, ...hosts].flatMap((root) => [...root.querySelectorAll<HTMLElement>(FIELDS)])
}

const FIELDS = 'input, textarea, select, [contenteditable]'

/** Whether a field stands in a cell, be it in the shadow root of an element of its own. */
export function standsIn(cell: Element, field: Element): boolean {
  if (cell.contains(field)) return true
  const root = field.getRootNode()
  return 'host' in root && standsIn(cell, (root as ShadowRoot).host)
}

/** Fields that open something to choose from: typing into them chooses nothing. */
const CHOOSERS =
  '[role=combobox], [aria-haspopup]:not([aria-haspopup="false"]), .hasDatepicker, [data-provide=datepicker], .ant-picker input, .ant-select input, .el-date-editor input, .el-select input, .k-datepicker input, .v-select input'

/** Whether a cell that may not be typed into waits for somebody to choose. */
export function isChosen(cell: Element): boolean {
  const fields = [...cell.querySelectorAll(`${CHOOSERS}, [role=listbox], select, ${CHOSEN_INPUTS}`)]
  return fields.some((field) => !hidesItself(field) && !isIdentity(field) && !isDisabled(field))
}

const CHOSEN_INPUTS = ['date', 'month', 'week', 'time', 'datetime-local', 'checkbox', 'radio']
  .map((type) => `input[type=${type}]`)
  .join(', ')

export function mayBeTyped(field: Element): boolean {
  if (isIdentity(field) || submitsByItself(field) || (isInput(field) && field.matches(CHOOSERS))) return false
  if (isInput(field)) return TYPED.has(field.type)
  return isTextArea(field) || (isSelect(field) && !field.multiple) || isEditable(field)
}

function isHiddenInput(field: Element): boolean {
  return isInput(field) && field.type === 'hidden'
}

export function isEditable(element: Element): boolean {
  const said = element.getAttribute('contenteditable')
  return said !== null && said !== 'false'
}

function isIdentity(field: Element): boolean {
  const words = ['name', 'id', 'placeholder', 'aria-label', 'autocomplete', 'title']
    .map((name) => field.getAttribute(name) ?? '')
    .join(' ')
  return IDENTITY.test(unaccented(words))
}

/** A change of it would send the form: the officer's button, not ours. */
function submitsByItself(field: Element): boolean {
  return ['onchange', 'onblur', 'oninput', 'onkeyup'].some((name) =>
    /submit|__doPostBack/i.test(field.getAttribute(name) ?? ''),
  )
}

function unaccented(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
}

/** What a field holds now, as the page shows it. */
export function fieldTextShown(field: FormField): string {
  return isSelect(field) && field.value === '' ? '' : fieldText(field)
}

/** The number a field shows: the browser's own notation in a number input, the screen's everywhere else. */
export function numberOf(field: FormField): number | null {
  const text = fieldTextShown(field)
  if (text === '') return null
  if (isInput(field) && field.type === 'number') return Number.isNaN(Number(text)) ? null : Number(text)
  return readScreenNumber(text)
}

export function isDisabled(field: Element): boolean {
  return (
    field.matches(':disabled') ||
    isInert(field) ||
    field.closest('[aria-disabled="true"]') !== null ||
    fieldsetOff(field)
  )
}

/** Nobody can reach what is inert, and its looks need not say so. */
function isInert(field: Element): boolean {
  return field.closest('[inert]') !== null
}

function fieldsetOff(field: Element): boolean {
  return field.closest('fieldset[disabled]') !== null
}

export function isReadOnly(field: Element): boolean {
  return (
    field.hasAttribute('readonly') ||
    field.getAttribute('aria-readonly') === 'true' ||
    field.closest('td, [role=gridcell]')?.getAttribute('aria-readonly') === 'true'
  )
}

const FORMULA_TEXT = /công thức|formula|\[[\w.]+\]\s*[-+*/]|\{\w+\}\s*[-+*/]|^\s*=/i
const COMPUTED_CLASS = /(^|[-_\s])(formula|computed|calc(ulated)?|auto(sum)?|sum|total|congthuc)([-_\s]|$)/i

/** Whether cell, field or row says that the page works it out by itself. */
export function saysComputed(field: Element | null, cell: Element, row: readonly Element[]): boolean {
  for (const element of [field, cell, ...row]) {
    if (!element) continue
    if (element.hasAttribute('data-formula') || element.hasAttribute('data-computed')) return true
    if (/^[3-6]$/.test(element.getAttribute('data-ind-type') ?? '')) return true
    if (FORMULA_TEXT.test(element.getAttribute('title') ?? '')) return true
    if (COMPUTED_CLASS.test(element.getAttribute('class') ?? '')) return true
  }
  return false
}

/** What the form is called while nobody may write into it any more. */
export function isClosedState(state: string): boolean {
  const said = fold(state)
  return [
    'đã trình',
    'đã gửi',
    'đã duyệt',
    'lãnh đạo đã duyệt',
    'chờ duyệt',
    'đã khóa',
    'hết hạn',
    'đã chốt',
  ].some((word) => said.includes(fold(word)))
}

export type PlaceState = PlaceSeen['state']
