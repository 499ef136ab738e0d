import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../scripts/cli/read-html'
import type { SheetSeen } from '../../workbook/seen'
import { hidingClasses, looksOf, NO_LOOKS } from './html-marks'
import { linesOfHtml } from './lines-of-html'
import { linesOfWorkbook } from './lines-of-workbook'

/** Lines as «a | b» for rows, «: a» for prose. */
const shown = (lines: readonly { cells: readonly string[]; prose: boolean }[]) =>
  lines.map(({ cells, prose }) => `${prose ? ': ' : ''}${cells.join(' | ')}`)
const html = (text: string, depth = 0) => shown(linesOfHtml(text, readHtml, depth))
const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`

describe('a page of a plan', () => {
  test.each<[string, string, string[]]>([
    [
      'rows and prose',
      `<h1>Kế hoạch</h1><p>năm <b>2025</b></p>${table('<th>TT</th><td>a</td>')}cuối`,
      [': Kế hoạch', ': năm 2025', 'TT | a', ': cuối'],
    ],
    ['lines that a break ends', '<p>a<br>b</p><ul><li>c</li></ul>', [': a', ': b', ': c']],
    ['breaks in a cell', table('<td>a<br>b<p>c</p></td><td>d</td>'), ['a b c | d']],
    ['rows of nothing', table('<td></td><td> </td>', '<td>a</td><td></td>'), ['a | ']],
    [
      'what is no text',
      `<title>t</title><script>s</script><style>.x{}</style><template>p</template>${table('<td>a</td><td><script>b</script>c</td>')}`,
      ['a | c'],
    ],
    ['cells merged across', table('<td colspan="2">a</td><td>b</td>'), ['a |  | b']],
    [
      'cells merged down',
      table('<td rowspan="2">a</td><td>b</td>', '<td>c</td>', '<td>d</td><td>e</td>'),
      ['a | b', 'a | c', 'd | e'],
    ],
    [
      'cells merged down three rows',
      table('<td rowspan="3">a</td><td>b</td>', '<td>c</td>', '<td>d</td>'),
      ['a | b', 'a | c', 'a | d'],
    ],
    [
      'cells merged both ways',
      table('<td rowspan="2" colspan="2">a</td><td>b</td>', '<td>c</td>'),
      ['a |  | b', 'a |  | c'],
    ],
    [
      'the last cell merged down',
      table('<td>a</td><td rowspan="2">b</td>', '<td>c</td>'),
      ['a | b', 'c | b'],
    ],
    [
      'a row too short for what hangs over it',
      table('<td>a</td><td>b</td><td rowspan="2">c</td>', '<td>d</td>'),
      ['a | b | c', 'd |  | c'],
    ],
    [
      'spans that are no numbers',
      table('<td colspan="x" rowspan="0">a</td><td colspan="-2">b</td>', '<td>c</td><td>d</td>'),
      ['a | b', 'c | d'],
    ],
    [
      'a number made by a list',
      table('<td><ol><li></li></ol></td><td>a</td>', '<td><ol><li>b</li></ol></td><td>c</td>'),
      ['# | a', 'b | c'],
    ],
    ['a table in a cell', table(`<td>a${table('<td>b</td><td>c</td>')}</td><td>d</td>`), ['a b c | d']],
    ['a hidden cell', table('<td hidden>a</td><td>b</td><td>c</td>'), ['b | c']],
    ['a hidden row', table('<td>a</td><td>b</td>').replace('<tr>', '<tr style="display:none">'), []],
    ['hidden words', '<p>a <span style="display: none">b</span>c</p>', [': a c']],
    [
      'struck words',
      '<p>a <s>b</s><del>c</del><span style="text-decoration: underline line-through">d</span>e</p>',
      [': a e'],
    ],
    [
      'words that a class hides',
      '<style>.x { display:none }</style><p>a <span class="y x">b</span>c</p>',
      [': a c'],
    ],
    [
      'words that either of two style sheets hides',
      '<style>.x { display:none }</style><style>.y { display:none }</style><p>a<b class="x">b</b><i class="y">c</i></p>',
      [': a'],
    ],
    [
      'what stands behind a silent part',
      '<noscript>a</noscript><p>b</p><script>c</script><p>d</p>',
      [': b', ': d'],
    ],
    ['raised marks of a line', '<p>Tháng 1<sup>2</sup> và 3<sup>4</sup></p>', [': Tháng 1 và 3']],
    [
      'a heading of each size',
      '<h2>a</h2><h3>b</h3><h6>c</h6><div>d<div>e</div></div>',
      [': a', ': b', ': c', ': d', ': e'],
    ],
    [
      'a row behind a hidden one',
      `<table><tr style="display:none"><td>a</td></tr><tr><td>b</td></tr></table>`,
      ['b'],
    ],
    [
      'a cell that hangs over a hidden row',
      `<table><tr><td rowspan="2">a</td><td>b</td></tr><tr hidden><td>x</td></tr><tr><td>c</td></tr></table>`,
      ['a | b', 'a | c'],
    ],
    [
      'two cells side by side that hang over different numbers of rows',
      table(
        '<td rowspan="3">a</td><td rowspan="2">b</td><td>c</td>',
        '<td>d</td>',
        '<td>e</td><td>f</td>',
        '<td>g</td><td>h</td>',
      ),
      ['a | b | c', 'a | b | d', 'a | e | f', 'g | h'],
    ],
    [
      'a cell that hangs in the middle',
      table('<td>a</td><td rowspan="2">b</td><td>c</td>', '<td>d</td><td>e</td>'),
      ['a | b | c', 'd | b | e'],
    ],
    [
      'a row under cells that hang over all of it',
      table('<td rowspan="2">a</td><td rowspan="2">b</td>', '', '<td>c</td>'),
      ['a | b', 'a | b', 'c'],
    ],
    [
      'a list in a cell beside words',
      table('<td>a<ul><li></li></ul></td><td><ul><li> </li></ul></td>'),
      ['a | #'],
    ],
    ['a list outside of a table', '<ol><li></li><li>a</li></ol>', [': a']],
    [
      'struck and raised words of a cell',
      table('<td>1<sup>2</sup><s>3</s></td><td hidden><s>x</s></td>'),
      ['1'],
    ],
    ['words behind', '<div hidden>a</div>b', [': b']],
    ['words behind what was hidden', '<div hidden><p>a</p></div><p>b</p>', [': b']],
  ])('%s', (_, text, lines) => {
    expect(html(text)).toEqual(lines)
  })

  test('may be laid out in a table of its own', () => {
    const page = table(`<td>trái</td><td><p>Kế hoạch</p>${table('<td>1</td><td>a</td>')}</td>`)
    expect(html(page, 1)).toEqual([': trái', ': Kế hoạch', '1 | a'])
    expect(html(page)).toEqual(['trái | Kế hoạch 1 a'])
  })

  test('a cell is as wide as a plan at most', () => {
    const [line] = linesOfHtml(table('<td colspan="5000">a</td><td>b</td>'), readHtml)
    expect([line?.cells.length, line?.cells[1000]]).toEqual([1001, 'b'])
    expect(html(table('<td colspan="0">a</td><td colspan="2x">b</td><td>c</td>'))).toEqual(['a | b |  | c'])
  })

  test('of a table of layout only what stands in its tables are rows, and tables count there', () => {
    const inner = (text: string) => table(`<td>1</td><td>${text}</td>`)
    const page = table(`<td>x${inner('a')}y</td>`, `<td>${inner('b')}</td>`)
    const lines = linesOfHtml(page, readHtml, 1)
    expect(shown(lines)).toEqual([': x', '1 | a', ': y', '1 | b'])
    expect(lines.map((line) => line.table)).toEqual([0, 0, 1, 1])
  })

  test('tables are told apart', () => {
    const lines = linesOfHtml(`<p>x</p>${table('<td>1</td>')}<p>y</p>${table('<td>2</td>')}`, readHtml)
    expect(lines.map((line) => line.table)).toEqual([0, 0, 1, 1])
  })
})

describe('what hides', () => {
  const looks = (style: string, name = 'span') =>
    looksOf(name, { style }, { around: NO_LOOKS, hiding: new Set() })
  test.each([
    ['display:none', true],
    ['DISPLAY : NONE', true],
    ['visibility: hidden', true],
    ['visibility: collapse', true],
    ['mso-hide:all', true],
    ['font-size:0', true],
    ['font-size: 0pt; color: red', true],
    ['font-size: 0.5em', false],
    ['font-size: 0 !important', true],
    ['opacity: 0', true],
    ['opacity: 0.00', true],
    ['opacity: 0.5', false],
    ['display: inline', false],
  ])('«%s»: %s', (style, hidden) => {
    expect(looks(style).hidden).toBe(hidden)
  })

  test('by attribute, and by what stands around', () => {
    expect(looksOf('p', { hidden: '' }, { around: NO_LOOKS, hiding: new Set() }).hidden).toBe(true)
    const around = { hidden: true, struck: true, raised: true }
    expect(looksOf('p', {}, { around, hiding: new Set() })).toEqual(around)
    expect(looksOf('p', {}, { around: NO_LOOKS, hiding: new Set() })).toEqual(NO_LOOKS)
  })

  test.each([
    ['s', '', 'struck', true],
    ['strike', '', 'struck', true],
    ['u', '', 'struck', false],
    ['b', 'text-decoration-line: line-through', 'struck', true],
    ['b', 'text-decoration: none; x: line-through', 'struck', false],
    ['sup', '', 'raised', true],
    ['b', 'vertical-align: super', 'raised', true],
    ['b', 'vertical-align:super', 'raised', true],
    ['b', 'vertical-align :  super', 'raised', true],
    ['b', 'vertical-align: sub', 'raised', false],
  ] as const)('<%s style="%s"> is %s: %s', (name, style, what, expected) => {
    expect(looks(style, name)[what]).toBe(expected)
  })

  test.each([
    ['.cu { display: none }', ['cu']],
    ['p.cu, .moi{opacity:0}', ['cu', 'moi']],
    ['.a { color: red } .b { display:none }', ['b']],
    ['@media print { .a { display:none } } .b { display:none }', ['b']],
    ['/* .a { display:none } */ .b { display:none }', ['b']],
    ['.a .b { display:none } #c { display:none } div { display:none }', []],
    ['', []],
  ])('a sheet of «%s» hides %j', (css, classes) => {
    expect([...hidingClasses(css)]).toEqual(classes)
  })
})

describe('a workbook of a plan', () => {
  const sheet = (cells: Record<string, string>, change: Partial<SheetSeen> = {}): SheetSeen => ({
    name: 'S',
    hidden: false,
    protected: false,
    cells: Object.entries(cells).map(([place, text]) => {
      const [row = 0, column = 0] = place.split(',').map(Number)
      return { row, column, text, value: text, locked: true }
    }),
    merges: [],
    ...change,
  })
  const lines = (...sheets: SheetSeen[]) => shown(linesOfWorkbook({ sheets, names: {} }))

  test('has rows, and prose where one cell stands alone', () => {
    expect(lines(sheet({ '0,1': 'KẾ HOẠCH', '3,0': '1', '3,2': ' a ', '2,0': 'TT', '2,1': 'x' }))).toEqual([
      ': KẾ HOẠCH',
      'TT | x',
      '1 |  | a',
    ])
  })

  test.each(['II. Rà soát', 'A) Chung', 'IV Nhóm'])('«%s» alone is a row', (text) => {
    expect(lines(sheet({ '0,1': text }))).toEqual([` | ${text}`])
  })
  test.each(['IInd', 'K. Chung', 'Nhóm'])('«%s» alone is prose', (text) => {
    expect(lines(sheet({ '0,1': text }))).toEqual([`: ${text}`])
  })

  test('cells merged down are said in each row, across once', () => {
    const merges = [
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]
    expect(lines(sheet({ '0,0': 'a', '0,1': 'b', '1,1': 'c', '2,1': 'd' }, { merges }))).toEqual([
      'a | b',
      'a | c',
      'a | d',
    ])
  })

  test('a merge of nothing, or of a whole column, is none', () => {
    const at = (top: number, bottom: number) => [{ top, left: 0, bottom, right: 0 }]
    expect(lines(sheet({ '0,1': 'a', '0,2': 'b' }, { merges: at(0, 2) }))).toEqual([' | a | b'])
    expect(lines(sheet({ '0,0': 'a', '0,2': 'b' }, { merges: at(0, 1001) }))).toEqual(['a |  | b'])
    expect(lines(sheet({ '0,0': 'a', '0,2': 'b' }, { merges: at(0, 1000) }))).toHaveLength(1001)
  })

  test('hidden sheets are left out', () => {
    expect(lines(sheet({ '0,0': 'a' }, { hidden: true }), sheet({ '0,0': 'b' }))).toEqual([': b'])
  })
})
