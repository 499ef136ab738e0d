import { computedStyleOf, hasLayout, isInvisible } from './visibility'

/** It has its place, but nobody can see its own text (1), or anything in it (2). */
export type Unseen = 0 | 1 | 2

export function unseenOf(element: Element): Unseen {
  const style = computedStyleOf(element)
  if (style === null) return 0
  // Where nothing is drawn a style says little more than whether it is to be seen.
  if (!hasLayout(element)) return isInvisible(element) ? 2 : 0
  if (isTakenFromSight(element, style)) return 2
  if (isInvisible(element)) return [...element.querySelectorAll('*')].every(isInvisible) ? 2 : 1
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
    style.contentVisibility === 'hidden' ||
    isPushedAway(element, style) ||
    isFlat(element, style)
  )
}

/** Nought high, clear or indented away: what stands inside may have a size and a colour of its own. */
export function hasNoInk(style: CSSStyleDeclaration): boolean {
  const ink = style.getPropertyValue('-webkit-text-fill-color') || style.color
  const isClear = /transparent|^rgba.*, 0\)$|\/ 0\)$/u.test(ink)
  // A background or a shadow may draw the letters instead.
  const isDrawnOtherwise = () =>
    /text/u.test(style.getPropertyValue('background-clip')) || style.textShadow !== 'none'
  return (
    Number.parseFloat(style.fontSize) < 1 ||
    (isClear && !isDrawnOtherwise()) ||
    Math.abs(Number.parseFloat(style.textIndent)) > 500
  )
}

function isPushedAway(element: Element, { position, left, top }: CSSStyleDeclaration): boolean {
  if (position === 'static') return false
  return [left, top].some((side) => Number.parseFloat(side) < -500) && element.localName !== 'tr'
}

/** Cut to nothing by its own box. */
function isFlat(element: Element, { overflowX, display }: CSSStyleDeclaration): boolean {
  if (!/hidden|clip/u.test(overflowX) || /^(?:inline|contents|table.*)$/u.test(display)) return false
  return element.clientHeight <= 1 || element.clientWidth <= 1
}
