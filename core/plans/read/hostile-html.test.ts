import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../scripts/cli/read-html'
import { RefusedInput } from '../../../scripts/cli/verb'
import { hidingClasses } from './html-marks'
import { parsePlanHtml } from './parse-plan'

/** Pieces that begin something and never end it: whoever looks for the end from each of them needs the square of the time. */
const PIECES = [
  '<style>',
  '<style>/*',
  '<style>/*</style>',
  '<style>@media</style>',
  '<style>a{</style>',
  '<div>',
  '<div style="text-decoration ',
  '<td rowspan=1000 colspan=1000>x',
  '<tr><td rowspan=1000 colspan=1000>x</td></tr>',
  '<table>',
  '<sup>2</sup>',
  '<li>',
  '&amp;',
]

/** The sentence of the refusal: that there is no plan, or that there is too much of anything. */
function refusedWith(html: string): string {
  try {
    const read = parsePlanHtml(html, readHtml, { year: 2026 })
    return read.ok ? '' : read.refusal.message
  } catch (error) {
    if (error instanceof RefusedInput) return error.refusal.message
    throw error
  }
}

describe('a million letters that never end come to an end', () => {
  test.each(PIECES)(
    '%s',
    (piece) => {
      const html = `<table>${piece.repeat(Math.ceil(1_000_000 / piece.length))}`
      expect(refusedWith(html)).toMatch(/Bảng|Chọn đúng tệp/)
    },
    120_000,
  )

  test.each(['/*', '@media', '@media{', 'a', '.a{', '{', '}', 'a,', '/**/', ';'])(
    'the sheet %s',
    (piece) => {
      expect(hidingClasses(piece.repeat(Math.ceil(1_000_000 / piece.length))).size).toBe(0)
    },
    120_000,
  )
})

test.each([
  ['.cu { display: none }', ['cu']],
  ['/* .a{display:none} */ .b{display:none}', ['b']],
  ['@media print { .a{display:none} .c{display:none} } .b{display:none}', ['b']],
  ['@supports (x) { .a{display:none} } p.b{display:none}', ['a', 'b']],
  ['@charset "utf-8"; .b{display:none}', ['b']],
  ['.a, td.b , .c .d {visibility:hidden}', ['a', 'b']],
  ['.a{color:red}', []],
  ['.a{display:none', []],
])('the sheet %s hides %j', (css, classes) => {
  expect([...hidingClasses(css)]).toEqual(classes)
})
