import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlaceSeen, Write } from '../../core/reports/report'
import type { FormSeen } from '../../extension/page/form/see-form'
import type { FormLine } from '../../extension/page/form/write-form'
import { withLeapingClock } from '../support/leaping-clock'
import { launchChromium } from './chromium'
import { askForm, bundleFormHand, IOC_PAGES, inHandsWorld, tripsOf } from './form-hand'

let browser: Browser
let hand: string

beforeAll(async () => {
  ;[browser, hand] = await Promise.all([launchChromium(), bundleFormHand()])
})
afterAll(() => browser.close())

const SHELL = 'manager.html?func=page/olap/FNC003&mode=input&obj_type=1'
const PAGES = [
  ['II.06a, a saved page', 'ii-06a.html?late=200'],
  ['the tree of indicators, a saved page', 'indicators.html'],
  ['II.06a in the shell', `${SHELL}&form=ii-06a`],
  ['the tree of indicators in the shell', `${SHELL}&form=indicators`],
  ['the tree of indicators in an inner frame', `${SHELL}&form=indicators&frame=1`],
  ['II.06a as a real jqGrid, cell by cell', `${SHELL}&form=ii-06a&variant=jqgrid`],
  ['II.06a as a real jqGrid, row by row', `${SHELL}&form=ii-06a&variant=jqgrid&grid=row`],
  ['the tree of indicators as a real jqGrid', `${SHELL}&form=indicators&variant=jqgrid`],
  ['II.06a edited in place', `${SHELL}&form=ii-06a&variant=editable`],
] as const

test.each(PAGES)(
  '%s: every open place is filled, nothing is sent, and undo leaves no trace',
  async (_, address) => {
    const page = await open(address)
    const seen = await see(page)
    const before = await valuesOf(page)
    const writes = seen.places
      .filter((place) => place.state === 'open')
      .map((place, at) => writeTo(place, valueFor(place, at)))
    expect(writes.length).toBeGreaterThan(8)

    const lines = await write(page, writes)
    expect(lines.filter((line) => line.outcome !== 'filled')).toEqual([])
    expect(lines.map((line) => line.readBack)).toEqual(writes.map((one) => shown(one.value)))

    const again = await write(
      page,
      writes.map((one, at) => ({ ...one, now: lines[at]!.readBack })),
    )
    expect(new Set(again.map((line) => line.outcome))).toEqual(new Set(['already-equal']))

    await askForm(page, hand, { do: 'undo', address: page.url(), lines })
    expect(await valuesOf(page)).toEqual(before)
    expect(await tripsOf(page)).toEqual({ submitted: 0, trips: [] })
    await page.close()
  },
)

test('a grid that cannot be written is seen in full and left alone', async () => {
  const page = await open(`${SHELL}&form=ii-06a&variant=text`)
  const { places } = await see(page)
  expect(new Set(places.map((place) => place.state))).toEqual(new Set(['group', 'read-only']))
  const lines = await write(
    page,
    places.map((place) => writeTo(place, 5)),
  )
  expect(lines.filter((line) => line.outcome === 'filled')).toEqual([])
  expect(await tripsOf(page)).toEqual({ submitted: 0, trips: [] })
  await page.close()
})

test('a stop ends the fill, and what was not written says so', async () => {
  const page = await open('ii-06a.html?rows=400')
  const writes = (await see(page)).places
    .filter((place) => place.state === 'open' && place.columnPath[0] !== 'Ghi chú')
    .map((place) => writeTo(place, 7))
  await inHandsWorld(
    page,
    hand,
    `addEventListener('change', () => setTimeout(() => formHand.formScript({ do: 'stop' })), { once: true })`,
  )
  const under = write(page, writes)
  const outcomes = (await under).map((line) => line.outcome)
  expect(outcomes).toContain('filled')
  expect(outcomes.at(-1)).toBe('stopped')
  await page.close()
})

test('a session that ends midway stops the fill; signed in again, the rest is filled', async () => {
  const page = await open('ii-06a.html?rows=60')
  const places = (await see(page)).places.filter(
    (place) => place.state === 'open' && place.columnPath[0] !== 'Ghi chú',
  )
  const writes = places.map((place, at) => writeTo(place, at + 1))
  await page.evaluate(`(() => {
    let left = 40
    addEventListener('change', () => {
      if (--left === 0) document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog">Phiên làm việc đã hết hạn</div>')
    })
  })()`)
  const first = await write(page, writes)
  const filled = first.filter((line) => line.outcome === 'filled').length
  expect(filled).toBeGreaterThanOrEqual(40)
  expect(filled).toBeLessThan(writes.length)
  expect(first.at(-1)?.outcome).toBe('page-changed')

  await page.evaluate(`document.querySelector('[role=alertdialog]').remove()`)
  const now = new Map((await see(page)).places.map((place) => [JSON.stringify(place.at), place.text]))
  const second = await write(
    page,
    writes.map((one) => ({ ...one, now: now.get(JSON.stringify(one.at)) ?? '' })),
  )
  expect(second.filter((line) => line.outcome === 'already-equal')).toHaveLength(filled)
  expect(second.filter((line) => line.outcome === 'filled')).toHaveLength(writes.length - filled)
  await page.close()
})

test('a form that turned into another one since the preview takes nothing', async () => {
  for (const [label, text] of [
    ['Kỳ báo cáo:', 'Quý II/2025 (Từ ngày 15/03/2025 đến ngày 14/06/2025)'],
    ['Đơn vị báo cáo:', 'UBND xã Sơn Kim 1'],
    ['Trạng thái:', 'Đã trình lãnh đạo'],
  ]) {
    const page = await open('indicators.html')
    const places = (await see(page)).places.filter((place) => place.state === 'open')
    await page.evaluate(
      ([said, now]) => {
        for (const one of document.querySelectorAll('.row-info label'))
          if (one.textContent === said && one.nextElementSibling)
            one.nextElementSibling.textContent = now ?? ''
      },
      [label, text],
    )
    const lines = await write(
      page,
      places.map((place) => writeTo(place, 5)),
    )
    expect(new Set(lines.map((line) => line.outcome))).toEqual(new Set(['page-changed']))
    expect(await page.evaluate(`document.querySelector('[name="A1_1_a.FN01"]').value`)).toBe('')
    await page.close()
  }
})

test('300 rows are filled, and the page has its turns meanwhile', async () => {
  const page = await open('ii-06a.html?rows=300')
  const writes = (await see(page)).places
    .filter((place) => place.rowPath.at(-1)?.startsWith('Lĩnh vực thử'))
    .filter((place) => place.columnPath.at(-1) === 'Trực tuyến')
    .map((place, at) => writeTo(place, at + 1000))
  expect(writes).toHaveLength(300)
  // How long that takes, and how long a turn is kept from the page, are rows of the bench `fill-form`.
  await page.evaluate(`(() => {
    window.turns = 0
    const turn = () => { window.turns += 1; setTimeout(turn) }
    turn()
  })()`)
  const before = Number(await page.evaluate('window.turns'))
  const lines = await write(page, writes)
  expect(new Set(lines.map((line) => line.outcome))).toEqual(new Set(['filled']))
  expect(Number(await page.evaluate('window.turns')) - before).toBeGreaterThanOrEqual(10)
  await page.close()
})

async function open(address: string): Promise<Page> {
  const page = await withLeapingClock(
    await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' }),
  )
  await page.goto(`${IOC_PAGES}/${address}`)
  return page
}

async function see(page: Page): Promise<FormSeen> {
  const answer = await askForm(page, hand, { do: 'see' })
  if (answer.did !== 'see') throw new Error(`the page answered ${answer.did}`)
  return answer.seen
}

async function write(page: Page, writes: readonly Write[]): Promise<readonly FormLine[]> {
  const answer = await askForm(page, hand, { do: 'write', address: page.url(), writes })
  return answer.did === 'write' ? answer.lines : []
}

function writeTo(place: PlaceSeen, value: number | string): Write {
  const { at, rowPath, columnPath, text } = place
  return { at, rowPath, columnPath, now: text, value, from: { text: 'thử' } }
}

function valueFor(place: PlaceSeen, at: number): number | string {
  return place.columnPath[0] === 'Ghi chú' ? `ghi chú ${at}` : at * 617
}

function shown(value: number | string): string {
  return typeof value === 'string' ? value : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}

/** What every cell and field shows, in all frames. */
async function valuesOf(page: Page): Promise<unknown[]> {
  const all = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(
          '[...document.querySelectorAll("td, input, textarea")].map((one) => one.value ?? one.textContent)',
        ),
      ),
  )
  return all.flat()
}
