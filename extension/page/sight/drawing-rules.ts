const PART = /::?(?:before|after|first-letter|first-line)/gu

const known = new WeakMap<Document, string | null>()

/** What a page's rules say may have changed since; asked once for each table. */
export function forgetRules(document: Document): void {
  known.delete(document)
}

/**
 * Whether a rule of the page could draw a number at an element, or change its first letter. To ask the browser for the
 * style of a part that no rule is about costs more than all else that is asked of an element.
 */
export function mayDraw(element: Element): boolean {
  const root = element.getRootNode()
  if (!('styleSheets' in root) || root !== element.ownerDocument) return true
  const document = root as Document
  if (!known.has(document)) known.set(document, selectorOf(document))
  const selector = known.get(document) ?? null
  return selector === null || (selector !== '' && element.matches(selector))
}

/** `tr td` for the rule `tr td::after { content: "0" }`; null where a sheet of another origin may say anything. */
function selectorOf(document: Document): string | null {
  try {
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
    const selectors = sheets.flatMap(({ cssRules }) => selectorsIn(cssRules, draws))
    const selector = selectors.join(', ')
    if (selector !== '') document.createDocumentFragment().querySelector(selector)
    return selector
  } catch {
    // A sheet that may not be read, or a selector that stands for nothing without its part: every element is asked.
    return null
  }
}

/** What the rules that are asked for are about, whatever they stand in. */
export function selectorsIn(rules: CSSRuleList, isAsked: (rule: CSSStyleRule) => boolean): string[] {
  return [...rules].flatMap((rule) => {
    const inner = 'styleSheet' in rule ? (rule.styleSheet as CSSStyleSheet | null)?.cssRules : undefined
    const nested = 'cssRules' in rule ? (rule.cssRules as CSSRuleList) : undefined
    const own =
      'selectorText' in rule && isAsked(rule as CSSStyleRule)
        ? [withoutPart((rule as CSSStyleRule).selectorText)]
        : []
    return [...own, ...[inner, nested].flatMap((some) => (some ? selectorsIn(some, isAsked) : []))]
  })
}

/** Icons, marks and empty boxes are decoration. */
function draws({ selectorText, style }: CSSStyleRule): boolean {
  if (/:first-l/u.test(selectorText)) return true
  return /:(?:before|after)/u.test(selectorText) && /[\d%+−–-]|counter|attr|var\(|url\(/u.test(style.content)
}

/** `a > ::after` is about every child of `a`; a nested rule's `&` about whatever it stands in. */
function withoutPart(selector: string): string {
  return selector
    .replace(/(^|[\s>+~,(])::?(?:before|after|first-letter|first-line)/gu, '$1*')
    .replace(PART, '')
    .replace(/&/gu, ':is(*)')
}
