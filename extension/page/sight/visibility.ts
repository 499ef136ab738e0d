/** Whether a person sees the element; asked many times in one reading, so it remembers. */
export type IsVisible = (element: Element) => boolean

/** Clones that slide shows keep of their slides: seen or not, they are not figures. */
const CLONES = '.slick-cloned, .swiper-slide-duplicate, .owl-item.cloned'

/**
 * A visibility check for one reading. It works by style alone where there is no layout (jsdom), and by layout too
 * where there is: `watchVisibility()(table)` is false inside `display:none`, a `hidden` column or a cloned slide.
 */
export function watchVisibility(): IsVisible {
  const displayed = new WeakMap<Element, boolean>()
  const isDisplayed = (element: Element): boolean => {
    const known = displayed.get(element)
    if (known !== undefined) return known
    const parent = parentOf(element)
    const answer = (parent === null || isDisplayed(parent)) && !isTakenOut(element)
    displayed.set(element, answer)
    return answer
  }
  return (element) => isDisplayed(element) && !isInvisible(element) && element.closest(CLONES) === null
}

/** Whether something this large also has a place on the page: not off its edge, not squeezed to nothing. */
export function hasPlace(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  if (!hasLayout(element) || view === null) return true
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return false
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return isInsideScroller(element)
  return element.checkVisibility({ opacityProperty: true }) && !isSqueezed(element)
}

/** Whether the page is drawn: in a saved page that nobody draws there are no styles to ask. */
export function hasLayout(element: Element): boolean {
  return typeof element.checkVisibility === 'function'
}

function isInsideScroller(element: Element): boolean {
  for (let up = parentOf(element); up !== null; up = parentOf(up)) {
    if (up.scrollLeft > 0 || up.scrollTop > 0) return true
  }
  return false
}

function isSqueezed(element: Element): boolean {
  for (let up: Element | null = element; up !== null; up = parentOf(up)) {
    const style = computedStyleOf(up)
    if (style === null) return false
    if (/^inset\((50|100)%/u.test(style.clipPath)) return true
    const isFlat = up.clientHeight <= 1 || up.clientWidth <= 1
    if (isFlat && style.overflow !== 'visible' && !/^(inline|contents)/u.test(style.display)) return true
  }
  return false
}

/** Out of the page by its own style: `display:none`, the attribute `hidden`, antd's hidden items. */
export function isTakenOut(element: Element): boolean {
  if (computedStyleOf(element)?.display === 'none') return true
  if (isFoldedAway(element)) return true
  // Where there is a layout the style has the last word: a page may show what it calls hidden.
  return !hasLayout(element) && element.hasAttribute('hidden')
}

/** Inside a closed `details`, its summary apart. */
function isFoldedAway(element: Element): boolean {
  const parent = element.parentElement
  return parent?.localName === 'details' && element.localName !== 'summary' && !parent.hasAttribute('open')
}

export function isInvisible(element: Element): boolean {
  return /hidden|collapse/u.test(computedStyleOf(element)?.visibility ?? '')
}

/** Text for screen readers only: one pixel, cut away. */
export function isForScreenReaders(element: Element): boolean {
  const style = computedStyleOf(element)
  return (
    style?.position === 'absolute' &&
    Number.parseFloat(style.width) <= 1 &&
    Number.parseFloat(style.height) <= 1
  )
}

/** Not part of the run of text around it: a box of its own, with a gap, set high or struck out, or (without a layout) with a style of its own. */
export function standsApart(element: Element): boolean {
  const style = computedStyleOf(element)
  if (style === null || !hasLayout(element))
    return element.hasAttribute('class') || element.hasAttribute('style')
  const isInline = /^(inline|contents)$/u.test(style.display)
  const isMarked = style.verticalAlign !== 'baseline' || style.textDecorationLine !== 'none'
  // Any length that is not nought: `0px 4px`.
  return !isInline || isMarked || style.position !== 'static' || /[1-9]/u.test(style.margin + style.padding)
}

export function isBoldItself(element: Element): boolean {
  const weight = computedStyleOf(element)?.fontWeight ?? ''
  if (weight === '') return BOLD_TAGS.test(element.localName)
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

const BOLD_TAGS = /^(b|strong|th|h\d)$/u

export function computedStyleOf(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null
}

/** The parent, through the border of a shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return 'host' in root && isElement(root.host) ? root.host : null
}

/** Whether a node, of whatever window, is an element. */
export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'localName' in node
}
