import { liesIn, middleOf, type Point } from './points'
import { computedStyleOf, isElement, parentOf } from './visibility'

/** A number of the page that stands in no table, by the middle of its line. */
interface NumberShown {
  readonly text: Text
  readonly at: Point
}

const BAND = 32
/** More than a page has beside its tables; what has more is a page of boxes, and they are read as they are. */
const MOST_NODES = 20_000

let known = new WeakMap<Document, ReadonlyMap<number, readonly NumberShown[]>>()

/** A page may have moved between two readings. */
export function forgetNumbers(): void {
  known = new WeakMap()
}

/**
 * Whether a box of the page shows a number over this cell: a person reads that one. What stays with the window (a chat, a
 * cookie bar), what says the same, what is scrolled out of sight and what a frozen column covers lies over nothing.
 */
export function isLaidOver(cell: Element): boolean {
  return numbersIn(cell.ownerDocument, cell.getBoundingClientRect()).some(
    ({ text, at }) => text.data.trim() !== (cell.textContent ?? '').trim() && isAbove(text, cell, at),
  )
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** The numbers of the page, in no table, whose middle lies in a box. */
export function numbersIn(document: Document, box: Box): readonly NumberShown[] {
  const numbers = known.get(document) ?? numbersOf(document)
  known.set(document, numbers)
  if (numbers.size === 0) return []
  const found: NumberShown[] = []
  for (let band = bandOf(box.top); band <= bandOf(box.bottom); band += 1)
    found.push(...(numbers.get(band) ?? []).filter(({ at }) => liesIn(at, box)))
  return found
}

function bandOf(y: number): number {
  return Math.floor(y / BAND)
}

function numbersOf(document: Document): ReadonlyMap<number, readonly NumberShown[]> {
  const bands = new Map<number, NumberShown[]>()
  const range = document.createRange()
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isElement(node) && isApart(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  )
  for (let nodes = 0; walker.nextNode() && nodes < MOST_NODES; nodes += 1) {
    const text = walker.currentNode as Text
    if (text.nodeType !== 3 || !/\d/u.test(text.data)) continue
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.height === 0) continue
      const at = middleOf(box)
      const band = bands.get(bandOf(at[1]))
      if (band) band.push({ text, at })
      else bands.set(bandOf(at[1]), [{ text, at }])
    }
  }
  return bands
}

/** Tables are read by themselves, and one over another is a column that stays while the other scrolls. */
function isApart({ localName, role }: Element): boolean {
  return (
    /^(?:table|script|style|noscript|svg|select|textarea)$/u.test(localName) || /grid|table/u.test(role ?? '')
  )
}

/** Only what has a place of its own is drawn over the run of the page, and only what is in sight there. */
function isAbove(text: Text, cell: Element, at: Point): boolean {
  const own = text.parentElement
  return (
    own !== null && floats(own, cell) && isInSight(own, at) && isInSight(cell, at) && !floatsItself(cell, own)
  )
}

/** Something around it that is not around the cell has a place of its own, and scrolls with the page. */
function floats(element: Element, cell: Element): boolean {
  let found = false
  for (let up: Element | null = element; up !== null && !up.contains(cell); up = parentOf(up)) {
    const style = computedStyleOf(up)
    if (style === null || /fixed|sticky/u.test(style.position) || Number(style.zIndex) < 0) return false
    found ||= style.position !== 'static' || style.transform !== 'none'
  }
  return found
}

/** The table is in a box of its own (a dialog): which of the two is above nobody says here. */
function floatsItself(cell: Element, other: Element): boolean {
  for (let up: Element | null = cell.closest('table'); up !== null && !up.contains(other); up = parentOf(up))
    if (!/static|relative/u.test(computedStyleOf(up)?.position ?? 'static')) return true
  return false
}

/** Not cut off there by something it scrolls in, and not see-through. */
function isInSight(element: Element, [x, y]: Point): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  for (let up: Element | null = element; up !== null; up = parentOf(up)) {
    if (computedStyleOf(up)?.overflow === 'visible') continue
    const { left, right, top, bottom } = up.getBoundingClientRect()
    if (!/^(?:html|body)$/u.test(up.localName) && (x < left || x > right || y < top || y > bottom))
      return false
  }
  return true
}
