import type { Browser } from 'playwright-core'
import type { PlaceSeen, Write } from '../../core/reports/report'
import type { FormLine } from '../../extension/page/form/write-form'
import { askForm } from '../e2e/form-hand'
import { withLeapingClock } from '../support/leaping-clock'
import type { GridPage } from './pages'

/** Opens its editor after work that such a clock cannot see: a leap may pass over the wait for it. */
const REAL_TIME = new Set(['w2ui'])

const VALUES = [1234, 0, 56]
const ROWS = ['Trực tuyến', 'Trực tiếp', 'Từ kỳ trước']

export interface GridTried {
  readonly id: string
  /** Places seen in the column that is filled. */
  readonly seen: number
  readonly filled: number
  /** Why the others were not, by reason or outcome. */
  readonly refused: readonly string[]
  /** What stands there that nobody asked for, or is not what the page believes. */
  readonly faults: readonly string[]
}

/** Sees a grid, writes three counts into it whatever it says of itself, takes them back, and holds all against what the page believes. */
export async function tryGrid(browser: Browser, hand: string, { id, url }: GridPage): Promise<GridTried> {
  const opened = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'vi-VN' })
  const page = REAL_TIME.has(id) ? opened : await withLeapingClock(opened)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`the page broke: ${error.message}`))
  await page.goto(url)
  await page.waitForFunction('window.zoo.ready', null, { timeout: 120_000 })
  const before = await shown()
  const answer = await askForm(page, hand, { do: 'see' })
  const seen = answer.did === 'see' ? answer.seen : null
  const places = (seen?.places ?? []).filter(({ columnPath }) => columnPath.at(-1) === 'Giá trị')
  const done = await askForm(page, hand, { do: 'write', address: page.url(), writes: places.map(writeTo) })
  const lines = 'lines' in done ? done.lines : []
  const model = await page.evaluate<Record<string, unknown>>('({ ...zoo.model })')
  for (const line of lines) faults.push(...faultsOf(line, model[line.rowPath.at(-1) ?? '']))
  const filled = lines.filter(({ outcome }) => outcome === 'filled')
  if (filled.length === 0 && (await shown()) !== before) faults.push('refused, and yet it looks otherwise')
  await askForm(page, hand, { do: 'undo', address: page.url(), lines })
  const after = await shown()
  if (after !== before) faults.push(`undo left «${after}», was «${before}»`)
  faults.push(...(await page.evaluate<string[]>('zoo.trips')).map((trip) => `tripwire: ${trip}`))
  await page.close()
  const refused = [...new Set(lines.filter((line) => !filled.includes(line)).map(({ outcome }) => outcome))]
  const reasons = places.length === 0 ? (seen?.refusals ?? []).map(({ reason }) => reason) : []
  return { id, seen: places.length, filled: filled.length, refused: [...refused, ...reasons], faults }

  function shown(): Promise<string> {
    return page.evaluate<string>(
      '[...document.querySelectorAll("#grid :is(td, [role=gridcell])")].map((one) => one.innerText.trim()).join("|")',
    )
  }
}

function writeTo({ at, rowPath, columnPath, text }: PlaceSeen): Write {
  const value = VALUES[ROWS.indexOf(rowPath.at(-1) ?? '')] ?? 7
  return { at, rowPath, columnPath, now: text, value, from: { text: 'thử' } }
}

function faultsOf({ outcome, value, before, readBack, rowPath }: FormLine, held: unknown): string[] {
  const row = rowPath.at(-1) ?? ''
  if (outcome === 'filled')
    return String(held) === String(value) ? [] : [`${row}: the page holds ${held} for ${value}`]
  const faults = readBack === before ? [] : [`${row}: left «${readBack}» where «${before}» stood`]
  return Number(held ?? 0) === 0 ? faults : [...faults, `${row}: the page holds ${held} where ${outcome}`]
}
