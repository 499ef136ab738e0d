import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageSeen } from '../../core/grid/seen'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { bundle } from '../support/bundle'
import { launchChromium } from './chromium'
import { seenIn } from './seen-in'

let browser: Browser
let script: string

beforeAll(async () => {
  ;[browser, script] = await Promise.all([
    launchChromium({ draws: false }),
    bundle('extension/page/page/capture-script.ts', 'capturePage()'),
  ])
})
afterAll(() => browser?.close())

const HEAD = '<tr><th>Lĩnh vực</th><th>Tiếp nhận</th></tr>'

/** The page as read, and how often the reader asked the browser how something looks: its work, whatever the machine. */
async function read(html: string): Promise<{ seen: PageSeen; asked: number }> {
  const page: Page = await browser.newPage()
  await page.setContent('<p></p>')
  await page.evaluate((content) => {
    document.body.innerHTML = content
    const own = window.getComputedStyle
    Object.assign(window, { asked: 0 })
    window.getComputedStyle = (element, part) => {
      Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 })
      return own.call(window, element, part)
    }
  }, html)
  const seen = await seenIn(page, script)
  const asked = (await page.evaluate('asked')) as number
  await page.close()
  return { seen, asked }
}

test.each([
  ['a million cells', `<table>${`<tr>${'<td>12</td>'.repeat(20)}</tr>`.repeat(50_000)}</table>`],
  ['ten thousand columns', `<table>${`<tr>${'<td>12</td>'.repeat(10_000)}</tr>`.repeat(20)}</table>`],
  ['five thousand tables', `<div><table>${HEAD}</table></div>`.repeat(5_000)],
  ['ten thousand boxes', '<label>x<select><option>1</option></select></label>'.repeat(10_000)],
])('%s: refused by name, and nothing of the page is asked', async (_, html) => {
  const { seen, asked } = await read(html)
  expect(seen).toMatchObject({ tables: [], filters: [], unread: ['too-large'] })
  expect(asked).toBe(0)
  const [view] = takeSnapshots(seen, { capturedAt: '2025-03-15T09:00:00+07:00' })
  expect(view).toMatchObject({ snapshot: null, refusals: [{ reason: 'file-too-large' }] })
})

test.each([
  [
    '50,000 elements one in another',
    `${'<div>'.repeat(50_000)}<table>${HEAD}<tr><td>Hộ tịch</td><td>7</td></tr></table>`,
    0,
  ],
  [
    'a cell of 50,000 elements',
    `<table>${HEAD}<tr><td>Hộ tịch</td><td>${'<b>'.repeat(50_000)}7</td></tr></table>`,
    1,
  ],
  [
    '30,000 rows of boxes',
    `${`<div>${'<div><i>a</i><i>1</i><i>2</i></div>'.repeat(10)}</div>`.repeat(3_000)}<table>${HEAD}<tr><td>Hộ tịch</td><td>7</td></tr></table>`,
    0,
  ],
  [
    'cells that claim a million places',
    `<table>${HEAD}<tr><td>Hộ tịch</td><td>7</td></tr>${`<tr>${'<td rowspan="1000" colspan="1000">1</td>'.repeat(20)}</tr>`.repeat(300)}</table>`,
    0,
  ],
])('%s: what is read of it is read with bounded work', async (_, html, isUnread) => {
  const { seen, asked } = await read(html)
  const table = seen.tables.find(({ kind, rows }) => kind === 'table' && rows.length > 1)
  const texts = table?.rows[1]?.cells.map(({ text }) => text)
  // The parser of the browser itself flattens what stands too deep: there is nothing left of such a table.
  if (texts) expect(texts).toEqual(['Hộ tịch', isUnread ? '[?]' : '7'])
  expect(asked).toBeLessThan(1_200_000)
})
