import { boxText, type Look, lookOf } from './looks'
import { isElement } from './visibility'

/** Looks by what styling depends on, so that a long table asks for styles a few times and not in every cell. */
export type LookBook = (element: Element, key: string, bold: boolean) => Look

export function openLookBook(): LookBook {
  const known = new Map<string, Look>()
  return (element, key, bold) => {
    const name = `${key}|${bold ? 'b' : ''}|${element.localName}|${lookKeyOf(element)}`
    const look = known.get(name) ?? lookOf(element)
    known.set(name, look)
    return look
  }
}

/** `lookKeyOf(<td class="a" style="color:red">)` is `a|color:red|`. */
export function lookKeyOf(element: Element): string {
  if (!element.hasAttributes()) return ''
  const hidden = element.hasAttribute('hidden') ? 'hidden' : ''
  return `${element.getAttribute('class') ?? ''}|${element.getAttribute('style') ?? ''}|${hidden}`
}

type Inked = Pick<Look, 'bold' | 'unseen'>
type TextLook = Inked & Pick<Look, 'drawn'>

/** A text as shown, whether all of it is bold, and the full text where the page cut it short. */
export interface TextSeen {
  readonly text: string
  readonly bold: boolean
  readonly full?: string
}

/**
 * The text a person reads in an element: hidden parts and icons left out, `<br>` and blocks as line breaks,
 * white space of the markup folded, no-break spaces kept. `<td><a>1.234</a><i hidden>x</i></td>` reads `1.234`.
 */
export function readText(
  element: Element,
  looks: LookBook,
  key: string,
  { bold, unseen, drawn: [before, behind] }: TextLook,
): TextSeen {
  if (
    element.firstElementChild === null &&
    element.shadowRoot === null &&
    before + behind === '' &&
    !unseen
  ) {
    return withTitle(element, tidyMarkup(element.textContent ?? ''), bold)
  }
  const found: Gathered = { looks, key, text: before, plain: false, apartAt: -1 }
  gather(element, { bold, unseen }, found)
  found.text += behind
  const text = tidyLines(found.text)
  return withTitle(element, text, text !== '' && !found.plain)
}

const TEXT = 3
const SKIPPED = /^(script|style|template|noscript|mat-icon|object)$/u
/** What shows words without being a run of text. */
const BOXES = /^(input|svg|canvas|select|textarea|img)$/u
const ICONS =
  /(^|\s)(material-icons|material-symbols-outlined|anticon|fa|fas|far|glyphicon|k-icon|datagrid-sort-icon|s-ico)(\s|$)/u
/** Beside a number a mark, or a number struck out, is not one more digit of it. */
const BLOCKS = /^(div|p|[uo]l|li|tr|table|h\d|section|article|su[pb]|del|s)$/u

interface Gathered {
  readonly looks: LookBook
  readonly key: string
  text: string
  plain: boolean
  /** Where something that stands apart ended. */
  apartAt: number
}

function gather(parent: ParentNode & Node, { bold, unseen }: Inked, found: Gathered): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT) {
      if (unseen) continue
      const text = tidyMarkup(node.nodeValue ?? '', false)
      if (!bold && text.trim() !== '') found.plain = true
      append(text, found)
    } else if (isElement(node)) {
      gatherElement(node, bold, found)
    }
  }
}

function gatherElement(element: Element, bold: boolean, found: Gathered): void {
  const name = element.localName
  if (name === 'br') {
    found.text += '\n'
    return
  }
  if (BOXES.test(name)) {
    const text = boxText(element, found.key !== '')
    if (text !== '') found.plain = true
    found.text += `\n${text}\n`
    return
  }
  if (SKIPPED.test(name) || isIcon(element)) return
  // A footnote's mark beside a word; beside a number it may be a power, so there it stays as a line of its own.
  if (name === 'sup' && /[\p{L})]\s*$/u.test(found.text)) return
  const look = found.looks(element, found.key, bold)
  const { unseen } = look
  if (look.hidden || unseen > 1) return
  const [before, behind] = look.drawn
  const block = BLOCKS.test(name)
  if (block) found.text += '\n'
  if (look.apart) found.apartAt = found.text.length
  found.text += before
  gather(element.shadowRoot ?? element, { bold: bold || look.bold, unseen }, found)
  found.text += behind
  if (look.apart) found.apartAt = found.text.length
  if (block) found.text += '\n'
  else if (name === 'td' || name === 'th') found.text += ' '
}

/** A picture made with a font: its letters are no text. */
export function isIcon(element: Element): boolean {
  return ICONS.test(element.getAttribute('class') ?? '')
}

/** `12` and a badge `3` beside it are two numbers, not 123. */
function append(text: string, found: Gathered): void {
  const touches = found.apartAt === found.text.length && /\d$/u.test(found.text) && /^\d/u.test(text)
  found.text += touches ? `\n${text}` : text
}

const ELLIPSIS = 0x2026
const DOT = 46

/** `saysMore('Thành lập và…')`: the page cut it short. */
export function saysMore(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last === ELLIPSIS || (last === DOT && text.endsWith('...'))
}

function withTitle(element: Element, text: string, bold: boolean): TextSeen {
  const full = saysMore(text) ? fullText(element, text) : undefined
  return full === undefined ? { text, bold: bold && text !== '' } : { text, bold, full }
}

function fullText(element: Element, text: string): string | undefined {
  const start = text.replace(/(…|\.\.\.)$/u, '').trimEnd()
  const titled = [element, ...element.querySelectorAll('[title]')]
  return titled
    .map((part) => part.getAttribute('title')?.trim() ?? '')
    .find((title) => title.length > start.length && title.startsWith(start))
}

/** White space of the markup is one space; U+00A0 and its kin stay. */
export function tidyMarkup(text: string, ends = true): string {
  if (!/[\t\n\r\f]|^ | $| {2}/u.test(text)) return text
  const folded = text.replace(/[ \t\n\r\f]+/gu, ' ')
  return ends ? folded.replace(/^ | $/gu, '') : folded
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => tidyMarkup(line))
    .filter((line) => line.trim() !== '')
    .join('\n')
}

const PLAIN: TextLook = { bold: false, unseen: 0, drawn: ['', ''] }

/** The text of something that is not a cell: a label, a heading, a pager. */
export function plainText(element: Element): string {
  return readText(element, openLookBook(), '', PLAIN).text.replace(/\n/gu, ' ')
}

/** The name an element carries for screen readers, as a word of its own or as the text of others. */
export function accessibleName(element: Element): string | null {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? []
  const parts = ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? [])
  return parts.length > 0 ? parts.map(plainText).join(' ') : null
}
