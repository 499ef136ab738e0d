import { cellsOf, findRoots, isBusy, tablesOf, watchVisibility } from './page-tools'
import type { PageLook } from './query-log'

/** Errors that libraries show over a page. */
const ERRORS =
  '.ant-message-error, .ant-notification-notice-error, .ant-alert-error, .alert-danger, .toast-error, .swal2-icon-error, .ant-result-error'

const FIGURE_CELLS = 3

export interface RowsSeen {
  readonly text: string
  readonly first: Element | undefined
  readonly last: Element | undefined
}

/** The figures that are seen: rows of several cells in visible tables; titles and heads that follow the form are none. */
export function rowsOf(document: Document): RowsSeen {
  const isVisible = watchVisibility()
  const tables = tablesOf(findRoots(document, isVisible).roots)
  const rows = tables
    .filter(({ visible, found }) => visible && isVisible(found.anchor))
    .flatMap(({ found }) => found.rows)
    .filter(({ section, parts }) => section !== 'head' && parts.flatMap(cellsOf).length >= FIGURE_CELLS)
    .map(({ parts }) => parts.map(({ row }) => row))
  return {
    text: rows.map((parts) => parts.map((row) => row.textContent).join('\t')).join('\n'),
    first: rows[0]?.[0],
    last: rows.at(-1)?.[0],
  }
}

/** Whether it is at work, or says that it failed. */
export function workOf(document: Document): Pick<PageLook, 'busy' | 'failed'> {
  const isVisible = watchVisibility()
  const shown = findRoots(document, isVisible).roots.filter(({ visible }) => visible)
  return {
    busy: shown.some(({ scope }) => isBusy(scope, isVisible)),
    failed: shown.some(({ scope }) => scope.find(ERRORS).some(isVisible)),
  }
}
