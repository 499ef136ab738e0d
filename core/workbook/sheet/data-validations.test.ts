import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { smallParts, zipParts } from '../../../test/workbook-corpus/small-workbook'
import type { SheetSeen } from '../seen'
import { seeWorkbook } from './see-workbook'

const STRICT = 'showErrorMessage="1" sqref="B2:B9"'
const plain = (inner: string, attributes = STRICT): string =>
  `<dataValidations count="1"><dataValidation type="whole" operator="lessThanOrEqual" ${attributes}>${inner}</dataValidation></dataValidations>`
/** As Excel writes what names another sheet: in an extension, its places behind its formulas. */
const later = (inner: string, attributes = 'showErrorMessage="1"', type = 'whole'): string =>
  `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="${type}" operator="lessThanOrEqual" allowBlank="1" ${attributes}>${inner}<xm:sqref>B2:B4 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`
const f = (formula: string, name = 'formula1'): string => `<x14:${name}><xm:f>${formula}</xm:f></x14:${name}>`

function sheetWith(behind: string): SheetSeen {
  const parts = smallParts({
    sheets: [
      { name: 'Biểu', cells: { A1: 'Tổng số', B1: 7 }, behind },
      { name: 'Danh mục', cells: { A1: 'Trần', B1: 300, B2: { f: '150*2', v: 300 }, B3: '300' } },
    ],
    names: { Tran: "'Danh mục'!$B$1" },
  })
  const opened = openWorkbook(zipParts(parts))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value).sheets[0]!
}

const LIMIT = { whole: true, operator: 'lessThanOrEqual', first: 300, second: null }
const B2_B4 = { top: 1, left: 1, bottom: 3, right: 1 }
const D2 = { top: 1, left: 3, bottom: 1, right: 3 }

describe('what numbers a file lets into its cells', () => {
  test.each([
    ['in an extension by a constant', later(f('300'))],
    ['in an extension by a number of another sheet', later(f("'Danh mục'!$B$1"))],
    ['in an extension by the name of such a number', later(f('Tran'))],
  ])('is known %s', (_, behind) => {
    expect(sheetWith(behind).limits).toEqual([
      { ...LIMIT, ...B2_B4 },
      { ...LIMIT, ...D2 },
    ])
  })

  test('is known of both kinds on one sheet, each with its own cells', () => {
    const both = plain('<formula1>500</formula1>') + later(f('0') + f('300', 'formula2'))
    expect(sheetWith(both).limits).toEqual([
      { ...LIMIT, first: 500, top: 1, left: 1, bottom: 8, right: 1 },
      { ...LIMIT, first: 0, second: 300, ...B2_B4 },
      { ...LIMIT, first: 0, second: 300, ...D2 },
    ])
  })

  test.each([
    ['a warning may be answered with yes', later(f('300'), 'showErrorMessage="1" errorStyle="warning"')],
    ['nothing is said when another number is typed', later(f('300'), '')],
    ['a formula says how many', later(f("SUM('Danh mục'!$B$1:$B$2)"))],
    ['the number over there is worked out', later(f("'Danh mục'!$B$2"))],
    ['there is a text over there', later(f("'Danh mục'!$B$3"))],
    ['the sheet over there is gone', later(f("'Danh mục cũ'!$B$1"))],
    ['a cell of the sheet itself says how many', later(f('$B$1'))],
    ['the place over there moves with the cell', later(f("'Danh mục'!B1"))],
    ['it is about days', later(f('300'), 'showErrorMessage="1"', 'date')],
  ])('is not known where %s', (_, behind) => {
    expect(sheetWith(behind).limits).toBeUndefined()
  })

  test('a list of an extension is a list, and no limit', () => {
    const { lists, limits } = sheetWith(later(f("'Danh mục'!$A$1:$A$1"), 'showErrorMessage="1"', 'list'))
    expect(lists).toEqual([
      { ...B2_B4, choices: ['Trần'] },
      { ...D2, choices: ['Trần'] },
    ])
    expect(limits).toBeUndefined()
  })
})
