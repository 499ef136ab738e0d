import type { FilterSeen } from '../../../core/grid/seen'
import { plainText } from '../sight/read-text'
import type { Scope } from '../sight/scope'

/** A control as found: the box a person sees, the input that carries the id, the value as shown. */
export interface Control {
  readonly box: Element
  readonly input: Element | null
  readonly kind: FilterSeen['control']
  readonly value: string
  readonly placeholder: string
}

type Read = (box: Element) => Omit<Control, 'box'> | null

/** How each kind of control shows its value. The first that matches an element reads it and all inside it. */
const KINDS: readonly (readonly [selector: string, read: Read])[] = [
  ['.ant-select', readAntSelect],
  ['.ant-picker', readAntPicker],
  ['.ant-segmented', (box) => readChoice(box, '.ant-segmented-item-selected')],
  [
    '.ant-radio-group',
    (box) => readChoice(box, '.ant-radio-button-wrapper-checked, .ant-radio-wrapper-checked'),
  ],
  ['.ant-checkbox-group', (box) => readChoice(box, '.ant-checkbox-wrapper-checked')],
  ['.select2-container', readSelect2],
  ['mat-select', (box) => readShown(box, '.mat-select-value-text, .mat-mdc-select-value-text', box)],
  [
    '.v-select',
    (box) => readShown(box, '.v-select__selection, .v-select__selection-text', box.querySelector('input')),
  ],
  ['mat-radio-group', (box) => readChoice(box, '.mat-radio-checked, .mat-mdc-radio-checked')],
  ['fieldset, [role=radiogroup]', readRadios],
  ['select', readSelect],
  ['input', readInput],
]

const SELECTOR = KINDS.map(([selector]) => selector).join(', ')

/** Every control of a page in order, hidden ones too; what is inside another control is not listed again. */
export function controlsOf(scope: Scope): Control[] {
  const controls: Control[] = []
  const taken = new Set<Element>()
  for (const box of scope.find(SELECTOR)) {
    if (taken.has(box)) continue
    const control = controlOf(box)
    if (control === null) continue
    for (const inner of box.querySelectorAll(SELECTOR)) taken.add(inner)
    controls.push(control)
  }
  return controls
}

function controlOf(box: Element): Control | null {
  const kind = KINDS.find(([selector]) => box.matches(selector))
  const read = kind?.[1](box) ?? null
  return read === null ? null : { box, ...read }
}

function readAntSelect(box: Element): Omit<Control, 'box'> {
  const shown = [...box.querySelectorAll('.ant-select-selection-item')]
  const value = shown.map((item) => item.getAttribute('title') ?? plainText(item)).join(', ')
  const placeholder = box.querySelector('.ant-select-selection-placeholder')
  return {
    input: box.querySelector('input'),
    kind: 'select',
    value: value.trim(),
    placeholder: placeholder === null ? '' : plainText(placeholder),
  }
}

/** One picker has one input; a range picker has two, told as `15/12/2024 - 14/03/2025`. */
function readAntPicker(box: Element): Omit<Control, 'box'> | null {
  const inputs = [...box.querySelectorAll('input')]
  const first = inputs[0]
  if (first === undefined) return null
  const values = inputs.map((input) => (input.value || (input.getAttribute('title') ?? '')).trim())
  return {
    input: first,
    kind: 'date',
    value: values.every((value) => value === '') ? '' : values.join(' - '),
    placeholder: first.placeholder,
  }
}

function readChoice(box: Element, chosen: string): Omit<Control, 'box'> {
  const value = [...box.querySelectorAll(chosen)].map(plainText).join(', ')
  return {
    input: box.id === '' ? box.querySelector('input[id]') : box,
    kind: 'choice',
    value,
    placeholder: '',
  }
}

function readSelect2(box: Element): Omit<Control, 'box'> {
  const shown = box.querySelector('.select2-selection__rendered, .select2-chosen')
  const title = shown?.getAttribute('title') ?? ''
  return {
    input: hiddenSelectOf(box),
    kind: 'select',
    value: title !== '' ? title : shown === null ? '' : plainText(shown).replace(/^×\s*/u, ''),
    placeholder: plainTextOf(box.querySelector('.select2-selection__placeholder')),
  }
}

/** select2 hides the real select right before its own box. */
function hiddenSelectOf(box: Element): Element | null {
  const before = box.previousElementSibling
  return before !== null && before.localName === 'select' ? before : null
}

function readShown(box: Element, shown: string, input: Element | null): Omit<Control, 'box'> {
  return { input, kind: 'select', value: plainTextOf(box.querySelector(shown)), placeholder: '' }
}

/** Plain radios of one group: the words of the chosen one. */
function readRadios(box: Element): Omit<Control, 'box'> | null {
  const radios = [...box.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  if (radios.length === 0 || box.querySelector('input:not([type=radio]), select') !== null) return null
  const chosen = radios.find((radio) => radio.checked)
  const label = chosen?.closest('label') ?? chosen?.nextElementSibling ?? null
  return { input: radios[0] ?? null, kind: 'choice', value: plainTextOf(label), placeholder: '' }
}

function readSelect(box: Element): Omit<Control, 'box'> | null {
  if (!isSelect(box) || isReplaced(box)) return null
  const value = [...box.selectedOptions].map((option) => option.text.trim()).join(', ')
  return { input: box, kind: 'select', value, placeholder: '' }
}

function isReplaced(select: Element): boolean {
  return select.matches('.select2-hidden-accessible, .select2-offscreen')
}

const DATE_TYPE = /^(date|month)$/u
const TEXT_TYPE = /^(text|search|number|date|month)$/u

function readInput(box: Element): Omit<Control, 'box'> | null {
  if (!isInput(box) || !TEXT_TYPE.test(box.type)) return null
  const isDate = DATE_TYPE.test(box.type) || /(ng|d)ay|date|picker/iu.test(`${box.id} ${box.className}`)
  return {
    input: box,
    kind: isDate ? 'date' : 'text',
    value: asShown(box.value.trim(), box.type),
    placeholder: box.placeholder,
  }
}

/** A browser shows `2024-12-15` in a date box as `15/12/2024`. */
function asShown(value: string, type: string): string {
  return DATE_TYPE.test(type) ? value.split('-').reverse().join('/') : value
}

function plainTextOf(element: Element | null): string {
  return element === null ? '' : plainText(element)
}

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select'
}

function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input'
}
