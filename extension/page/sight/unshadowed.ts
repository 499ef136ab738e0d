/**
 * A form answers by the names of its fields before it answers for itself, and a document by those of its forms and
 * pictures: under `<form><input name="localName">` a form's `localName` is that input. This gives what asks the browser
 * alone; anything else is given back as it is.
 *
 * Nobody writes this in the sources: the build puts it around whatever is asked for a member of the DOM
 * (scripts/setup/unshadow.ts), so that no page's names come in between.
 */
export function unshadowed<Thing>(thing: Thing): Thing {
  return isShadowable(thing) ? (new Proxy(thing, OWN) as Thing) : thing
}

/** The tag of a class is a symbol, which no page can name. */
function isShadowable<Thing>(thing: Thing): thing is Thing & object {
  const tag = (thing as { [Symbol.toStringTag]?: unknown } | null | undefined)?.[Symbol.toStringTag]
  return tag === 'HTMLFormElement' || tag === 'HTMLDocument'
}

const OWN: ProxyHandler<object> = {
  get(node, key) {
    const from = isOwn(node, key) ? node : Object.getPrototypeOf(node)
    const value: unknown = Reflect.get(from, key, node)
    return typeof value === 'function' ? value.bind(node) : value
  },
  has: (node, key) => isOwn(node, key) || key in Object.getPrototypeOf(node),
}

/** What no name can stand before is no member of the class: `document.location`. */
function isOwn(node: object, key: string | symbol): boolean {
  return Reflect.getOwnPropertyDescriptor(node, key)?.configurable === false
}
