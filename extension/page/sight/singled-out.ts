import { selectorsIn } from './drawing-rules'

/** More than name, class and column: an attribute that a framework puts on everything is none of it. */
const ODD = /\[(?!data-v-|_ng)|[#+~]|:(?:nth|first|last|only|empty|has)/u
/** Of these no text is hidden, changed or moved. */
const HARMLESS =
  /^(?:border|padding|outline|text-align|vertical|font-(?:weight|style|family)|cursor|white-space|box-shadow|transition|--)/u

/**
 * Rows of a long table in which a rule singles something out, so that what is known of its class and column is not known of
 * it; null where a sheet of another origin may do so. What is about every third row or more is no exception: reading
 * some rows closely finds it.
 *
 * A rule `[data-mark] { opacity: 0 }` that meets one cell gives that cell's row.
 */
export function rowsSingledOut(anchor: Element, rows: ReadonlySet<Element>): ReadonlySet<Element> | null {
  const selectors = oddSelectors(anchor.ownerDocument)
  if (selectors === null || selectors.length === 0) return selectors && new Set()
  const rowsOf = (all: readonly string[]): Set<Element> =>
    new Set([...anchor.querySelectorAll(`:is(${all.join()})`)].flatMap((hit) => rowOf(hit, rows) ?? []))
  const isFew = ({ size }: Set<Element>) => size * 3 <= rows.size
  const together = rowsOf(selectors)
  if (isFew(together)) return together
  const apart = selectors.map((one) => rowsOf([one])).filter(isFew)
  return new Set(apart.flatMap((some) => [...some]))
}

function rowOf(hit: Element, rows: ReadonlySet<Element>): Element | null {
  for (let up: Element | null = hit; up !== null; up = up.parentElement) if (rows.has(up)) return up
  return null
}

function oddSelectors(document: Document): string[] | null {
  try {
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
    return sheets.flatMap(({ cssRules }) => selectorsIn(cssRules, isOdd))
  } catch {
    return null
  }
}

function isOdd({ selectorText, style }: CSSStyleRule): boolean {
  return ODD.test(selectorText) && [...style].some((name) => !HARMLESS.test(name))
}
