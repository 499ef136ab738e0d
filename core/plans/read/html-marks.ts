/** What makes text of an HTML document no text of the plan; an element takes it from those around it. */
export interface Looks {
  readonly hidden: boolean
  readonly struck: boolean
  readonly raised: boolean
}

export const NO_LOOKS: Looks = { hidden: false, struck: false, raised: false }

const STRIKES = new Set(['s', 'strike', 'del'])
const HIDES =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:p[tx]|em)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i

interface Given {
  readonly around: Looks
  readonly hiding: ReadonlySet<string>
}

/** How an element looks by its name, its own style and the classes that the page hides. */
export function looksOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  { around, hiding }: Given,
): Looks {
  const { style = '', class: classes = '' } = attributes
  const hidden =
    around.hidden ||
    'hidden' in attributes ||
    HIDES.test(style) ||
    classes.split(/\s+/).some((one) => hiding.has(one))
  const struck = around.struck || STRIKES.has(name) || /text-decoration[^;]{0,200}line-through/i.test(style)
  const lifted = name === 'sup' || /vertical-align\s*:\s*super/i.test(style)
  return { hidden, struck, raised: around.raised || lifted }
}

/**
 * The classes that a style sheet hides on every screen: `hidingClasses('.cu { display: none }')` is `{ 'cu' }`. What it hides
 * only on some screens or on paper is seen elsewhere, and is text.
 */
export function hidingClasses(css: string): ReadonlySet<string> {
  const classes = new Set<string>()
  for (const { selectors, rules } of rulesIn(withoutComments(css))) {
    if (!HIDES.test(rules)) continue
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1]
      if (name) classes.add(name)
    }
  }
  return classes
}

function withoutComments(css: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    const end = css.indexOf('*/', start + 2)
    if (end < 0) break
    parts.push(css.slice(at, start))
    at = end + 2
  }
  return parts.join('') + css.slice(at)
}

interface CssRule {
  readonly selectors: string
  readonly rules: string
}

/** The innermost rules of a sheet, those for some screens left out; one walk, whatever never ends in it. */
function* rulesIn(css: string): Generator<CssRule> {
  let at = 0
  for (let brace = css.indexOf('{'); brace >= 0; brace = css.indexOf('{', at)) {
    const before = css.slice(at, brace)
    const selectors = before.slice(Math.max(before.lastIndexOf('}'), before.lastIndexOf(';')) + 1)
    const end = css.indexOf('}', brace)
    if (end < 0) return
    if (/^\s*@media/i.test(selectors)) at = endOfBlock(css, brace)
    else if (css.slice(brace + 1, end).includes('{')) at = brace + 1
    else {
      yield { selectors, rules: css.slice(brace + 1, end) }
      at = end + 1
    }
  }
}

/** Behind the brace that closes this one; the end of all where none does. */
function endOfBlock(css: string, brace: number): number {
  let depth = 0
  for (let at = brace; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1
    else if (css[at] === '}' && --depth === 0) return at + 1
  }
  return css.length
}
