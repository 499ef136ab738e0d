import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { smallParts, zipParts } from '../../../test/workbook-corpus/small-workbook'
import type { WorkbookSeen } from '../seen'
import { seeWorkbook } from '../sheet/see-workbook'
import { brokenRules } from './broken-rules'

interface Rule {
  readonly type: string
  readonly first: string
  readonly second?: string
  readonly more?: string
  readonly on?: string
}

/** B2 310 is the whole, C2 and D2 its parts to be; B4 sums rows 2 and 3; E1 is 300. */
function bookWith({
  type,
  first,
  second = '',
  more = 'showErrorMessage="1"',
  on = 'C2:D3',
}: Rule): WorkbookSeen {
  const formulas = `<formula1>${first}</formula1>${second && `<formula2>${second}</formula2>`}`
  const behind = `<dataValidations count="1"><dataValidation type="${type}" ${more} sqref="${on}">${formulas}</dataValidation></dataValidations>`
  const cells = {
    A2: 'Hộ tịch',
    A3: 'Đất đai',
    B2: 310,
    B3: 40,
    B4: { f: 'SUM(B2:B3)', v: 350 },
    E1: 300,
    G1: { f: 'G1+1', v: 5 },
  }
  const parts = smallParts({
    sheets: [{ name: 'Biểu', cells, behind }],
    names: { Tran: 'Biểu!$E$1' },
  })
  const opened = openWorkbook(zipParts(parts))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value)
}

function brokenBy(rule: Rule, numbers: Readonly<Record<string, number>>): string[] {
  const writes = Object.entries(numbers).map(([cell, value]) => ({ sheet: 'Biểu', cell, value }))
  return brokenRules(bookWith(rule), writes).map(({ cell, words }) => `${cell}: ${words}`)
}

const NOT_OVER = 'operator="lessThanOrEqual" showErrorMessage="1"'

describe('what a rule of the file that is worked out forbids', () => {
  test.each<[string, Rule, Readonly<Record<string, number>>, string[]]>([
    [
      'more than a cell beside it, which moves with the row',
      { type: 'whole', first: '$B2', more: NOT_OVER },
      { C2: 311, D2: 310, C3: 41, D3: 40 },
      ['C2: số nguyên không quá 310 (=$B2)', 'C3: số nguyên không quá 40 (=$B3)'],
    ],
    [
      'more than a cell that is written, too',
      { type: 'decimal', first: '$B2', more: NOT_OVER },
      { B2: 500, C2: 420 },
      [],
    ],
    [
      'what a formula of the sheet comes to once all is written',
      { type: 'whole', first: '$B$4', more: NOT_OVER },
      { B3: 90, C2: 401, D2: 400 },
      ['C2: số nguyên không quá 400 (=$B$4)'],
    ],
    [
      'what is not between two formulas',
      { type: 'whole', first: '0', second: 'Tran' },
      { C2: 301, D2: 300 },
      ['C2: số nguyên từ 0 đến 300 (=Tran)'],
    ],
    [
      'parts that are not their whole',
      { type: 'custom', first: 'B2=SUM($C2:$D2)', on: 'B2:B3' },
      { B2: 310, C2: 300, D2: 10, B3: 40, C3: 30, D3: 9 },
      ['B3: số thỏa điều kiện «=B3=SUM($C3:$D3)»'],
    ],
    [
      'the same number twice',
      { type: 'custom', first: 'COUNTIF($C$2:$D$3,C2)=1' },
      { C2: 5, D2: 6, C3: 5, D3: 7 },
      [
        'C2: số thỏa điều kiện «=COUNTIF($C$2:$D$3,C2)=1»',
        'C3: số thỏa điều kiện «=COUNTIF($C$2:$D$3,C3)=1»',
      ],
    ],
  ])('%s', (_, rule, numbers, broken) => {
    expect(brokenBy(rule, numbers)).toEqual(broken)
  })

  test.each<[string, Rule]>([
    [
      'it looks at a blank cell and ignores blanks',
      { type: 'whole', first: '$F$9', more: `${NOT_OVER} allowBlank="1"` },
    ],
    ['it only warns', { type: 'whole', first: '$B2', more: `${NOT_OVER} errorStyle="warning"` }],
    ['it says nothing', { type: 'whole', first: '$B2', more: 'operator="lessThanOrEqual"' }],
    ['it is beyond the evaluator', { type: 'custom', first: 'ISNUMBER(MATCH(C2,OFFSET($B$2,0,0,2,1),0))' }],
    ['its formula fails', { type: 'custom', first: 'C2&lt;1/0' }],
    [
      'it was written for several boxes of which the first does not lead',
      { type: 'whole', first: '$B2', more: NOT_OVER, on: 'D3 C2' },
    ],
    ['it circles', { type: 'custom', first: 'C2&lt;$G$1' }],
  ])('nothing is forbidden where %s', (_, rule) => {
    expect(brokenBy(rule, { C2: 900, D3: 900 })).toEqual([])
  })

  test('a blank cell is 0 where blanks are not ignored', () => {
    expect(brokenBy({ type: 'whole', first: '$F$9', more: NOT_OVER }, { C2: 1 })).toHaveLength(1)
  })
})
