/**
 * A document or open shadow root to look into. `find` is `querySelectorAll`, except that in a page with a very long
 * table the rows of nothing but texts and links are passed over: they hold no filter, no frame, no other table.
 */
export interface Scope {
  readonly root: Document | ShadowRoot
  find(selector: string): Element[]
  /** Every element, long plain rows passed over, in the order of the page. */
  all(): readonly Element[]
}

/** Up to so many elements a search one by one costs next to nothing; over more the browser's own is better. */
const FEW = 8_000

/** What plain cells of figures are made of. */
const PLAIN = [
  'td',
  'a',
  'tr',
  'span',
  'div',
  'strong',
  'b',
  'br',
  'th',
  'p',
  'i',
  'em',
  'u',
  'font',
  'small',
]
const RICH = `:not(${PLAIN})`

export function scopeUnder(root: Document | ShadowRoot): Scope {
  let elements: Element[] | undefined
  const all = (): Element[] => {
    elements ??= collect(root)
    return elements
  }
  const isLong = cellCount(root) > FEW
  return {
    root,
    all,
    find: (selector) =>
      isLong && all().length < FEW
        ? all().filter((one) => one.matches(selector))
        : [...root.querySelectorAll(selector)],
  }
}

/** A live list counts faster than a search; a shadow root has none. */
function cellCount(root: Document | ShadowRoot): number {
  return 'getElementsByTagName' in root
    ? root.getElementsByTagName('td').length
    : root.querySelectorAll('td').length
}

function collect(root: Document | ShadowRoot): Element[] {
  const elements: Element[] = []
  const visit = (parent: Element | Document | ShadowRoot): void => {
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      elements.push(child)
      if (child.localName === 'tbody') visitRows(child, elements, visit)
      else if (child.firstElementChild !== null) visit(child)
    }
  }
  visit(root)
  return elements
}

/** By counting: a browser counts the elements of a name much faster than it tries each against a selector. */
function isPlain(body: Element): boolean {
  let others = body.getElementsByTagName('*').length
  for (const name of PLAIN) {
    if (others === 0) break
    others -= body.getElementsByTagName(name).length
  }
  return others === 0
}

function visitRows(body: Element, elements: Element[], visit: (parent: Element) => void): void {
  if (isPlain(body)) return
  for (let row = body.firstElementChild; row !== null; row = row.nextElementSibling) {
    elements.push(row)
    if (row.querySelector(RICH) !== null) visit(row)
  }
}
