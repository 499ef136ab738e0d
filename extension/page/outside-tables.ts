/** Every element of a root that is not in a table, in the order of the page: a table may hold a hundred thousand. */
export function* outsideTables(root: Document | ShadowRoot | Element): Generator<Element> {
  for (let child = root.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'table') continue
    yield child
    if (child.firstElementChild !== null) yield* outsideTables(child)
  }
}
