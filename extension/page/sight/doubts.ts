import { colourBehind, isAlike } from './colours'
import { mayDraw } from './drawing-rules'
import { isLaidOver } from './laid-over'
import { liesIn, middleOf } from './points'
import { hasNoInk } from './unseen'
import { computedStyleOf } from './visibility'

/**
 * Whether what a person sees of an element in a cell may be something else than its text: letters in the colour of what
 * is behind them, dots for letters, digits turned round, a first letter without ink, a number of a list, a place of its
 * own, something over it. Of such text nobody says what it shows, so it reads as no number.
 */
export function isDoubtful(element: Element): boolean {
  const style = computedStyleOf(element)
  if (style === null) return false
  const isCell = /^t[dh]$/u.test(element.localName)
  const says = [...element.childNodes].some(
    (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  )
  return (
    (says && (hasLettersOfItsGround(element, style) || isWrittenOddly(style) || standsElsewhere(element))) ||
    isNumberedByItself(style) ||
    (mayDraw(element) && hasPartWithoutInk(element, style)) ||
    (isCell && (isCovered(element) || isLaidOver(element)))
  )
}

function hasLettersOfItsGround(element: Element, style: CSSStyleDeclaration): boolean {
  const behind = colourBehind(element)
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color
  return behind !== null && isAlike(ink, behind) && style.textShadow === 'none'
}

function isWrittenOddly(style: CSSStyleDeclaration): boolean {
  return (
    /override/u.test(style.unicodeBidi) ||
    !/^(?:none|)$/u.test(style.getPropertyValue('-webkit-text-security')) ||
    !/^(?:none|)$/u.test(style.maskImage)
  )
}

function hasPartWithoutInk(element: Element, style: CSSStyleDeclaration): boolean {
  const view = element.ownerDocument.defaultView
  const parts = ['::first-letter', '::first-line'].map((part) => view?.getComputedStyle(element, part))
  return !hasNoInk(style) && parts.some((part) => part && hasNoInk(part))
}

/** `<li>` with a number before it. */
function isNumberedByItself({ display, listStyleType }: CSSStyleDeclaration): boolean {
  return display.includes('list-item') && !/^(?:none|disc|circle|square|disclosure.*)$/u.test(listStyleType)
}

/** Its text is outside of its cell: over another one, or where nobody sees it. */
function standsElsewhere(element: Element): boolean {
  const cell = element.closest('td, th')
  if (cell === null) return false
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  const box = range.getBoundingClientRect()
  return box.width > 0 && !meet(box, cell.getBoundingClientRect())
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
    Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)
  )
}

/** In a cell that holds several things: one of them, with a ground of its own, lies over the text of another. */
function isCovered(cell: Element): boolean {
  if (cell.childElementCount === 0 || cell.childNodes.length < 2) return false
  const texts = textsIn(cell)
  return [...cell.querySelectorAll('*')].filter(hasGround).some((cover) => {
    const box = cover.getBoundingClientRect()
    return texts.some(
      (text) => !cover.contains(text) && boxesOf(text).some((one) => liesIn(middleOf(one), box)),
    )
  })
}

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts.filter(({ data }) => data.trim() !== '')
}

function hasGround(element: Element): boolean {
  const style = computedStyleOf(element)
  return style !== null && !/^rgba\(.*, 0\)$|^transparent$/u.test(style.backgroundColor)
}

function boxesOf(text: Text): DOMRect[] {
  const range = text.ownerDocument.createRange()
  range.selectNodeContents(text)
  return [...range.getClientRects()]
}
