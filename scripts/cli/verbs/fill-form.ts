import type { Page } from 'playwright-core'
import { refusalOf } from '../../../core/outcome'
import { systemsTold } from '../../../core/reports/fill/ledger-note'
import { planWebForm } from '../../../core/reports/fill/plan-web-form'
import { settleFormulas } from '../../../core/reports/fill/settle-formulas'
import { toldOfWebFill } from '../../../core/reports/fill/web-fill-words'
import { placeId } from '../../../core/reports/place-id'
import { isLeftWrong } from '../../../core/reports/receipt/left-wrong'
import { isHeld } from '../../../core/reports/receipt/receipt-of'
import type { FillPlan, Place } from '../../../core/reports/report'
import { subjectOf } from '../../../core/snapshot/systems/snapshots-for'
import type { FormAnswer, FormMessage, WriteAnswer } from '../../../extension/page/form/form-messages'
import type { FormSeen } from '../../../extension/page/form/see-form'
import type { FormLine } from '../../../extension/page/form/write-form'
import { extensionScript } from '../extension-script'
import { withPage } from '../open-page'
import { planOverwriting } from '../overwritten'
import { inOwnWorld } from '../own-world'
import { dialogsOf } from '../page-dialogs'
import { readPacketNotes, readSnapshots, readSystemsOption, refusedInput } from '../read-input'
import type { Verb, VerbExample } from '../verb'

const PATIENCE_MS = 10_000
/** A page at rest that shows no form will not bring one later. */
const REST_MS = 3_000
const PAUSE_MS = 250
const SCRIPTS = ['capture', 'form', 'form-write'] as const

export const verb: Verb = {
  usage:
    'fill-form PAGE SNAPSHOT… [--report ID] [--url U] [--systems F] [--overwrite all | --overwrite zeros | --overwrite PLACE …] [--self-saving]',
  options: {
    report: { type: 'string' },
    url: { type: 'string' },
    systems: { type: 'string' },
    overwrite: { type: 'string', multiple: true },
    'self-saving': { type: 'boolean' },
  },
  words: [2, Number.POSITIVE_INFINITY],
  nothing: { writes: [], submitted: false },
  async run([place = '', ...paths], { report, url, ...given }, { overwrite = [] }) {
    const snapshots = await readSnapshots(paths)
    const systems = (await readSystemsOption(given.systems)) ?? systemsTold(await readPacketNotes(paths))
    const scripts = ['globalThis.smcToolsOnly = true', ...SCRIPTS.map(extensionScript)]
    return withPage(place, url, async (page) => {
      for (const script of scripts) await inOwnWorld(page, script)
      const seen = await seeReadyForm(page, place)
      const options = { ...subjectOf(snapshots), systems, ...(report === undefined ? {} : { report }) }
      const asPlanned = (whole: boolean) => planWebForm(seen, snapshots, { ...options, overwrite: whole })
      const plan = overwrite.includes(ZEROS)
        ? planWebForm(seen, snapshots, { ...options, overwriteAt: zerosOf(asPlanned(false)) })
        : planOverwriting(overwrite, asPlanned)
      const answer = await ask(page, {
        do: 'write',
        address: page.url(),
        writes: plan.writes,
        selfSaving: given['self-saving'] === 'true',
      })
      const after = await ask(page, { do: 'see' })
      const settled = settleFormulas(plan, after.did === 'see' ? numbersOf(after.seen) : () => null)
      if (answer.did !== 'write') throw new Error(`the page answered ${answer.did}`)
      return printed(settled, answer, dialogsOf(page))
    })
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'a capture that is not there is refused by name, before any page is opened',
    args: ['form.html', 'khong-co.json'],
    code: 1,
    prints: { writes: [], refusals: [{ reason: 'file-unreadable' }] },
  },
]

/** Only what the page itself has set to 0. */
const ZEROS = 'zeros'

function zerosOf({ refusals }: FillPlan): Place[] {
  return refusals.flatMap(({ zeros }) => zeros ?? [])
}

/** Rows of a form come late; it gets the time an officer would give it. */
async function seeReadyForm(page: Page, place: string): Promise<FormSeen> {
  const start = Date.now()
  for (;;) {
    const answer = await ask(page, { do: 'see' })
    const seen = answer.did === 'see' ? answer.seen : null
    if (seen && !seen.busy && seen.places.length > 0) return seen
    if (Date.now() - start > (seen?.busy ? PATIENCE_MS : REST_MS)) throw unseen(seen, place)
    await page.waitForTimeout(PAUSE_MS)
  }
}

function unseen(seen: FormSeen | null, place: string) {
  const [refusal] = seen?.refusals ?? []
  if (refusal) return refusedInput(refusal.reason, refusal.message, refusal.where)
  const { reason, message } = seen?.busy
    ? refusalOf('still-loading', 'Biểu mẫu đang tải. Chờ hiện xong các hàng rồi làm lại.')
    : refusalOf('table-not-found', 'Trang này không có biểu mẫu nhập số liệu. Mở đúng biểu mẫu rồi làm lại.')
  return refusedInput(reason, message, place)
}

/** What the form's own sums show after the fill. */
function numbersOf(seen: FormSeen): (at: Place) => number | null {
  const values = new Map(seen.places.map((place) => [placeId(place.at), place.value ?? null]))
  return (at) => values.get(placeId(at)) ?? null
}

async function ask(page: Page, message: FormMessage): Promise<FormAnswer> {
  return inOwnWorld(page, `globalThis.smcForm(${JSON.stringify(message)})`)
}

function printed(plan: FillPlan, { lines, facts }: WriteAnswer, dialogs: ReturnType<typeof dialogsOf>) {
  const writes = lines.map(({ at, value, before, readBack, outcome, rowPath, columnPath, from }) => ({
    ...at,
    rowPath,
    columnPath,
    value,
    before,
    readBack,
    outcome,
    from,
  }))
  const done = writes.every(isHeld)
  const refusals = [...toldOfWebFill(facts), ...plan.refusals]
  const open = refusals.filter(({ agrees }) => !agrees)
  const { quietMs, calm } = facts
  return {
    print: {
      report: plan.report,
      writes,
      refusals,
      // What nobody meant to stand there stands first for whoever reads on.
      ...(lines.some(isLeftWrong) && { leftWrong: lines.filter(isLeftWrong).map(leftPlace) }),
      ...(quietMs > 0 && { held: { quietMs, calm } }),
      ...dialogs,
      ...(plan.provisional && { provisional: plan.provisional }),
      submitted: false,
    },
    refused: !done || open.length > 0,
  }
}

function leftPlace({ at, value, before, readBack }: FormLine) {
  return { ...at, shows: readBack, before, wanted: value }
}
