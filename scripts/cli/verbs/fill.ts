import { writeFile } from 'node:fs/promises'
import { statusesOn } from '../../../core/plans/statuses'
import { fillFile } from '../../../core/reports/fill-file'
import { formById } from '../../../core/reports/forms'
import { noteOf, toldBy } from '../../../core/reports/ledger-note'
import type { MovesSeen } from '../../../core/reports/moves-in'
import { formsIn, planWorkbook } from '../../../core/reports/plan-workbook'
import type { FillRefusal, Place, Receipt } from '../../../core/reports/report'
import type { ReportForm } from '../../../core/reports/report-form'
import { seeTemplate } from '../../../core/reports/see-template'
import { settleFormulas } from '../../../core/reports/settle-formulas'
import { subjectOf } from '../../../core/snapshot/figure-book'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { seeWorkbook } from '../../../core/workbook/see-workbook'
import { cellName, type WorkbookSeen } from '../../../core/workbook/seen'
import { workThrough } from '../../../core/workbook/steps'
import type { Workbook } from '../../../core/workbook/workbook'
import { nodeMachine } from '../../node-machine'
import { movesOf, opened } from '../opened-workbook'
import { planOver } from '../overwritten'
import { readBytes, readDayOption, readPacketNotes, readSnapshots, unwrap } from '../read-input'
import { planOf } from '../read-plan'
import { type Verb, WrongUsage } from '../verb'

export const verb: Verb = {
  usage:
    'fill TEMPLATE.xlsx SNAPSHOT… -o OUT.xlsx [--report ID] [--on DATE] [--plan F] [--overwrite all | --overwrite PLACE …]',
  options: {
    output: { type: 'string', short: 'o' },
    report: { type: 'string' },
    on: { type: 'string' },
    plan: { type: 'string' },
    overwrite: { type: 'string', multiple: true },
  },
  words: [2, Number.POSITIVE_INFINITY],
  nothing: { writes: [] },
  async run([template = '', ...paths], options, { overwrite = [] }) {
    if (!options.output) throw new WrongUsage('Thiếu -o: tên tệp kết quả.')
    const on = readDayOption(options.on, 'on')
    const snapshots = await readSnapshots(paths)
    const workbook = opened(await readBytes(template), template)
    const seen = seeWorkbook(workbook)
    const forms = formsOf(seen, options.report, template)
    for (const form of forms.length === 1 ? forms : [])
      unwrap(seeTemplate(form, seen, subjectOf(snapshots) ?? {}), template)
    const subject = subjectOf(snapshots)
    // A day that was named is judged here, from the captures alone; else a packet's own statuses count.
    const told = on
      ? { on, tasks: statusesOn(await planOf(options.plan), [], { snapshots, receipts: [] }, on).tasks }
      : toldBy(noteOf(await readPacketNotes(paths), subject?.unit ?? ''), subject ?? {})
    const plan = planOver(overwrite, (whole) =>
      planWorkbook(seen, forms, snapshots, { ...subject, ...told, overwrite: whole }),
    )
    const moves = await movesOf(workbook, forms, subject ?? {})
    const filled = unwrap(
      workThrough(fillFile(workbook, plan, occasionOf(template, snapshots)), nodeMachine),
      template,
    )
    const settled = settleFormulas(plan, numbersIn(opened(filled.bytes, template)))
    await writeFile(options.output, filled.bytes)
    return printed(filled.receipt, settled.refusals, moves)
  },
}

/** The forms of the file, or the one that was named. */
function formsOf(seen: WorkbookSeen, id: string | undefined, template: string): readonly ReportForm[] {
  if (id === undefined) return unwrap(formsIn(seen), template)
  const form = formById(id)
  if (form) return [form]
  throw new WrongUsage(`Không có biểu «${id}».`)
}

function occasionOf(template: string, snapshots: readonly Snapshot[]) {
  const subject = subjectOf(snapshots) ?? { unit: '', from: '', to: '' }
  return { target: template, ...subject, at: new Date().toISOString() }
}

function numbersIn(workbook: Workbook): (at: Place) => number | null {
  const seen = seeWorkbook(workbook)
  const numbers = new Map<string, number>()
  for (const sheet of seen.sheets)
    for (const { row, column, value } of sheet.cells)
      if (typeof value === 'number') numbers.set(`${sheet.name}!${cellName(row, column)}`, value)
  return (at) => ('cell' in at ? (numbers.get(`${at.sheet}!${at.cell}`) ?? null) : null)
}

/** A formula that shows the right number is no refusal: nothing is left to do there. */
function printed(receipt: Receipt, refusals: readonly FillRefusal[], { blanks, last }: MovesSeen) {
  const writes = receipt.lines.map(({ at, value, outcome, from }) => ({ ...at, value, outcome, from }))
  const open = refusals.filter(({ agrees }) => !agrees)
  const done = receipt.lines.every(({ outcome }) => outcome === 'filled' || outcome === 'already-equal')
  return { print: { writes, refusals, moved: { blanks, last } }, refused: open.length > 0 || !done }
}
