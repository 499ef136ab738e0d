/**
 * What /capture.js leaves in the page for the other scripts of ours, so that none carries the table reader a second
 * time. In the built extension an import of this module is `globalThis.smcPage` (wxt.config.ts).
 */

export { findRoots } from '../sight/roots'
export { scopeUnder } from '../sight/scope'
export { cellsOf, isTableCell } from '../sight/table-found'
export { watchVisibility } from '../sight/visibility'
export { findTables } from '../tables/find-tables'
export { isBusy, signInOf } from './page-state'
export { filtersSeen, readPage, tablesOf } from './read-page'
