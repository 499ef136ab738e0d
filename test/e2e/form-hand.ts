import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { FormAnswer, FormMessage } from '../../extension/page/form/form-script'
import { inOwnWorld } from '../../scripts/cli/own-world'
import { bundleAs } from '../support/bundle'
import { handsClockOf } from '../support/leaping-clock'

const ROOT = resolve(import.meta.dirname, '../..')
export const IOC_PAGES = `file://${ROOT}/test/sample-site/ioc`

/** The form hand as one script that leaves `formHand.formScript` behind, made from the same source as the extension's. */
export function bundleFormHand(): Promise<string> {
  return bundleAs('extension/page/form/form-script.ts', 'formHand')
}

/** Asks the hand inside the page, in a world of its own as an extension's script has: the page's objects are not in reach. */
export async function askForm(page: Page, hand: string, message: FormMessage): Promise<FormAnswer> {
  return inHandsWorld(page, hand, `formHand.formScript(${JSON.stringify(message)})`)
}

const withHand = new WeakSet<Page>()

/** Works out an expression where the hand is. */
export async function inHandsWorld<Value>(page: Page, hand: string, expression: string): Promise<Value> {
  if (!withHand.has(page)) await bringHand(page, hand)
  return inOwnWorld(page, expression)
}

async function bringHand(page: Page, hand: string): Promise<void> {
  withHand.add(page)
  // Another document in the same tab is another world.
  page.once('domcontentloaded', () => withHand.delete(page))
  await inOwnWorld(page, `${handsClockOf(page)};${hand};undefined`)
}

export interface Trips {
  readonly submitted: number
  readonly trips: readonly string[]
}

/** What the page's tripwires saw, in all its frames. */
export async function tripsOf(page: Page): Promise<Trips> {
  const all = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate<Trips>('({ submitted: window.__submitted ?? 0, trips: window.__trips ?? [] })'),
      ),
  )
  return {
    submitted: all.reduce((sum, one) => sum + one.submitted, 0),
    trips: all.flatMap((one) => one.trips),
  }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * The longest the page's main thread worked at one stretch meanwhile, in milliseconds of its own time: what others
 * take of a shared machine does not count.
 */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser to trace')
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await work()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter(
    (one) => one.ph === 'X' && /RunTask$/.test(one.name) && main.has(threadOf(one)),
  )
  if (tasks.length === 0) throw new Error('the trace holds no tasks')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
