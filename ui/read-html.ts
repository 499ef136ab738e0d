import type { HtmlEvents } from '../core/plans/read/lines-of-html'

/** Reads HTML with the browser's own parser; nothing in it runs or loads. */
export function readHtml(html: string, events: HtmlEvents): void {
  tell(new DOMParser().parseFromString(html, 'text/html').documentElement, events)
}

function tell(element: Element, events: HtmlEvents): void {
  const name = element.localName
  events.open(name, attributesOf(element))
  for (const child of element.childNodes) {
    if (child instanceof Element) tell(child, events)
    else if (child.nodeType === Node.TEXT_NODE) events.text(child.nodeValue ?? '')
  }
  events.close(name)
}

/** Spans, and what may hide an element or strike it through. */
const NAMES = ['colspan', 'rowspan', 'style', 'class', 'hidden']

function attributesOf(element: Element): Record<string, string> {
  const names = NAMES.filter((name) => element.hasAttribute(name))
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? '']))
}
