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
  const struck = around.struck || STRIKES.has(name) || /text-decoration[^;]*line-through/i.test(style)
  const lifted = name === 'sup' || /vertical-align\s*:\s*super/i.test(style)
  return { hidden, struck, raised: around.raised || lifted }
}

/**
 * The classes that a style sheet hides on every screen: `hidingClasses('.cu { display: none }')` is `{ 'cu' }`. What it hides
 * only on some screens or on paper is seen elsewhere, and is text.
 */
export function hidingClasses(css: string): ReadonlySet<string> {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  const classes = new Set<string>()
  for (const [, selectors = '', rules = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!HIDES.test(rules)) continue
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1]
      if (name) classes.add(name)
    }
  }
  return classes
}
