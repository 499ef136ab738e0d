import type { DOMWindow } from 'jsdom'

/**
 * jsdom takes a millisecond for every computed style. In a page without a style sheet an element's own style and its tag
 * are all there is, so there the answer is made from those; with one jsdom is left to work it out.
 */
export function quickStyles(window: DOMWindow): void {
  const real = window.getComputedStyle.bind(window)
  window.getComputedStyle = (element, pseudo) => {
    if (window.document.styleSheets.length > 0 || !('style' in element)) return real(element, pseudo)
    const { display, position, width, height, gridTemplateColumns } = own(element)
    const [visibility, fontWeight] = [inherited(element, 'visibility'), inherited(element, 'fontWeight')]
    const told = { display, position, width, height, gridTemplateColumns, visibility, fontWeight }
    return told as CSSStyleDeclaration
  }
}

/**
 * The same for code that asks of most elements only whether they are hidden, in a page whose sheets hide nothing: there an
 * element is hidden by its own style alone. Whatever else is asked jsdom works out.
 */
export function quickVisibility(window: DOMWindow): void {
  const real = window.getComputedStyle.bind(window)
  window.getComputedStyle = (element, pseudo) => {
    if ([...window.document.styleSheets].some(hidesSomething) || !('style' in element))
      return real(element, pseudo)
    const told = { display: own(element).display, visibility: inherited(element, 'visibility') }
    return new Proxy(told as CSSStyleDeclaration, {
      get: (known, property) => Reflect.get(property in known ? known : real(element, pseudo), property),
    })
  }
}

/** jsdom works a style out anew each time it is asked; of an element that is not changed any more once is enough. */
export function stylesOnce(window: DOMWindow): void {
  const real = window.getComputedStyle.bind(window)
  const known = new WeakMap<Element, CSSStyleDeclaration>()
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo) return real(element, pseudo)
    const style = known.get(element) ?? real(element)
    known.set(element, style)
    return style
  }
}

const HIDING = new WeakMap<CSSStyleSheet, boolean>()

function hidesSomething(sheet: CSSStyleSheet): boolean {
  const known = HIDING.get(sheet)
  if (known !== undefined) return known
  const hides = [...sheet.cssRules].some(({ cssText }) =>
    /(?:display\s*:\s*none|visibility\s*:)/u.test(cssText),
  )
  HIDING.set(sheet, hides)
  return hides
}

function own(element: Element): CSSStyleDeclaration {
  return (element as HTMLElement).style
}

const BOLD = /^(b|strong|th|h[1-6])$/u

function inherited(element: Element, property: 'visibility' | 'fontWeight'): string {
  for (let up: Element | null = element; up !== null && 'style' in up; up = up.parentElement) {
    const said = own(up)[property]
    if (said !== '') return said
    if (property === 'fontWeight' && BOLD.test(up.localName)) return 'bold'
  }
  return property === 'fontWeight' ? '400' : 'visible'
}
