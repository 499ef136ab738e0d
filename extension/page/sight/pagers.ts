import { plainText } from './read-text'
import type { Scope } from './scope'
import { type IsVisible, parentOf } from './visibility'

/** Where libraries say in words which rows are shown. */
const PAGER_WORDS = [
  '.ant-pagination-total-text',
  '.ui-paging-info',
  '.dataTables_info',
  '.dt-info',
  '.pagination-info',
  '.k-pager-info',
  '.mat-paginator-range-label',
  '.mat-mdc-paginator-range-label',
  '.v-data-footer__pagination',
  '.v-data-table-footer__info',
].join(', ')

/** Pagers that only have buttons: page n of m is read from the buttons. */
const PAGER_BUTTONS = '.ant-pagination, ul.pagination, .pagination'
const ACTIVE = '.ant-pagination-item-active, .active, [aria-current=page]'

export const PAGERS = `${PAGER_WORDS}, ${PAGER_BUTTONS}, .ui-jqgrid-pager, .dataTables_length, mat-paginator, .k-pager-wrap, .k-pager, .datagrid-pager`

/**
 * The words of the pager that belongs to a table ("1-20 trong 69"), or `Trang 2/4` where it has only buttons; one
 * pager shown twice (antd: above and below) says it once. Undefined where the table has no pager.
 */
export function pagerOf(table: Element, scope: Scope, isVisible: IsVisible): string | undefined {
  const words = scope.find(PAGER_WORDS).filter(isVisible)
  const buttons = scope.find(PAGER_BUTTONS).filter(isVisible)
  if (words.length + buttons.length === 0) return undefined
  for (let area = parentOf(table), level = 0; area !== null && level < 6; area = parentOf(area), level += 1) {
    const said = words
      .filter((one) => area?.contains(one))
      .map(plainText)
      .filter((text) => text !== '')
    const pages = said.length > 0 ? said : buttons.filter((one) => area?.contains(one)).flatMap(pageOfPages)
    if (pages.length > 0) return hasOtherTables(area, table, scope, isVisible) ? undefined : unique(pages)
    if (area.localName === 'body') break
  }
  return undefined
}

/** Two tables over one pager: it is not known whose it is, so the nearest one above it has it. */
function hasOtherTables(area: Element, table: Element, scope: Scope, isVisible: IsVisible): boolean {
  return scope
    .find('table')
    .some(
      (other) =>
        area.contains(other) &&
        other !== table &&
        !table.contains(other) &&
        !other.contains(table) &&
        table.compareDocumentPosition(other) & FOLLOWING &&
        other.closest(PAGERS) === null &&
        isVisible(other),
    )
}

const FOLLOWING = 4

function pageOfPages(pager: Element): string[] {
  const active = pager.querySelector(ACTIVE)
  const numbers = [...pager.querySelectorAll('li, a, button')]
    .map((item) => (item.textContent ?? '').trim())
    .filter((text) => /^\d+$/u.test(text))
    .map(Number)
  const here = active?.textContent?.trim() ?? ''
  return /^\d+$/u.test(here) ? [`Trang ${here}/${Math.max(Number(here), ...numbers)}`] : []
}

function unique(words: readonly string[]): string {
  return [...new Set(words)].join(' · ')
}
