import { expect, test } from 'vitest'
import { stylesAside } from './styles-aside'

test.each([
  ['<style>a{}</style><p style="b">c</p>', '<p data-style="b">c</p>', ['a{}']],
  ['<STYLE type="x">a{}</STYLE >b<style>c{}</style>d', 'bd', ['a{}', 'c{}']],
  ['<style>a{}', '<style>a{}', []],
  ['<style></style>', '', ['']],
  ['<styled>a</styled>', '<styled>a</styled>', []],
  ['a < b style= c', 'a < b style= c', []],
])('%s', (text, html, sheets) => {
  expect(stylesAside(text)).toEqual({ html, sheets })
})

test.each(['<style>', '<style', '</style', '<p style', ' style', '<style></style'])(
  'four million letters of %j come to an end',
  (piece) => {
    const text = piece.repeat(Math.ceil(4_000_000 / piece.length))
    expect(stylesAside(text).sheets).toEqual([])
  },
  60_000,
)
