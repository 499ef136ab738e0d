import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNumber } from '../../core/text/read-number'
import { extensionScript } from '../../scripts/cli/extension-script'
import { launchChromium } from './chromium'
import { seenIn } from './seen-in'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  script = extensionScript('capture')
  browser = await launchChromium({ draws: false })
  page = await browser.newPage()
})
afterAll(() => browser?.close())

/** A table of two rows of one class; the second row, its cell or what is in the cell is what a rule is about. */
async function secondRow(css: string, cell: string, more = ''): Promise<string[]> {
  const rows = `<tr class="r"><td class="n">Hộ tịch</td><td class="c">12</td><td class="c">3</td></tr>
<tr class="r" data-x="1"${more}><td class="n">Đất đai</td><td class="c" data-y="1">${cell}</td><td class="c">4</td></tr>
<tr class="r"><td class="n">Thuế</td><td class="c">30</td><td class="c">5</td></tr>`
  await page.setContent(
    `<style>${css}</style><table><thead><tr><th>Lĩnh vực</th><th>Tiếp nhận</th><th>Quá hạn</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
  const seen = await seenIn(page, script)
  const row = seen.tables[0]!.rows[2]!
  return row.cells.map(({ text, hidden }) => (hidden ? 'gone' : text))
}

describe('what nobody sees is not read as shown, whatever rule hides it', () => {
  test.each([
    ['a row by an attribute', '[data-x] { display: none }'],
    ['a row by its place', 'tbody tr:nth-child(2) { display: none }'],
    ['a row by what is not', 'tr.r:not(:first-child):not(:last-child) { display: none }'],
    ['a row by opacity', '[data-x] { opacity: 0 }'],
    ['a row by the cell that it has', 'tr:has([data-y]) { visibility: hidden }'],
  ])('%s', async (_, css) => {
    expect(await secondRow(css, '148')).toEqual(['gone', 'gone', 'gone'])
  })

  test('rows of a section that is taken away', async () => {
    await page.setContent(`<style>tbody + tbody { display: none }</style><table><tbody><tr class="r"><td>A</td><td>1</td></tr></tbody>
      <tbody><tr class="r"><td>B</td><td>2</td></tr></tbody></table>`)
    const { tables } = await seenIn(page, script)
    expect(tables[0]!.rows.map(({ cells }) => cells.map(({ hidden }) => hidden === true))).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('a rule that hides the first row alone leaves the others of its class shown', async () => {
    expect(await secondRow('tbody tr:first-child { display: none }', '148')).toEqual(['Đất đai', '148', '4'])
  })

  test('a cell by its place', async () => {
    expect(await secondRow('tr[data-x] td:nth-child(2) { display: none }', '148')).toEqual([
      'Đất đai',
      'gone',
      '4',
    ])
  })

  test.each([
    ['opacity', 'opacity: 0'],
    ['no height', 'font-size: 0'],
    ['no colour', 'color: transparent'],
    ['a colour without strength', 'color: rgba(0, 0, 0, 0)'],
    ['no filling', '-webkit-text-fill-color: transparent'],
    ['cut away', 'clip-path: inset(50%)'],
    ['cut to a circle of nothing', 'clip-path: circle(0)'],
    ['scaled to nothing', 'display: inline-block; transform: scale(0)'],
    ['pushed off its place', 'position: absolute; left: -9999px'],
    ['cut away, the old way', 'position: absolute; clip: rect(0, 0, 0, 0)'],
    ['indented away', 'display: block; text-indent: -9999px; overflow: hidden'],
    ['filtered away', 'filter: opacity(0)'],
  ])('a number beside the one that is seen: %s', async (_, style) => {
    const css = `[data-z] { ${style} }`
    expect(await secondRow(css, '<span data-z>148</span><span>25</span>')).toEqual(['Đất đai', '25', '4'])
    expect((await secondRow(css, '<span data-z>148</span>'))[1]).toBe('')
  })

  test.each([
    ['a size of its own', '[data-y] { font-size: 0 } [data-z] { font-size: 14px }'],
    ['a colour of its own', '[data-y] { color: transparent } [data-z] { color: #222 }'],
    [
      'letters of the background',
      '[data-z] { background: linear-gradient(red, blue); -webkit-background-clip: text; color: transparent }',
    ],
    ['letters of a shadow', '[data-z] { color: transparent; text-shadow: 0 0 0 #333 }'],
  ])('what is seen all the same: %s', async (_, css) => {
    expect(await secondRow(css, '<span data-z>148</span>')).toEqual(['Đất đai', '148', '4'])
  })

  test.each(['opacity: 0', 'font-size: 0', 'color: transparent', 'text-indent: -9999px; overflow: hidden'])(
    'a cell keeps its place and says nothing: %s',
    async (style) => {
      expect(await secondRow(`[data-y] { ${style} }`, '148')).toEqual(['Đất đai', '', '4'])
    },
  )
})

describe('what a style, a picture or a box shows is never «blank»', () => {
  const isCount = (text: string) => {
    const read = readNumber(text)
    return read.ok && read.value.state === 'number'
      ? read.value.value
      : read.ok
        ? read.value.state
        : 'refused'
  }

  test.each([
    ['a nought behind a number', '[data-y]::after { content: "0" }', '250', 'refused'],
    ['a digit before a number', '[data-y]::before { content: "1" }', '250', 'refused'],
    ['a nought in an empty cell', '[data-y]::after { content: "0" }', '', 0],
    ['a dash in an empty cell', '[data-y]:empty::before { content: "-" }', '', 'none'],
    ['a number in an empty span', '[data-z]::before { content: "1.234" }', '<span data-z></span>', 1234],
    [
      'a number of an attribute',
      '[data-z]::before { content: attr(data-z) }',
      '<span data-z="77"></span>',
      [77, 'refused'],
    ],
    ['a counter', '[data-y]::before { counter-increment: n 7; content: counter(n) }', '', 'refused'],
    ['a percent sign', '[data-y]::after { content: "%" }', '25', 'refused'],
    ['an arrow is decoration', '[data-y]::after { content: "▲" }', '25', 25],
    ['nothing drawn', '[data-y]::after { content: "" }', '25', 25],
    ['drawn and not shown', '[data-y]::after { content: "0"; display: none }', '25', 25],
    ['a word of a picture', '', '<svg width="40" height="20"><text y="12">18</text></svg>', 18],
    ['a picture without words', '', '<svg width="9" height="9"><path d="M0 0h9"/></svg>25', 25],
    ['a canvas', '', '<canvas width="9" height="9"></canvas>', 'refused'],
    ['what is chosen', '', '<select><option>18</option></select>', 'refused'],
    ['what is chosen for good', '', '<select disabled><option>18</option></select>', 18],
    ['what is typed', '', '<input value="18">', 'refused'],
    ['what is shown in a box', '', '<input readonly value="18">', 18],
    ['a tick is no number', '', '<input type="checkbox" value="on">25', 25],
    ['marks of direction around a number', '', '\u200E1.234\u200F', 1234],
    ['a soft hyphen and joiners', '', '1\u00AD.2\u200B34\u2060', 1234],
    ['digits turned round', '', '\u202E12\u202C', 'refused'],
  ])('%s', async (_, css, cell, gives) => {
    const [, text = ''] = await secondRow(css, cell)
    const found = isCount(text)
    expect([gives].flat(), text).toContain(found)
  })
})
