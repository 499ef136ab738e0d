import type { Page, Worker } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageSeen } from '../../core/grid/seen'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { answerByField } from '../sample-site/src/data/answer'
import { COUNT_KEYS } from '../sample-site/src/data/counts'
import { UNITS } from '../sample-site/src/data/units'
import type { QueryTrial } from '../sample-site/src/parts/use-answer'
import { type Chance, chanceOf } from '../support/random'
import { type Launched, launchExtension, tabOf } from './launch'

/**
 * Sequences «set filters, query, change, capture» on the sample site, read and watched by the shipped scripts. Whatever
 * is captured must be what the site answers for the unit and days it is captured as. `SEQUENCES=500` runs as many,
 * `FROM=130` leaves out those before.
 */
const COUNT = Number(process.env.SEQUENCES ?? 10)
const SEED = Number(process.env.SEED ?? 1)
const FROM = Number(process.env.FROM ?? 0)
const PLACES = UNITS.filter(({ group }) => group === 'Xã, phường, thị trấn')
const DAYS = [
  ['2024-12-15', '2025-03-14'],
  ['2025-01-01', '2025-03-14'],
  ['2025-01-15', '2025-02-14'],
] as const
const CAPTURED_AT = '2025-04-01T09:00:00+07:00'

let site: SampleSite
let extension: Launched
let page: Page
let tab: number

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  page = extension.context.pages()[0] ?? (await extension.context.newPage())
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

interface Tally {
  captured: number
  changed: number
  unwitnessed: number
  other: number
  /** Wrong figures that the same readings give where nobody watched. */
  wrongUnwatched: number
}

test(
  `of ${COUNT} sequences no figure is of another unit or of other days than it is captured as`,
  async () => {
    const tally: Tally = { captured: 0, changed: 0, unwitnessed: 0, other: 0, wrongUnwatched: 0 }
    for (let at = FROM; at < FROM + COUNT; at++) await runSequence(SEED * 100_000 + at, tally)
    console.info(`${COUNT} sequences, seed ${SEED}: ${JSON.stringify(tally)}`)
    // Each ends with a query nobody disturbs: that one is captured.
    expect(tally.captured).toBeGreaterThanOrEqual(COUNT)
    expect(tally.changed).toBeGreaterThan(0)
    // Without the watching the same readings give wrong figures: there is something to find here.
    expect(tally.wrongUnwatched).toBeGreaterThan(0)
  },
  120_000 + COUNT * 30_000,
)

/** So many sequences follow each other on one page as it stands; then it is loaded anew. */
const ON_ONE_PAGE = 10

async function runSequence(seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed)
  const { pick, is } = chance
  if ((seed - SEED * 100_000) % ON_ONE_PAGE === 0) await openPage(seed, chance)
  for (let step = 0; step < 5; step++) {
    const kind = pick(['unit', 'days', 'press', 'press', 'wait'] as const)
    if (kind === 'unit') await chooseUnit(pick(PLACES).name)
    else if (kind === 'days') await chooseDays(pick(DAYS))
    else if (kind === 'press') await press(trialOf(chance))
    else await page.waitForTimeout(pick([50, 300, 900]))
    if (is(0.6)) await judge(seed, tally)
  }
  // What an officer does at last: presses, waits, and presses once more where the panel asks for it.
  const end = Date.now() + 200_000
  for (let pressed = 0; (await judge(seed, tally)) !== 'captured'; pressed++) {
    if (Date.now() > end) throw new Error(`seed ${seed}: never captured`)
    if (pressed % 8 === 0) await press({ delay: 60 })
    await page.waitForTimeout(pressed === 0 ? 250 : 500)
  }
}

async function openPage(seed: number, { pick, is }: Chance): Promise<void> {
  const [from, to] = pick(DAYS)
  const asked = is(0.5) ? '&thongke=1' : ''
  const query = `?donvi=${pick(PLACES).id}&tu=${from}&den=${to}${asked}&n=${seed}`
  await page.goto(`${site.url}/dvc/thong-ke/bao-cao-06-cac-cap${query}`)
  tab = await tabOf(extension.worker, page)
  await page.getByRole('button', { name: 'Thống kê' }).waitFor()
  if (is(0.5)) await page.waitForTimeout(900)
  await readNow(extension.worker)
}

function trialOf({ is, pick }: Chance): QueryTrial {
  return {
    delay: pick([30, 200, 700]),
    ...(is(0.2) && { fails: true }),
    ...(is(0.1) && { isSilent: true }),
    ...(is(0.4) && { races: true }),
    ...(is(0.2) && { empties: true }),
    ...(is(0.2) && { isStill: true }),
  }
}

async function press(trial: QueryTrial): Promise<void> {
  await page.evaluate((given) => Reflect.set(window, 'queryTrial', given), trial)
  await page.getByRole('button', { name: 'Thống kê' }).click()
}

async function chooseUnit(name: string): Promise<void> {
  const box = page.locator('#ThongKeSearch_donVi')
  await box.click({ force: true })
  await box.fill(name)
  await page.keyboard.press('Enter')
}

async function chooseDays([from, to]: readonly [string, string]): Promise<void> {
  for (const [id, day] of [
    ['tuNgay', from],
    ['denNgay', to],
  ]) {
    const box = page.locator(`#ThongKeSearch_${id}`)
    await box.click()
    await box.fill(day!.split('-').reverse().join('/'))
    await box.press('Tab')
  }
}

/** Reads as the panel does; what is captured is held against the site's own answer for what it says it is. */
async function judge(seed: number, tally: Tally): Promise<string> {
  const { watch, ...seen } = await readNow(extension.worker)
  const captured = (page: PageSeen) => takeSnapshots(page, { capturedAt: CAPTURED_AT })[0]!
  const blind = captured(seen).snapshot
  if (blind && !isTrue(blind)) tally.wrongUnwatched++
  const { snapshot, refusals } = captured({ ...seen, ...(watch && { watch }) })
  if (snapshot) {
    expect({ seed, unit: snapshot.unit, ...snapshot.period, isTrue: isTrue(snapshot) }).toMatchObject({
      seed,
      isTrue: true,
    })
    tally.captured++
    return 'captured'
  }
  const reason = refusals[0]?.reason ?? 'none'
  if (reason === 'page-changed') tally.changed++
  else if (reason === 'unwitnessed') tally.unwitnessed++
  else tally.other++
  return reason
}

/** Whether every total is what the site answers for this unit and these days. */
function isTrue({ unit: name, period, figures }: Snapshot): boolean {
  const unit = UNITS.find((one) => one.name === name) ?? null
  const { total } = answerByField({ unit, from: period.from, to: period.to }, null)
  const told = figures.filter(({ by }) => Object.keys(by).length === 0)
  return COUNT_KEYS.every((key, at) => told[at]?.value === total[key]) && told.length === COUNT_KEYS.length
}

/** The shipped scripts, injected as the panel injects them. */
async function readNow(worker: Worker): Promise<PageSeen> {
  return (await worker.evaluate(async (tabId) => {
    const target = { tabId }
    const inPage = (func: () => unknown) => chrome.scripting.executeScript({ target, func })
    await inPage(() => {
      Reflect.set(globalThis, 'smcToolsOnly', true)
    })
    await chrome.scripting.executeScript({ target, files: ['/sight.js', '/capture.js', '/watch.js'] })
    const [read] = await inPage(() => Reflect.get(globalThis, 'smcRead')())
    return read?.result
  }, tab)) as PageSeen
}
