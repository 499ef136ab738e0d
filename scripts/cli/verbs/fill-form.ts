import type { Page } from 'playwright-core'
import { settleFormulas } from '../../../core/reports/plan-fill'
import { planWebForm } from '../../../core/reports/plan-web-form'
import type { FillPlan, Place } from '../../../core/reports/report'
import type { FormAnswer, FormMessage } from '../../../extension/page/form-script'
import type { FormSeen } from '../../../extension/page/see-form'
import type { FormLine } from '../../../extension/page/write-form'
import { extensionScript } from '../extension-script'
import { withPage } from '../open-page'
import { readPeriodOption, readSnapshots } from '../read-input'
import type { Verb } from '../verb'

const PATIENCE_MS = 10_000

export const verb: Verb = {
  usage: 'fill-form PAGE SNAPSHOT… [--report ID] [--url U] [--unit U] [--period 2024-12-15..2025-03-14]',
  options: {
    report: { type: 'string' },
    url: { type: 'string' },
    unit: { type: 'string' },
    period: { type: 'string' },
  },
  words: [2, Number.POSITIVE_INFINITY],
  async run([place = '', ...paths], { report, url, unit, period }) {
    const snapshots = await readSnapshots(paths)
    const options = {
      ...(report === undefined ? {} : { report }),
      ...(unit === undefined ? {} : { unit }),
      ...readPeriodOption(period),
    }
    return withPage(place, url, async (page) => {
      const seen = await seeInTime(page)
      const plan = planWebForm(seen, snapshots, options)
      const lines = plan.writes.length > 0 ? await write(page, seen, plan) : []
      const after = plan.writes.length > 0 ? await see(page) : seen
      return printed(settleFormulas(plan, numbersIn(after)), lines)
    })
  },
}

async function seeInTime(page: Page): Promise<FormSeen> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const seen = await see(page)
    if (!seen.busy || Date.now() > deadline) return seen
  }
}

async function see(page: Page): Promise<FormSeen> {
  const answer = await askHand(page, { do: 'see' })
  if (answer.did !== 'see') throw new Error(`the page answered ${answer.did}`)
  return answer.seen
}

async function write(page: Page, seen: FormSeen, { writes }: FillPlan): Promise<readonly FormLine[]> {
  const answer = await askHand(page, { do: 'write', address: seen.url, writes })
  return answer.did === 'write' ? answer.lines : []
}

/** The script leaves its hand in the page as the side panel's does; a page without the extension has no messages to send. */
async function askHand(page: Page, message: FormMessage): Promise<FormAnswer> {
  if (!(await page.evaluate('typeof smcForm === "function"'))) await page.evaluate(extensionScript('form'))
  return page.evaluate(`smcForm(${JSON.stringify(message)})`)
}

function numbersIn(seen: FormSeen): (at: Place) => number | null {
  const numbers = new Map(seen.places.map(({ at, value }) => [JSON.stringify(at), value ?? null]))
  return (at) => numbers.get(JSON.stringify(at)) ?? null
}

/** Nothing is sent, ever: `submitted` is part of the answer so that a caller may rely on it. */
function printed({ report, refusals }: FillPlan, lines: readonly FormLine[]) {
  const writes = lines.map(({ at, value, before, readBack, outcome, from }) => ({
    ...at,
    value,
    before,
    readBack,
    outcome,
    from,
  }))
  const open = refusals.filter(({ agrees }) => agrees !== true)
  const done = lines.every(({ outcome }) => outcome === 'filled' || outcome === 'already-equal')
  return { print: { report, writes, refusals, submitted: false }, refused: open.length > 0 || !done }
}
