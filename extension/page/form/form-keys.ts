import type { FormField } from './form-field'

/** Codes of keys that are not those of their signs. */
const CODES: Readonly<Record<string, number>> = { Backspace: 8, ',': 188, '.': 190, '-': 189 }

/** Sends the keydown and keypress of a sign; true where the page did itself what the key does. */
export function pressKey(field: FormField, mark: string): boolean {
  if (!sendKey(field, 'keydown', mark)) return true
  return mark.length === 1 && !sendKey(field, 'keypress', mark)
}

/** Sends one key event; false where the page called `preventDefault` on it. */
export function sendKey(field: FormField, name: string, mark: string): boolean {
  const view = field.ownerDocument.defaultView ?? window
  const sign = mark.length === 1 ? mark.charCodeAt(0) : 8
  const code = name === 'keypress' ? sign : (CODES[mark] ?? sign)
  return field.dispatchEvent(
    new view.KeyboardEvent(name, {
      key: mark,
      keyCode: code,
      which: code,
      charCode: name === 'keypress' ? sign : 0,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  )
}
