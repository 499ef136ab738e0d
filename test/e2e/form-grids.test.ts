import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GridPage, writeGridPages } from '../form-grids/pages'
import { tryGrid } from '../form-grids/try-grid'
import { launchChromium } from './chromium'
import { bundleFormHand } from './form-hand'

/** `GRIDS=easyui,jqgrid` tries those alone. */
const WANTED = process.env.GRIDS?.split(',')
const PAGES = (await writeGridPages()).filter(({ id }) => WANTED === undefined || WANTED.includes(id))

/** «1,234» may be a thousand or one and a bit: where a page draws numbers the American way, that field is given back. */
const GIVEN_BACK: Readonly<Record<string, object>> = {
  'kendo-numeric-us': { filled: 2, refused: ['value-did-not-stick'] },
}

let browser: Browser
let hand: string

beforeAll(async () => {
  ;[browser, hand] = await Promise.all([launchChromium(), bundleFormHand()])
})
afterAll(() => browser.close())

test.concurrent.each(PAGES)(
  '$id: rows and heads are read, every value is held, undo leaves no trace',
  async (page: GridPage) => {
    expect(await tryGrid(browser, hand, page)).toEqual({
      id: page.id,
      seen: 3,
      filled: 3,
      refused: [],
      faults: [],
      ...GIVEN_BACK[page.id],
    })
  },
)
