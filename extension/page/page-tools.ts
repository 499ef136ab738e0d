/**
 * What /capture.js leaves in the page for the other scripts of ours, so that none carries the table reader a second
 * time. In the built extension an import of this module is `globalThis.smcPage` (wxt.config.ts).
 */
export { findTables } from './find-tables'
export { signInOf } from './page-state'
export { readPage, tablesOf } from './read-page'
export { findRoots } from './roots'
export { scopeOf } from './scope'
export { cellsOf, isCell } from './table-found'
export { watchVisibility } from './visibility'
