import { forgetColours } from './colours'
import { isDoubtful } from './doubts'
import { forgetRules } from './drawing-rules'
import { drawnAround, UNKNOWN } from './drawn'
import { forgetNumbers } from './laid-over'
import { type Unseen, unseenOf } from './unseen'
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
  readonly unseen: Unseen
  readonly bold: boolean
  /** It stands apart from the text around it, so that its digits do not belong to the digits beside it. */
  readonly apart: boolean
  /** Numbers that the style draws before and behind its text, lines of their own; '' for each that it does not. */
  readonly drawn: readonly [before: string, behind: string]
}

/** `lookOf(cell).drawn` is `['', '\\n0\\n']` under a rule `td::after { content: "0" }`. */
export function lookOf(element: Element): Look {
  const hasStyles = hasLayout(element)
  const hidden = isTakenOut(element) || isForScreenReaders(element) || isGone(element)
  return {
    hidden,
    unseen: hidden ? 0 : unseenOf(element),
    bold: isBoldItself(element),
    // Asked of what stands in a cell alone.
    get apart() {
      return standsApart(element)
    },
    drawn: hasStyles ? drawnAround(element) : ['', ''],
  }
}

/** The same of something in a table, of which nothing else may be said than what a person sees. */
export function lookClosely(element: Element): Look {
  const look = lookOf(element)
  if (look.hidden || look.unseen > 0 || !hasLayout(element) || !isDoubtful(element)) return look
  const [before, behind] = look.drawn
  return { ...look, drawn: [before, `${behind}\n${UNKNOWN}\n`] }
}

/** More elements than any cell of figures has: nothing is asked of them one by one. */
const MOST_IN_CELL = 1_000

/** Whether a cell is a page of its own: a table that only lays a page out. */
export function isPageInCell(cell: Element): boolean {
  return cell.firstElementChild !== null && cell.getElementsByTagName('*').length > MOST_IN_CELL
}

/** What is only invisible keeps its place, and what stands in it may be shown; what has collapsed has no place. */
function isGone(element: Element): boolean {
  // Of a row or table that is invisible as a whole nothing is shown at all.
  const isWhole = () => element.parentElement !== null && isInvisible(element.parentElement)
  if (isInvisible(element) && (element.localName === 'tr' || isWhole())) return true
  if (!hasLayout(element)) return isInvisible(element) && !isCell(element)
  // In a table that is not shown nothing has a width.
  const isShown = (element.parentElement?.getBoundingClientRect().width ?? 0) > 0
  return isCell(element) && isShown && element.getBoundingClientRect().width === 0
}

function isCell(element: Element): boolean {
  return element.localName === 'td' || element.localName === 'th'
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
  forgetRules(table.ownerDocument)
  forgetColours()
  forgetNumbers()
  return isRowShown(table) && hasLayout(table) && table.getElementsByTagName('*').length <= MOST_ASKED
}

export { boxText } from './box-text'
