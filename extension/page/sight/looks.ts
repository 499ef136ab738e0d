import {
  computedStyleOf,
  hasLayout,
  isBoldItself,
  isForScreenReaders,
  isInvisible,
  isTakenOut,
  standsApart,
} from './visibility'

/**
 * How something looks, whatever rule of the page makes it so. In the built extension this module is /sight.js, which goes
 * before /capture.js: there an import of it is `globalThis.smcSight` (wxt.config.ts).
 */
export interface Look {
  readonly hidden: boolean
  /** It has its place, but nobody can see its own text (1), or anything in it (2). */
  readonly unseen: 0 | 1 | 2
  readonly bold: boolean
  /** It stands apart from the text around it, so that its digits do not belong to the digits beside it. */
  readonly apart: boolean
  /** Numbers that the style draws before and behind its text, lines of their own; '' for each that it does not. */
  readonly drawn: readonly [before: string, behind: string]
}

/** `lookOf(cell).drawn` is `['', '\\n0\\n']` under a rule `td::after { content: "0" }`. */
export function lookOf(element: Element): Look {
  const hasStyles = hasLayout(element)
  return {
    hidden: isTakenOut(element) || isInvisible(element) || isForScreenReaders(element),
    unseen: hasStyles ? unseenOf(element) : 0,
    bold: isBoldItself(element),
    apart: standsApart(element),
    drawn: hasStyles ? [drawnBy(element, '::before'), drawnBy(element, '::after')] : ['', ''],
  }
}

/** Whether a row is on the page at all: it, its section and what stands around them, whatever rule takes them away. */
export function isRowShown(row: Element): boolean {
  if (!hasLayout(row) || computedStyleOf(row)?.display === 'contents') return true
  return row.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** So many elements may each be asked how they look; larger tables ask once for each class, style and column. */
const MOST_ASKED = 40_000

/** Whether every element of a table that is shown can be asked by itself. */
export function canAskEach(table: Element): boolean {
  return isRowShown(table) && hasLayout(table) && table.getElementsByTagName('*').length <= MOST_ASKED
}

function unseenOf(element: Element): Look['unseen'] {
  const style = computedStyleOf(element)
  if (style === null) return 0
  if (isTakenFromSight(element, style)) return 2
  return hasNoInk(style) ? 1 : 0
}

/** See-through, cut away or pushed off its place, with all that stands in it. */
function isTakenFromSight(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    Number(style.opacity) < 0.05 ||
    /^rect\((0px,? ?){4}\)$/u.test(style.clip) ||
    /^(?:inset\((?:50|100)%|circle\(0|polygon\(0px 0px, 0px 0px)/u.test(style.clipPath) ||
    /^matrix\(0, 0, 0, 0/u.test(style.transform) ||
    /opacity\(0\)/u.test(style.filter) ||
    isPushedAway(element, style)
  )
}

/** Nought high, clear or indented away: what stands inside may have a size and a colour of its own. */
function hasNoInk(style: CSSStyleDeclaration): boolean {
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color
  const isClear = /transparent|^rgba.*, 0\)$|\/ 0\)$/u.test(ink)
  // A background or a shadow may draw the letters instead.
  const isDrawnOtherwise =
    /text/u.test(style.getPropertyValue('background-clip')) || style.textShadow !== 'none'
  return (
    Number.parseFloat(style.fontSize) < 1 ||
    (isClear && !isDrawnOtherwise) ||
    Math.abs(Number.parseFloat(style.textIndent)) > 500
  )
}

function isPushedAway(element: Element, { position, left, top }: CSSStyleDeclaration): boolean {
  if (position === 'static') return false
  return [left, top].some((side) => Number.parseFloat(side) < -500) && element.localName !== 'tr'
}

/** What a rule draws, where it could be taken for a number or changes one; letters, icons and marks are decoration. */
function drawnBy(element: Element, where: '::before' | '::after'): string {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, where)
  if (!style || /^(?:|none|normal|""|'')$/u.test(style.content)) return ''
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.05) return ''
  if (hasNoInk(style)) return ''
  const said = /^"((?:[^"\\]|\\.)*)"$/u.exec(style.content)?.[1]
  // A counter or an attribute: the browser does not say what it draws.
  if (said === undefined) return /counter|attr/u.test(style.content) ? `\n${UNKNOWN}\n` : ''
  return /[\d%+−–-]/u.test(said) ? `\n${said.replace(/\\(.)/gu, '$1').trim()}\n` : ''
}

/** Reads as no number, whatever stands beside it. */
const UNKNOWN = '[?]'

const TYPED = /^(?:text|search|number|tel|url|email|date|month|time|)$/u

/**
 * What something that is no run of text shows in a cell: the words of a picture, what is chosen or typed in a box. A box
 * that can still be changed is no figure yet: its value stands in brackets, which reads as no number. Elsewhere such a
 * box is a filter, read as one.
 */
export function boxText(box: Element, isInCell: boolean): string {
  if (!isInCell) return fixedText(box)
  if (box.localName === 'svg')
    return [...box.querySelectorAll('text')].map((text) => (text.textContent ?? '').trim()).join('\n')
  const value = shownIn(box).trim()
  if (value === '') return box.localName === 'canvas' ? UNKNOWN : ''
  return box.matches('[disabled], [readonly]') ? value : `[${value}]`
}

/** A figure shown in a read-only box is still a figure; what a person types in is not read. */
function fixedText(box: Element): string {
  const reads = box.localName === 'input' && box.matches('[readonly], [disabled]')
  return reads && box.getAttribute('type') !== 'password' && 'value' in box ? String(box.value) : ''
}

function shownIn(box: Element): string {
  if ('selectedOptions' in box) {
    const [chosen] = (box as HTMLSelectElement).selectedOptions
    return chosen?.text ?? ''
  }
  const type = box.localName === 'input' ? (box.getAttribute('type') ?? '').toLowerCase() : ''
  return 'value' in box && TYPED.test(type) ? String(box.value) : ''
}
