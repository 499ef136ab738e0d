import { expect, it } from 'vitest'
import { readHtml } from '../../../scripts/cli/read-html'
import { linesOfHtml } from './lines-of-html'

const rows = (body: string) => linesOfHtml(`<table>${body}</table>`, readHtml).map(({ cells }) => cells)

it.each([
  [
    'a raised note mark is no number',
    '<tr><td>Tháng 1<sup>2</sup><td>118<span style="vertical-align: super">1</span>',
    [['Tháng 1', '118']],
  ],
  [
    'struck text is not read',
    '<tr><td><s>15/3</s>20/3<td><span style="text-decoration:line-through">a</span>b',
    [['20/3', 'b']],
  ],
  [
    'hidden text is not read',
    '<tr><td>a<span style="display:none">b</span><td>c<span hidden>d</span><td>e<span style="mso-hide:all">f</span>',
    [['a', 'c', 'e']],
  ],
  ['a hidden row is none', '<tr style="display: none"><td>ẩn<tr><td>hiện', [['hiện']]],
  ['a hidden cell takes no place', '<tr><td>a<td style="display:none">b<td>c', [['a', 'c']]],
  [
    'a soft hyphen keeps numbers apart',
    '<tr><td>Tháng 1&shy;2<td>thường&shy;xuyên',
    [['Tháng 1-2', 'thườngxuyên']],
  ],
  [
    'a cell over three rows is said in each of them, and in no more',
    '<tr><td rowspan=3>a<td>1<tr><td>2<tr><td>3<tr><td>b<td>4',
    [
      ['a', '1'],
      ['a', '2'],
      ['a', '3'],
      ['b', '4'],
    ],
  ],
  [
    'a cell over two rows and two columns is said once in each row',
    '<tr><td rowspan=2 colspan=2>a<td>1<tr><td>2',
    [
      ['a', '', '1'],
      ['a', '', '2'],
    ],
  ],
])('%s', (_, body, cells) => {
  expect(rows(body)).toEqual(cells)
})

it('classes hide where the page’s own style sheet says so, whatever the screen', () => {
  const css =
    '<style>.cu, td.nhap { display: none } @media (max-width: 600px) { .rong { display: none } }</style>'
  const page = `${css}<table><tr class="cu"><td>cũ</td></tr><tr><td>a</td><td class="nhap">b</td><td class="rong">c</td></tr></table>`
  expect(linesOfHtml(page, readHtml).map(({ cells }) => cells)).toEqual([['a', 'c']])
})
