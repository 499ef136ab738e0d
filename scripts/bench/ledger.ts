import { serveSampleSite } from '../../test/sample-site/serve'
import { type BenchRow, median } from './bench-row'
import { type AgedPanel, agedPanel, toSampleQuarter } from './ledger/aged-panel'
import { heapOf, noteOpenings, type Opening, openingOf } from './ledger/opening'
import { backupCost, captureCost, evidenceCost, fillCost, readyForEvidence, restoreCost } from './ledger/work'

const YEARS = [0, 1, 3, 10] as const
const OPENINGS = 9
const EVENTS = 25
const CAPTURES = 5

/** What one age of the ledger costs, in milliseconds and megabytes. */
interface Cost {
  readonly opening: number
  readonly whole: number
  readonly event: number
  readonly capture: number
  readonly fill: number
  readonly backup: number
  readonly restore: number
  readonly memory: number
}

/**
 * Opening, capture, evidence, fill, back-up and restore in real Chromium with an empty ledger and after 1, 3 and 10 years.
 * All ages are open side by side and take turns, so that what else the machine does falls on all of them.
 */
export async function run(): Promise<BenchRow[]> {
  const site = await serveSampleSite()
  const ages: AgedPanel[] = []
  for (const years of YEARS) ages.push(await agedPanel(site.url, years))
  for (const { panel } of ages) await noteOpenings(panel)
  const opened = await inTurns(ages, OPENINGS, ({ panel }) => openingOf(panel))
  const memory = await inTurns(ages, 0, ({ panel }) => heapOf(panel))
  for (const { panel } of ages) await readyForEvidence(panel)
  const events = await inTurns(ages, EVENTS, ({ panel }, turn) => evidenceCost(panel, turn))
  for (const age of ages) await toSampleQuarter(age)
  const captures = await inTurns(ages, CAPTURES, ({ panel }) => captureCost(panel))
  const rest = await inTurns(ages, 0, ({ panel }) => restOf(panel))
  for (const { extension } of ages) await extension.close()
  await site.close()
  const costs = ages.map(
    (_, at): Cost => ({
      ...openingCost(opened[at]!),
      memory: memory[at]![0]!,
      event: median(events[at]!),
      capture: median(captures[at]!),
      ...rest[at]![0]!,
    }),
  )
  return costs.flatMap((cost, at) => rowsOf(cost, costs[0]!, YEARS[at]!))
}

/** Each of the ages once, and so many times more; where it is more than once the first time is not counted. */
async function inTurns<T>(
  ages: readonly AgedPanel[],
  more: number,
  measure: (age: AgedPanel, turn: number) => Promise<T>,
): Promise<readonly (readonly T[])[]> {
  const found: T[][] = ages.map(() => [])
  for (let turn = 0; turn <= more; turn += 1)
    for (const [at, age] of ages.entries()) {
      await age.panel.bringToFront()
      found[at]?.push(await measure(age, turn))
    }
  return found.map((times) => (more > 0 ? times.slice(1) : times))
}

function openingCost(opened: readonly Opening[]): Pick<Cost, 'opening' | 'whole'> {
  return {
    opening: median(opened.map(({ readable }) => readable)),
    whole: median(opened.map(({ whole }) => whole)),
  }
}

async function restOf(panel: AgedPanel['panel']): Promise<Pick<Cost, 'fill' | 'backup' | 'restore'>> {
  const fill = await fillCost(panel)
  const [backup, path] = await backupCost(panel)
  return { fill, backup, restore: await restoreCost(path) }
}

function rowsOf(cost: Cost, empty: Cost, years: number): BenchRow[] {
  const name = (what: string) => `${years === 0 ? 'empty ledger' : `${years} years`}: ${what}`
  const ms = (what: string, value: number): BenchRow => ({ name: name(what), value, unit: 'ms' })
  const ratio = (what: string, value: number, most: number): BenchRow[] =>
    years === 0
      ? []
      : [{ name: name(`${what}, × empty`), value, unit: '', target: `≤ ${most}`, holds: value <= most }]
  return [
    ms('first tab readable', cost.opening),
    ...ratio('first tab readable', cost.opening / empty.opening, 1.2),
    ms('verdict, checked against the other periods', cost.whole),
    ms('evidence kept and shown', cost.event),
    ...ratio('evidence kept and shown', cost.event / empty.event, 1.2),
    ms('capture kept and shown', cost.capture),
    ...ratio('capture kept and shown', cost.capture / empty.capture, 1.2),
    ms('workbook filled, receipt kept', cost.fill),
    ms('back-up written', cost.backup),
    ms('back-up restored into an empty ledger', cost.restore),
    { name: name('memory of the panel (JS heap)'), value: cost.memory, unit: 'MB' },
    ...ratio('memory', cost.memory / empty.memory, 1.5),
  ]
}
