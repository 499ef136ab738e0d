import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { copyOfficeFiles } from '../../excel-addin/build/office-files'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import { builtPage } from '../support/built'
import type { HostWorkbook } from './host-workbook'
import { type ExcelOptions, type OpenExcel, openInExcel } from './open-in-excel'

/** Builds the page that holds nothing but the Excel hand and the real office.js. */
export async function buildHandPage(): Promise<string> {
  const out = await builtPage('test/excel-host/hand-page', 'taskpane.html')
  copyOfficeFiles('node_modules/@microsoft/office-js/dist', join(out, 'office'))
  return out
}

/** The Excel hand running in Chromium over the double, as a hand of this process. */
export async function handInExcel(
  browser: Browser,
  page: string,
  book: HostWorkbook,
  options: ExcelOptions = {},
): Promise<{ hand: WorkbookHand; excel: OpenExcel }> {
  const excel = await openInExcel(browser, page, book, options)
  const ask = (verb: string, order: unknown) =>
    excel.pane.evaluate(([name, what]) => Reflect.get(window, 'hand')(name, what), [verb, order] as const)
  return {
    excel,
    hand: { kind: 'excel', see: (only) => ask('see', only), write: (order) => ask('write', order) },
  }
}
