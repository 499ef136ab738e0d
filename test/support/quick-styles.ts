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
