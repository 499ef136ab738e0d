import { command, enter, fire, isActive, leave, selectAll, setNatively, textIn } from './form-events'
import type { FormField } from './form-field'
import { pressKey, sendKey } from './form-keys'
import { isSelect, nextTurn } from './form-tools'
import { frames } from './form-turns'
import type { Way } from './form-ways'

/** A place to type into: its field as it is now, for a widget may hide one and show its twin when it is entered. */
export interface Typing {
  readonly field: FormField
  readonly now: () => FormField | null
  /** It is entered truly from the start: a cell's own editor. */
  readonly real: boolean
}

/**
 * Types a text in one of the ways, with the events that a person's keys cause; 'keyed' where the page answers to keys by
 * itself, so that no other way may go round it.
 * Where the page itself does what a key does, nothing is inserted beside it.
 */
export async function typeInto(
  { field, now, real }: Typing,
  text: string,
  way: Way,
): Promise<'typed' | 'keyed'> {
  // The events are enough at first: without the caret the page need not lay itself out for each field.
  enter(field, real || way !== 'set')
  // Some widgets, Kendo's among them, bring their twin forward only a moment after they are entered.
  if (way !== 'set') await frames(field.ownerDocument, 2)
  const shown = now() ?? field
  if (shown !== field) enter(shown, true)
  const typed = await TYPE[way](shown, text)
  fire(shown, 'change')
  leave(shown, real || way !== 'set' || isActive(shown))
  return typed ? 'typed' : 'keyed'
}

const TYPE: Readonly<Record<Way, (field: FormField, text: string) => Promise<boolean>>> = {
  set: bySetting,
  insert: byInserting,
  keys: byKeys,
}

async function bySetting(field: FormField, text: string): Promise<boolean> {
  const [first, ...rest] = isSelect(field) ? [] : text
  if (textIn(field) !== '' && !isSelect(field)) {
    selectAll(field)
    pressKey(field, 'Backspace')
  }
  if (first !== undefined && pressKey(field, first)) return byMask(field, rest)
  if (rest.some((mark) => pressKey(field, mark))) return false
  setNatively(field, text)
  fire(field, 'input', { inputType: 'insertText', data: text })
  sendKey(field, 'keyup', text.slice(-1) || 'Backspace')
  return true
}

/** The mask put the first sign in by itself: it gets the other keys, too. */
async function byMask(field: FormField, rest: readonly string[]): Promise<boolean> {
  for (const mark of rest) if (!pressKey(field, mark)) insertMark(field, mark)
  sendKey(field, 'keyup', rest.at(-1) ?? '0')
  return false
}

async function byInserting(field: FormField, text: string): Promise<boolean> {
  selectAll(field)
  const done = text === '' ? command(field, 'delete', '') : command(field, 'insertText', text)
  if (!done) {
    setNatively(field, text)
    fire(field, 'input', { inputType: 'insertText', data: text })
  }
  sendKey(field, 'keyup', text.slice(-1) || 'Backspace')
  return true
}

/** One key after the other, each where the mask has left the caret; masks set it a moment later. */
async function byKeys(field: FormField, text: string): Promise<boolean> {
  selectAll(field)
  for (const mark of ['Backspace', ...text]) {
    if (!pressKey(field, mark)) insertMark(field, mark)
    sendKey(field, 'keyup', mark)
    await nextTurn()
  }
  return true
}

function insertMark(field: FormField, mark: string): void {
  const isBack = mark === 'Backspace'
  if (isBack ? command(field, 'delete', '') : command(field, 'insertText', mark)) return
  setNatively(field, isBack ? '' : textIn(field) + mark)
  fire(field, 'input', { inputType: 'insertText', data: mark })
}
