import { plainText } from '../sight/read-text'
import type { Scope } from '../sight/scope'
import type { IsVisible } from '../sight/visibility'

const HEADINGS =
  'h1, h2, h3, h4, h5, h6, [role=heading], .ant-card-head-title, .ant-page-header-heading-title, .page-title, .title, strong, b'

/** No page has more. */
const MOST = 5_000

/** Bold words that are no heading: inside tables, controls, menus, dialogs and lines of running text. */
const ELSEWHERE =
  'table, button, a, label, nav, li, [role=grid], [role=table], .ant-select, .ant-picker, .ant-form-item, option'

/** Visible texts that stand as headings, in page order, each once. */
export function findHeadings(scope: Scope, isVisible: IsVisible): string[] {
  // Where so much is bold, what comes after is no heading.
  return scope
    .find(HEADINGS)
    .slice(0, MOST)
    .filter((element) => element.closest(ELSEWHERE) === null && standsAlone(element) && isVisible(element))
    .map(plainText)
    .filter((text) => text !== '' && text.length <= 300)
}

function standsAlone(element: Element): boolean {
  if (element.localName !== 'strong' && element.localName !== 'b')
    return element.querySelector('table') === null
  const block = element.parentElement
  return (
    (block?.textContent ?? '').trim() === (element.textContent ?? '').trim() &&
    block?.closest('h1, h2, h3, h4, h5, h6') === null
  )
}
