import { describe, expect, test } from 'vitest'
import type { Range } from '../../core/workbook/range'
import { type ValidationSaid, validationOf } from '../../test/excel-host/host-validations'
import { limitsIn } from './read-limits'
import { askValidation, listsIn, partsOfOneRule } from './read-lists'

const WORDS = { list: { inCellDropDown: true, source: 'Xong,Đang làm' } }

const STOP = { showAlert: true, style: 'Stop' }

interface Rule {
  readonly boxes: readonly Range[]
  readonly type: string
  readonly rule: object
  readonly errorAlert?: object
}

function box(top: number, left: number, bottom: number, right: number): Range {
  return { top, left, bottom, right }
}

/** A sheet that answers what was loaded, and only once the request is sent. */
async function read(given: readonly Rule[], whole: Range) {
  const rules = given.map((rule) => ({ errorAlert: STOP, ...rule }))
  let waiting: (() => void)[] = []
  const counts: number[] = []
  const rangeOf = (area: Range) => {
    let said: ValidationSaid | null = null
    const answered = () => {
      if (said === null) throw new Error('PropertyNotLoaded')
      return said
    }
    const dataValidation = {
      load: () => {
        waiting.push(() => {
          said = validationOf(rules, area)
        })
        return dataValidation
      },
      get type() {
        return answered().type
      },
      get rule() {
        return answered().rule
      },
      get errorAlert() {
        return answered().errorAlert
      },
    }
    return { dataValidation }
  }
  const sheet = {
    getRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
      rangeOf(box(top, left, top + rows - 1, left + columns - 1)),
  } as unknown as Excel.Worksheet
  const context = {
    sync: async () => {
      counts.push(waiting.length)
      for (const answer of waiting) answer()
      waiting = []
    },
  } as unknown as Excel.RequestContext
  const asked = { sheet, box: whole, validation: askValidation(rangeOf(whole) as unknown as Excel.Range) }
  await context.sync()
  const parts = await partsOfOneRule(context, [asked])
  const lists = listsIn(parts).get(sheet) ?? []
  const limits = limitsIn(parts).get(sheet) ?? []
  // The first request goes with the values.
  return { lists, asked: counts.slice(1), ...(limits.length > 0 ? { limits } : {}) }
}

test('a sheet with one rule or none costs no request', async () => {
  const whole = box(3, 0, 9, 4)
  expect(await read([], whole)).toEqual({ lists: [], asked: [] })
  expect(await read([{ boxes: [whole], type: 'WholeNumber', rule: {} }], whole)).toEqual({
    lists: [],
    asked: [],
  })
  expect(await read([{ boxes: [whole], type: 'List', rule: WORDS }], whole)).toEqual({
    lists: [{ boxes: [whole], formula: '"Xong,Đang làm"' }],
    asked: [],
  })
})

test('columns that differ are asked by cell; cells below each other with one list are one box', async () => {
  const other = { list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$2" } }
  const rules = [
    { boxes: [box(4, 2, 6, 2), box(8, 2, 8, 2)], type: 'List', rule: WORDS },
    { boxes: [box(7, 2, 7, 2)], type: 'List', rule: other },
    { boxes: [box(4, 3, 8, 3)], type: 'Date', rule: { date: { formula1: '1' } } },
  ]
  const { lists, asked } = await read(rules, box(3, 0, 9, 4))
  expect(lists).toEqual([
    { boxes: [box(4, 2, 6, 2)], formula: '"Xong,Đang làm"' },
    { boxes: [box(7, 2, 7, 2)], formula: "'Danh mục'!$A$1:$A$2" },
    { boxes: [box(8, 2, 8, 2)], formula: '"Xong,Đang làm"' },
  ])
  // Five columns, then seven cells of the two that differ.
  expect(asked).toEqual([5, 14])
})

test('a list that Excel does not tell is a list that nobody can read', async () => {
  const whole = box(0, 0, 3, 0)
  for (const rule of [{}, { list: {} }, { list: { source: { address: 'A1' } } }])
    expect((await read([{ boxes: [whole], type: 'List', rule }], whole)).lists).toEqual([
      { boxes: [whole], formula: '' },
    ])
})

test('a sheet too large for its cells is asked by some rows at a time, and rows that differ are not guessed', async () => {
  const rules = [{ boxes: [box(1, 0, 4999, 0)], type: 'List', rule: WORDS }]
  const { lists, asked } = await read(rules, box(0, 0, 4999, 0))
  expect(asked).toEqual([1, 1667])
  expect(lists).toEqual([
    { boxes: [box(0, 0, 2, 0)], formula: '' },
    { boxes: [box(3, 0, 4999, 0)], formula: '"Xong,Đang làm"' },
  ])
})

describe('numbers that a rule lets in', () => {
  const whole = box(3, 0, 9, 4)
  const limit = { ...whole, whole: true, operator: 'between', first: 0, second: 500 }
  const rule = { wholeNumber: { formula1: '=0', formula2: '=500', operator: 'Between' } }
  const one = async (type: string, said: object, errorAlert: object = STOP) =>
    (await read([{ boxes: [whole], type, rule: said, errorAlert }], whole)).limits

  test('are those of a whole sheet, without a request', async () => {
    expect(await one('WholeNumber', rule)).toEqual([limit])
  })

  test.each<[said: string, operator: string]>([
    ['EqualTo', 'equal'],
    ['NotEqualTo', 'notEqual'],
    ['GreaterThan', 'greaterThan'],
    ['LessThan', 'lessThan'],
    ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
    ['LessThanOrEqualTo', 'lessThanOrEqual'],
    ['NotBetween', 'notBetween'],
  ])('%s is %s in a file', async (said, operator) => {
    const decimal = { decimal: { formula1: 0.5, operator: said } }
    expect(await one('Decimal', decimal)).toEqual([
      { ...whole, whole: false, operator, first: 0.5, second: null },
    ])
  })

  test.each<[what: string, rule: object, alert: object]>([
    ['a warning may be answered with yes', rule, { showAlert: true, style: 'Warning' }],
    ['nothing is said', rule, { showAlert: false, style: 'Stop' }],
    ['another cell says how many', { wholeNumber: { formula1: '=$B$1', operator: 'LessThan' } }, STOP],
    ['a formula says how many', { wholeNumber: { formula1: '=MAX(A1,9)', operator: 'LessThan' } }, STOP],
    ['nothing is said of the rule', {}, STOP],
  ])('none are known where %s', async (_, said, alert) => {
    expect(await one('WholeNumber', said, alert)).toBeUndefined()
  })

  test('a number of another sheet is what stands there, where the host knows the sheets', () => {
    const sheet = {} as Excel.Worksheet
    const validation = {
      ...{ type: 'WholeNumber', errorAlert: STOP },
      rule: { wholeNumber: { formula1: "='Danh mục'!$B$2", operator: 'LessThan' } },
    } as unknown as Excel.DataValidation
    const parts = [{ sheet, box: whole, validation }]
    expect(limitsIn(parts).get(sheet)).toBeUndefined()
    const limits = limitsIn(parts, (formula) => (formula === "='Danh mục'!$B$2" ? 300 : null)).get(sheet)
    expect(limits).toEqual([{ ...whole, whole: true, operator: 'lessThan', first: 300, second: null }])
  })

  test('of cells below each other with one limit are one box', async () => {
    const rules = [
      { boxes: [box(4, 2, 6, 2), box(8, 2, 8, 2)], type: 'WholeNumber', rule },
      { boxes: [box(7, 2, 7, 2)], type: 'List', rule: WORDS },
    ]
    const { limits, lists } = await read(rules, whole)
    expect(limits).toEqual([
      { ...limit, ...box(4, 2, 6, 2) },
      { ...limit, ...box(8, 2, 8, 2) },
    ])
    expect(lists).toHaveLength(1)
  })
})
