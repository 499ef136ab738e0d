import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlaceSeen, Write } from '../../core/reports/report'
import type { FormLine } from '../../extension/page/form/write-form'
import { buildFormZoo } from '../form-zoo/build'
import type { Kind } from '../form-zoo/kind'
import { withLeapingClock } from '../support/leaping-clock'
import { launchChromium } from './chromium'
import { askForm, bundleFormHand } from './form-hand'

const COUNTS = [1234, 0, 56]
/** Much of a visit is waiting for frames: several pages are tried at once. */
const AT_ONCE = 3
/** `ZOO_KINDS=imask,cleave` tries those alone. */
const WANTED = process.env.ZOO_KINDS?.split(',')
const ROWS = ['Trực tuyến', 'Trực tiếp', 'Từ kỳ trước']

type KindSaid = Omit<Kind, 'draw'>

let browser: Browser
let hand: string
let address: string
let kinds: readonly KindSaid[]

beforeAll(async () => {
  ;[browser, hand, address] = await Promise.all([launchChromium(), bundleFormHand(), buildFormZoo()])
  const page = await browser.newPage()
  await page.goto(address)
  kinds = await page.evaluate('window.zoo.list')
  await page.close()
})
afterAll(() => browser.close())

test('the zoo holds at least 25 kinds, each with its own name', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(25)
  expect(new Set(kinds.map((kind) => kind.id)).size).toBe(kinds.length)
})

test('every kind is filled right or refused by name; nothing is sent, and undo leaves no trace', {
  timeout: 600_000,
}, async () => {
  const wrong: string[] = []
  const wanted = kinds.filter(({ id }) => WANTED === undefined || WANTED.includes(id))
  const [slow, quick] = [true, undefined].map((realTime) =>
    wanted.filter((kind) => kind.realTime === realTime),
  )
  // One page after the other in one tab: a tab that is opened anew costs more than the whole visit.
  const visit = async (page: Page, left: KindSaid[] = []) => {
    for (let kind = left.shift(); kind; kind = left.shift())
      for (const fault of await faultsOf(page, kind)) wrong.push(`${kind.id}: ${fault}`)
    await page.close()
  }
  const leaping = async () => visit(await withLeapingClock(await openTab()), quick)
  const waiting = async () => visit(await openTab(), slow)
  await Promise.all([...Array.from({ length: AT_ONCE }, leaping), waiting(), waiting()])
  expect(wrong).toEqual([])
})

function openTab(): Promise<Page> {
  return browser.newPage({ viewport: { width: 1200, height: 700 }, locale: 'vi-VN' })
}

async function faultsOf(page: Page, kind: KindSaid): Promise<string[]> {
  const faults: string[] = []
  const broke = (error: Error) => void faults.push(`the page broke: ${error.message}`)
  page.on('pageerror', broke)
  await page.goto(`${address}?kind=${kind.id}`)
  await page
    .waitForFunction('window.zoo.ready', null, { timeout: 200_000 })
    .catch(() => faults.push('never drawn'))
  const before = await shownIn(page)
  const places = await placesIn(page)
  if (kind.chosen && !places.every(({ chosen }) => chosen))
    faults.push('does not say that it is chosen by hand')
  const lines = await writeAll(page, places, kind.values ?? COUNTS)
  faults.push(...judge(kind, lines, await modelOf(page)))
  await askForm(page, hand, { do: 'undo', address: page.url(), lines })
  const after = await shownIn(page)
  if (!kind.leavesNothing && JSON.stringify(after) !== JSON.stringify(before))
    faults.push(`undo left ${JSON.stringify(after)}, was ${JSON.stringify(before)}`)
  const trips = await page.evaluate<string[]>('window.zoo.trips')
  if (trips.length > 0) faults.push(`tripwires: ${trips.join(', ')}`)
  page.off('pageerror', broke)
  return faults
}

async function placesIn(page: Page): Promise<readonly PlaceSeen[]> {
  const answer = await askForm(page, hand, { do: 'see' })
  return answer.did === 'see' ? answer.seen.places : []
}

/** Writes to every place that looks open, and to the others as well: a hand must refuse them by itself. */
async function writeAll(
  page: Page,
  places: readonly PlaceSeen[],
  values: readonly (number | string)[],
): Promise<readonly FormLine[]> {
  const writes = places.map((place) => writeTo(place, values[ROWS.indexOf(place.rowPath.at(-1) ?? '')] ?? 7))
  const done = await askForm(page, hand, { do: 'write', address: page.url(), writes })
  return done.did === 'write' ? done.lines : []
}

function writeTo(place: PlaceSeen, value: number | string): Write {
  const { at, rowPath, columnPath, text } = place
  return { at, rowPath, columnPath, now: text, value, from: { text: 'thử' } }
}

function judge(kind: KindSaid, lines: readonly FormLine[], model: Record<string, unknown>): string[] {
  const outcomes = [...new Set(lines.map((line) => line.outcome))].join(', ')
  const filled = lines.filter((line) => line.outcome === 'filled' || line.outcome === 'already-equal')
  const dirty = lines.filter((line) => !filled.includes(line) && line.readBack !== line.before)
  const heldBy = (line: FormLine) => model[line.rowPath.at(-1) ?? '']
  const faults = [
    ...dirty.map(({ before, readBack }) => `left «${readBack}» where «${before}» stood`),
    ...lines.flatMap((line) => {
      const held = heldBy(line)
      if (filled.includes(line))
        return String(held).replace(/,0+$/, '') === String(line.value)
          ? []
          : [`the page holds ${String(held)} for ${line.value}`]
      return Number(held ?? 0) === 0 ? [] : [`the page holds ${String(held)} where ${line.outcome}`]
    }),
  ]
  if (kind.expects === 'refused' && filled.length > 0) faults.push(`must be refused, was ${outcomes}`)
  if (kind.expects === 'filled' && (lines.length !== ROWS.length || outcomes !== 'filled'))
    faults.push(`must be filled, ${lines.length} were: ${outcomes}`)
  if (kind.leavesNothing && filled.length > 0) faults.push(`another form keeps ${filled.length} values`)
  return faults
}

function modelOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate('({ ...window.zoo.model })')
}

/** What stands in every field and value cell, in frames and shadow roots too. */
function shownIn(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const roots = [document]
    for (const root of roots) for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) roots.push(one.shadowRoot)
      if (one.contentDocument) roots.push(one.contentDocument)
    }
    return roots.flatMap((root) => [...root.querySelectorAll('td, [role=gridcell]')].map((cell) =>
      [...cell.querySelectorAll('input, textarea, select')].map((field) => field.value).join('|') || cell.textContent.trim()))
  })()`)
}
