/** Longest first, as the end of a run names them; the others follow by their size, or by their time in the last run. */
export const LONG = [
  'test/e2e/form-mutations.test.ts',
  'test/e2e/portals.test.ts',
  'test/e2e/screens.test.ts',
  'test/e2e/receipt-pdf.test.ts',
  'test/e2e/extension.test.ts',
  'test/e2e/taskpane.test.ts',
  'test/e2e/asked-filters.test.ts',
  'test/e2e/start.test.ts',
  'test/e2e/form-zoo.test.ts',
  'test/e2e/workbook-corpus.test.ts',
  'test/unit/mutations.test.ts',
  'test/unit/random-tables.test.ts',
  'test/unit/hostile-workbooks.test.ts',
  'test/unit/portals.test.ts',
  'test/unit/packets-of-pages.test.ts',
  'test/unit/compare-corpus.test.ts',
]
