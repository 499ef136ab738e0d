import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TableSeen } from '../../core/grid/seen'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { readNumber } from '../../core/text/read-number'
import { bundle } from '../support/bundle'
import { launchChromium } from './chromium'
import { seenIn } from './seen-in'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  ;[browser, script] = await Promise.all([
    launchChromium({ draws: false }),
    bundle('extension/page/page/capture-script.ts', 'capturePage()'),
  ])
  page = await browser.newPage()
})
afterAll(() => browser?.close())

const HEADS = ['Lĩnh vực', 'Tiếp nhận', 'Đúng hạn', 'Quá hạn']
const FIELDS = ['Hộ tịch', 'Đất đai', 'Thuế', 'Chứng thực']
const SECOND = '[data-x]'

/** Four fields by three counts; the second row, its cell and what is in that are what a style is about. */
async function tableUnder(
  css: string,
  { cell = '<span data-z>148</span>', more = 0, beside = '' } = {},
): Promise<TableSeen> {
  const rows = FIELDS.map((field, at) =>
    at === 1
      ? `<tr class="r" data-x><td class="n">${field}</td><td class="c" data-y>${cell}</td><td class="c">140</td><td class="c">8</td></tr>`
      : `<tr class="r"><td class="n">${field}</td><td class="c">${at}2</td><td class="c">${at}1</td><td class="c">1</td></tr>`,
  )
  const others = Array.from({ length: more }, (_, at) => rows[at === 0 ? 0 : 2])
  await page.setContent(
    `<style>td { padding: 2px 9px } ${css}</style><table><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${[...rows, ...others].join('')}</tbody></table>${beside}`,
  )
  if (beside !== '') await page.evaluate(layOver)
  const { tables } = await seenIn(page, script)
  return tables[0]!
}

/** Moves what is to lie over the second row's first number to where that stands. */
function layOver(): void {
  const [over, cell] = [
    document.querySelector<HTMLElement>('[data-over]'),
    document.querySelector('[data-y]'),
  ]
  if (!over || !cell) return
  const [from, to] = [over.getBoundingClientRect(), cell.getBoundingClientRect()]
  over.style.marginLeft = `${to.left - from.left}px`
  over.style.marginTop = `${to.top - from.top}px`
}

function numberIn(text: string): number | null {
  const read = readNumber(text)
  return read.ok && read.value.state === 'number' ? read.value.value : null
}

const textsOf = ({ rows }: TableSeen, row = 2) =>
  rows[row]!.cells.map(({ text, hidden }) => (hidden ? 'gone' : text))

describe('cells under other heads, rows in another order than the markup has', () => {
  test.each([
    [
      'rows as boxes, two cells the other way round',
      `${SECOND} { display: flex } ${SECOND} td:nth-child(3) { order: -1 }`,
    ],
    ['every row as boxes, turned round', 'tbody tr { display: flex; flex-direction: row-reverse }'],
    [
      'rows as a grid, a cell in another column',
      `${SECOND} { display: grid; grid-template-columns: repeat(4, 90px) } ${SECOND} td:nth-child(2) { grid-column: 4 } ${SECOND} td:nth-child(4) { grid-column: 2; grid-row: 1 }`,
    ],
    ['a cell pushed over the next one', '[data-y] { position: relative; left: 90px }'],
    ['a cell moved by a transform', '[data-y] { transform: translateX(90px) }'],
    ['a cell moved by the property of that name', '[data-y] { translate: 90px }'],
    ['a cell moved into the next row', '[data-y] { position: relative; top: 30px }'],
    [
      'a cell taken out of the table',
      'table { position: relative } [data-y] { position: absolute; left: 300px; top: 0 }',
    ],
    ['cells that float to the other side', `${SECOND} td { float: right; width: 80px }`],
    ['rows in another order', 'tbody { display: flex; flex-direction: column } [data-x] { order: 2 }'],
    ['a body turned upside down', 'tbody { display: flex; flex-direction: column-reverse }'],
    ['a row moved over another', `${SECOND} { position: relative; top: 60px }`],
    [
      'a head that is turned round, over a body that is not',
      'thead tr { display: flex; flex-direction: row-reverse }',
    ],
    [
      'a column of the head that collapsed, the body not',
      'th:nth-child(2) { display: block; position: absolute; left: 400px }',
    ],
  ])('%s: said, and refused by name', async (_, css) => {
    const table = await tableUnder(css)
    expect(table.isDisplaced).toBe(true)
  })

  test('the refusal says what to do, and nothing is captured', async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML)
    expect(html).toContain('<table')
    await page.goto(`file://${process.cwd()}/core/portals/hatinh-06-fields/page.html`)
    const ask = {
      capturedAt: '2025-03-15T09:00:00+07:00',
      period: { from: '2024-12-15', to: '2025-03-14' } as never,
    }
    const [plain] = takeSnapshots(await seenIn(page, script), ask)
    expect(plain?.snapshot).not.toBeNull()
    await page.addStyleTag({ content: 'tbody tr { display: flex; flex-direction: row-reverse }' })
    const [view] = takeSnapshots(await seenIn(page, script), ask)
    expect(view).toMatchObject({ snapshot: null, refusals: [{ reason: 'page-changed' }] })
    expect(view?.refusals[0]?.message).toContain('chụp lại')
  })

  test.each([
    ['as it is', ''],
    ['from right to left as a whole', 'table { direction: rtl }'],
    ['a head that stays at the top', 'thead th { position: sticky; top: 0 }'],
    ['a first column that stays at the left', 'td:first-child, th:first-child { position: sticky; left: 0 }'],
    ['a narrow window', 'table { width: 120px }'],
    [
      'a body that scrolls',
      'tbody { display: block; height: 60px; overflow-y: scroll } thead { display: block } td, th { width: 90px; min-width: 90px; box-sizing: border-box }',
    ],
    ['cells that are pushed a little', 'td { position: relative; top: 1px; left: 1px }'],
    ['a page in which everything is made smaller', 'body { zoom: 0.5 }'],
    [
      'a page that is turned into a picture of itself',
      'body { transform: scale(0.8); transform-origin: 0 0 }',
    ],
  ])('a table that is shown in its order is read: %s', async (_, css) => {
    const table = await tableUnder(css)
    expect(table.isDisplaced).toBeUndefined()
    expect(textsOf(table)).toEqual(['Đất đai', '148', '140', '8'])
  })

  test.each([
    ['a column', 'tr > :nth-child(3) { display: none }', ['Đất đai', '148', 'gone', '8']],
    ['a column that collapsed', 'tr > :nth-child(3) { visibility: collapse }', ['Đất đai', '148', '', '8']],
    ['a row', 'tbody tr:nth-child(2) { display: none }', ['gone', 'gone', 'gone', 'gone']],
    [
      'a row that collapsed',
      'tbody tr:nth-child(2) { visibility: collapse }',
      ['gone', 'gone', 'gone', 'gone'],
    ],
  ])('%s that is hidden as a whole leaves the others in their places', async (_, css, texts) => {
    const table = await tableUnder(css)
    expect(table.isDisplaced).toBeUndefined()
    expect(textsOf(table)).toEqual(texts)
  })

  test('a cell that is invisible keeps its place; one that is taken away lets the others move up, as a person sees', async () => {
    expect(textsOf(await tableUnder('[data-y] { visibility: hidden }'))).toEqual(['Đất đai', '', '140', '8'])
    expect(
      textsOf(await tableUnder('[data-y] { visibility: hidden } [data-z] { visibility: visible }')),
    ).toEqual(['Đất đai', '148', '140', '8'])
    expect(textsOf(await tableUnder('[data-y] { display: none }'))).toEqual(['Đất đai', 'gone', '140', '8'])
  })
})

/** What nobody can see: the text is not there, or reads as no number. */
const UNSEEN: readonly (readonly [how: string, css: string])[] = [
  ['see-through', '[data-z] { opacity: 0 }'],
  ['next to see-through', '[data-z] { opacity: 0.02 }'],
  ['without height', '[data-z] { font-size: 0 }'],
  ['next to without height', '[data-z] { font-size: 0.5px }'],
  ['clear', '[data-z] { color: transparent }'],
  ['a clear filling', '[data-z] { -webkit-text-fill-color: transparent }'],
  ['white on white', '[data-z] { color: #fff }'],
  ['next to white on white', '[data-z] { color: #fdfdfd }'],
  [
    'white on a white cell in a coloured table',
    'table { background: #ddd } [data-y] { background: #fff } [data-z] { color: white }',
  ],
  ['blue on blue', `${SECOND} { background: #0b6b6b } [data-z] { color: rgb(11, 107, 107) }`],
  ['a whole cell in the colour of its row', `${SECOND} { background: #eee } [data-y] { color: #eee }`],
  ['cut away', '[data-z] { display: inline-block; clip-path: inset(50%) }'],
  ['cut away, the old way', '[data-z] { position: absolute; clip: rect(0, 0, 0, 0) }'],
  ['cut to nothing by a box', '[data-z] { display: inline-block; width: 0; height: 0; overflow: hidden }'],
  ['cut to nothing by its height', '[data-z] { display: block; max-height: 0; overflow: hidden }'],
  ['off the page to the left', '[data-z] { position: absolute; left: -9999px }'],
  ['off the page by a margin', '[data-z] { display: block; margin-left: -9999px }'],
  ['off the page by a transform', '[data-z] { display: inline-block; transform: translateX(-9999px) }'],
  ['indented away', '[data-y] { text-indent: -9999px; overflow: hidden }'],
  ['scaled to nothing', '[data-z] { display: inline-block; transform: scale(0) }'],
  ['filtered away', '[data-z] { filter: opacity(0) }'],
  ['not drawn', '[data-z] { display: block; content-visibility: hidden }'],
  ['invisible', '[data-z] { visibility: hidden }'],
  ['taken away', '[data-z] { display: none }'],
  ['dots for letters', '[data-z] { -webkit-text-security: disc }'],
  ['turned round', '[data-z] { direction: rtl; unicode-bidi: bidi-override }'],
  ['without its first digit', '[data-y]::first-letter { font-size: 0 }'],
  ['behind a mask', '[data-z] { mask-image: linear-gradient(transparent, transparent) }'],
  ['moved over another cell', '[data-z] { position: relative; left: 90px }'],
]

const COVER = '<span data-z>148</span><i data-cover>0</i>'
const COVERED: readonly (readonly [how: string, css: string])[] = [
  [
    'a sheet over it',
    '[data-y] { position: relative } [data-cover] { position: absolute; inset: 0; background: #fff }',
  ],
  [
    'a neighbour drawn back over it',
    '[data-cover] { margin-left: -40px; padding-right: 40px; background: #fff; position: relative }',
  ],
]

const box = (style: string, inside = '2.015') =>
  `<div style="position: relative"><div data-over style="width: 60px; background: #fff; ${style}">${inside}</div></div>`

/** A box of the page that shows another number over a cell. */
const LAID_OVER: readonly (readonly [how: string, beside: string])[] = [
  ['a box of its own place', box('position: absolute')],
  ['a box that is pushed up', box('')],
  ['a box that is moved', box('position: absolute; transform: translate(1px, 1px)')],
  ['a number deep in a box', box('position: absolute', '<p style="margin: 0"><b>2.015</b> hồ sơ</p>')],
  ['a box in which it scrolls', box('position: absolute; height: 40px; overflow: auto')],
]

const NOT_OVER: readonly (readonly [how: string, beside: string])[] = [
  ['a chat that stays with the window', box('position: fixed')],
  ['a word', box('position: absolute', 'Đang tải')],
  ['the same number', box('position: absolute', '148')],
  ['a box that is hidden', box('position: absolute; visibility: hidden')],
  ['a box that nobody can see', box('position: absolute; opacity: 0')],
  ['a menu that is shut', box('position: absolute; max-height: 0; overflow: hidden')],
  ['a box behind the page', box('position: absolute; z-index: -1')],
  ['a column that stays', box('position: absolute', '<table><tr><td>2.015</td></tr></table>')],
  ['a list of years', box('position: absolute', '<select><option>2025</option></select>')],
]

describe('a box that lies over a table', () => {
  test.each(LAID_OVER)('of a cell under another number nobody says what it is: %s', async (_, beside) => {
    const [name, text = '', ...others] = textsOf(await tableUnder('', { beside }))
    expect(readNumber(text).ok, text).toBe(false)
    expect([name, ...others]).toEqual(['Đất đai', '140', '8'])
  })

  test.each(NOT_OVER)('a cell that no other number covers is read: %s', async (_, beside) => {
    expect(textsOf(await tableUnder('', { beside }))).toEqual(['Đất đai', '148', '140', '8'])
  })

  test('rows that are scrolled out of sight are not under what follows the table', async () => {
    const css = 'body > div.scroll { height: 50px; overflow: auto } p { position: relative; margin: 0 }'
    await tableUnder(css)
    await page.evaluate(() => {
      const [table, scroll] = [document.querySelector('table'), document.createElement('div')]
      scroll.className = 'scroll'
      table?.replaceWith(scroll)
      if (table) scroll.append(table)
      for (let line = 0; line < 9; line++)
        document.body.append(
          Object.assign(document.createElement('p'), {
            textContent: `${line} 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5`,
          }),
        )
    })
    const { tables } = await seenIn(page, script)
    expect(textsOf(tables[0]!)).toEqual(['Đất đai', '148', '140', '8'])
  })
})

describe('a number that nobody can see is not read', () => {
  test.each(UNSEEN)('%s', async (_, css) => {
    const table = await tableUnder(css)
    expect(numberIn(textsOf(table)[1]!), textsOf(table)[1]).toBeNull()
    expect(textsOf(table).filter((_cell, at) => at !== 1)).toEqual(['Đất đai', '140', '8'])
  })

  test.each(COVERED)('%s', async (_, css) => {
    const [, text = ''] = textsOf(await tableUnder(css, { cell: COVER }))
    expect(numberIn(text), text).toBeNull()
  })

  test.each([
    ['a number of a list', '<ol start="148" style="margin:0"><li></li></ol>', ''],
    [
      'a picture of a number',
      `<img width="40" height="20" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`,
      '',
    ],
  ])('and what is shown otherwise is never blank: %s', async (_, cell, css) => {
    const [, text = ''] = textsOf(await tableUnder(css, { cell }))
    const read = readNumber(text)
    expect(read.ok, text).toBe(false)
  })

  test.each([
    ['grey', '[data-z] { color: #ccc }'],
    ['white on a coloured mark', '[data-z] { color: #fff; background: #c00 }'],
    ['white over a picture', '[data-y] { color: #fff; background: linear-gradient(#000, #333) }'],
    ['white on a row of its own colour', `${SECOND} { background: #005; color: #fff }`],
    ['white in a page of the night', ':root { color-scheme: dark } [data-z] { color: #fff }'],
    [
      'a mark beside it',
      '[data-y] { position: relative } [data-y]::after { content: ""; position: absolute; right: 0; width: 4px; height: 4px; background: red }',
    ],
  ])('what is seen is read: %s', async (_, css) => {
    expect(textsOf(await tableUnder(css))).toEqual(['Đất đai', '148', '140', '8'])
  })
})

describe('a table too long to ask each of its elements', () => {
  const LONG = 11_000

  const REACHED: readonly (readonly [how: string, css: string])[] = [
    ...UNSEEN.filter(([, css]) => !css.startsWith('table')),
    ['a number drawn behind it', '[data-z]::after { content: "0" }'],
    ['a nested rule in a layer', '@layer a { @media screen { td { &[data-y] { opacity: 0 } } } }'],
    ['what stands in it', '.c:has([data-z]) { color: transparent }'],
  ]

  /** One long table in which each style has a row of its own, among stripes, ids and marks of a framework. */
  test('a single number is as unseen there, whatever rule reaches it', async () => {
    const plain = '<tr class="r"><td class="n">Thuế</td><td class="c">22</td><td class="c">1</td></tr>'
    const odd = REACHED.map(
      (_, at) =>
        `<tr class="r" data-x="${at}"><td class="n">Thuế</td><td class="c" data-y="${at}"><span data-z="${at}">148</span></td><td class="c">1</td></tr>`,
    )
    const styles = REACHED.map(([, css], at) => css.replace(/\[data-([xyz])\]/g, `[data-$1="${at}"]`))
    await page.setContent(
      `<style>td { padding: 2px 9px } :where(tr:nth-child(even)) td { color: #333 } #grid td { border: 0 } td[data-v-1a2b] { font-size: 12px } ${styles.join('\n')}</style><table id="grid"><thead><tr><th>Lĩnh vực</th><th>Tiếp nhận</th><th>Đúng hạn</th></tr></thead><tbody>${odd.map((row) => row + plain.repeat(320)).join('')}</tbody></table>`,
    )
    const { tables } = await seenIn(page, script)
    const rows = REACHED.map(([how], at) => {
      const [name, text = '', beside] = textsOf(tables[0]!, 1 + at * 321)
      return { how, text: numberIn(text), name, beside }
    })
    expect(rows).toEqual(REACHED.map(([how]) => ({ how, text: null, name: 'Thuế', beside: '1' })))
    expect(textsOf(tables[0]!, 2)).toEqual(['Thuế', '22', '1'])
  })

  test('a cell under a box of the page with another number is seen there, too, and no other one is doubted', async () => {
    const [[, beside = ''] = []] = LAID_OVER
    const row = (at: number) =>
      `<tr class="r"><td class="n">Thuế</td><td class="c"${at === 500 ? ' data-y' : ''}>148</td><td class="c">1</td></tr>`
    await page.setContent(
      `<table><thead><tr><td>Lĩnh vực</td><td>Tiếp nhận</td><td>Đúng hạn</td></tr></thead><tbody>${Array.from({ length: LONG }, (_, at) => row(at)).join('')}</tbody></table>${beside}`,
    )
    await page.evaluate(layOver)
    await page.evaluate(() => document.querySelector('[data-y]')?.removeAttribute('data-y'))
    const { tables } = await seenIn(page, script)
    const unread = tables[0]!.rows.flatMap(({ cells }, at) =>
      at > 0 && !readNumber(cells[1]?.text ?? '').ok ? [at] : [],
    )
    expect(unread).toEqual([501])
  })

  test.each([
    [
      'a cell that a rule takes away: the others move up, as a person sees',
      '[data-y] { display: none }',
      ['Đất đai', 'gone', '140', '8'],
    ],
    [
      'a column hidden by its place',
      'td:nth-child(3), th:nth-child(3) { display: none }',
      ['Đất đai', '148', 'gone', '8'],
    ],
    [
      'a column that nobody can see, by its place',
      'td:nth-child(2) { opacity: 0 }',
      ['Đất đai', '', '140', '8'],
    ],
  ])('%s', async (_, css, texts) => {
    expect(textsOf(await tableUnder(css, { more: LONG }))).toEqual(texts)
  })
})
