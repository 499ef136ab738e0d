import type { FormField } from './form-field'
import {
  fieldTextShown,
  isInput,
  isTextArea,
  numberOf,
  readScreenNumber,
  tidy,
  typedNumber,
} from './form-tools'

/** What is typed into a field for a value: the browser's notation in a number input, the screen's everywhere else. */
export function typedFor(field: FormField, value: number | string): string {
  if (typeof value === 'string') return value
  return isInput(field) && field.type === 'number' ? String(value) : typedNumber(value)
}

/** Whether the field now holds the value, whatever mask it put on it. */
export function fieldHolds(field: FormField, value: number | string): boolean {
  if (typeof value === 'number') return numberOf(field) === value
  return sameShown(fieldTextShown(field), value)
}

/** Two texts as the screen shows them: "1.234" and "1234" are one number, "" and "0" are not. */
export function sameShown(a: string, b: string): boolean {
  if (tidy(a) === tidy(b)) return true
  const number = readScreenNumber(a)
  return number !== null && number === readScreenNumber(b)
}

/** Whether a longer text would have been cut by the field itself. */
export function fits(field: FormField, text: string): boolean {
  if (!isInput(field) && !isTextArea(field)) return true
  return field.maxLength < 0 || text.length <= field.maxLength
}
