import { mayDraw } from './drawing-rules'
import { hasNoInk } from './unseen'

/** Reads as no number, whatever stands beside it. */
export const UNKNOWN = '[?]'

/** What rules draw before and behind it. */
export function drawnAround(element: Element): readonly [before: string, behind: string] {
  return mayDraw(element) ? [drawnBy(element, '::before'), drawnBy(element, '::after')] : ['', '']
}

/** What a rule draws, where it could be taken for a number or changes one; letters, icons and marks are decoration. */
function drawnBy(element: Element, where: '::before' | '::after'): string {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element, where)
  if (!style || /^(?:|none|normal|""|'')$/u.test(style.content)) return ''
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.05) return ''
  if (hasNoInk(style)) return ''
  const said = /^"((?:[^"\\]|\\.)*)"$/u.exec(style.content)?.[1]
  // A counter or an attribute: the browser does not say what it draws.
  if (said === undefined) return /counter|attr/u.test(style.content) ? `\n${UNKNOWN}\n` : ''
  return /[\d%+−–-]/u.test(said) ? `\n${said.replace(/\\(.)/gu, '$1').trim()}\n` : ''
}
