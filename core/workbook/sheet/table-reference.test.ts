import { describe, expect, test } from 'vitest'
import { formulaTokens } from './formula-tokens'
import { readTableReference, type TableReference } from './table-reference'

const whole: Omit<TableReference, 'table'> = { rows: [], columns: null, lost: false }
const one = (name: string) => ({ first: name, last: name })

describe('a structured reference says its table, rows and columns', () => {
  test.each<[text: string, meant: TableReference]>([
    ['Bảng1[]', { ...whole, table: 'Bảng1' }],
    ['Bảng1[Tổng số]', { ...whole, table: 'Bảng1', columns: one('Tổng số') }],
    ['Bảng_hồ.sơ[Tổng số2]', { ...whole, table: 'Bảng_hồ.sơ', columns: one('Tổng số2') }],
    ['Bảng1[[Tổng số]]', { ...whole, table: 'Bảng1', columns: one('Tổng số') }],
    ['Bảng1[[a]:[b]]', { ...whole, table: 'Bảng1', columns: { first: 'a', last: 'b' } }],
    ['Bảng1[ [a] : [b] ]', { ...whole, table: 'Bảng1', columns: { first: 'a', last: 'b' } }],
    ['Bảng1[#All]', { ...whole, table: 'Bảng1', rows: ['all'] }],
    ['Bảng1[#data]', { ...whole, table: 'Bảng1', rows: ['data'] }],
    ['Bảng1[[#Totals],[a]]', { table: 'Bảng1', rows: ['totals'], columns: one('a'), lost: false }],
    [
      'Bảng1[[#Headers],[#Data],[a]:[b]]',
      { table: 'Bảng1', rows: ['headers', 'data'], columns: { first: 'a', last: 'b' }, lost: false },
    ],
    ['Bảng1[[#This Row],[a b]]', { table: 'Bảng1', rows: ['this row'], columns: one('a b'), lost: false }],
    ['Bảng1[@]', { ...whole, table: 'Bảng1', rows: ['this row'] }],
    ['Bảng1[@Quá]', { table: 'Bảng1', rows: ['this row'], columns: one('Quá'), lost: false }],
    ['[@[Quá hạn]]', { table: null, rows: ['this row'], columns: one('Quá hạn'), lost: false }],
    ['[@[a]:[b]]', { table: null, rows: ['this row'], columns: { first: 'a', last: 'b' }, lost: false }],
    ['[Cột]', { ...whole, table: null, columns: one('Cột') }],
    ["B[Số '[bộ'] '#1 o''n]", { ...whole, table: 'B', columns: one("Số [bộ] #1 o'n") }],
    ["B[[#This Row],['#a]]", { table: 'B', rows: ['this row'], columns: one('#a'), lost: false }],
    ["B[['#a]]", { ...whole, table: 'B', columns: one('#a') }],
    ["B['@a]", { ...whole, table: 'B', columns: one('@a') }],
    ['B[[a,b]:[c:d]]', { ...whole, table: 'B', columns: { first: 'a,b', last: 'c:d' } }],
    ['Bảng1[#REF!]', { ...whole, table: 'Bảng1', lost: true }],
    ['Bảng1[[#Totals],[#REF!]]', { ...whole, table: 'Bảng1', lost: true }],
  ])('%s', (text, meant) => {
    expect(formulaTokens(text)).toEqual([{ kind: 'table', text }])
    expect(readTableReference(text)).toEqual(meant)
  })

  test.each([
    'B[[#Totals],[#Headers]]',
    'B[#Nothing]',
    'B[[a],[b]]',
    'B[[a]:[b]:[c]]',
    'B[[a]:]',
    'B[[#Data]:[a]]',
    'B[[a],[#Data]]',
    'B[[a]x]',
    'B[@#Data]',
    'B[@@a]',
  ])('%s is nothing that Excel knows', (text) => expect(readTableReference(text)).toBeNull())

  test.each(['B[a', 'B[[a]', "B[a']", 'B[[[a]]]'])('%s is no whole reference', (text) =>
    expect(formulaTokens(text)[0]?.kind).not.toBe('table'),
  )
})
