import type { HtmlEvents } from '../core/plans/read/lines-of-html'

/** Reads HTML with the browser's own parser; nothing in it runs or loads. */
export function readHtml(html: string, events: HtmlEvents): void {
  tell(new DOMParser().parseFromString(html, 'text/html').documentElement, events)
}

/** Node by node, without going deeper into itself: a page may nest without end. */
function tell(root: Element, events: HtmlEvents): void {
  for (let node: Node | null = root; node; ) {
    begin(node, events)
    node = node.firstChild ?? behind(node, root, events)
  }
}

function begin(node: Node, events: HtmlEvents): void {
  if (node instanceof Element) events.open(node.localName, attributesOf(node))
  else if (node.nodeType === Node.TEXT_NODE) events.text(node.nodeValue ?? '')
}

/** What comes after a node and all in it; elements that end there are closed. Null behind the last. */
function behind(from: Node, root: Element, events: HtmlEvents): Node | null {
  for (let node: Node | null = from; node; node = node.parentNode) {
    if (node instanceof Element) events.close(node.localName)
    if (node === root) return null
    if (node.nextSibling) return node.nextSibling
  }
  return null
}

/** Spans, and what may hide an element or strike it through. */
const NAMES = ['colspan', 'rowspan', 'style', 'class', 'hidden']

function attributesOf(element: Element): Record<string, string> {
  const names = NAMES.filter((name) => element.hasAttribute(name))
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? '']))
}
