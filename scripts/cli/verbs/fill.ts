import { isSpanOf } from '../../../core/periods/period-named'
import { aimsOf } from '../../../core/plans/aims'
import { statusesOn } from '../../../core/plans/statuses'
import { type KeptInFile, keptIn } from '../../../core/reports/after/kept-in-file'
import type { MovesSeen } from '../../../core/reports/after/moves-in'
import { fillFile } from '../../../core/reports/file/fill-file'
import { fillKeeping } from '../../../core/reports/file/fill-keeping'
import { noteOf, systemsTold, toldBy } from '../../../core/reports/fill/ledger-note'
import { planWorkbook, reportAsNamed, reportsOrTaughtIn } from '../../../core/reports/fill/plan-workbook'
import { withoutBroken } from '../../../core/reports/fill/without-broken'
import { reportById } from '../../../core/reports/forms/forms'
import { reportFromLesson } from '../../../core/reports/forms/lesson'
import type { Report } from '../../../core/reports/forms/report-form'
import { type FillOccasion, isHeld } from '../../../core/reports/receipt/receipt-of'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import { seeTemplate } from '../../../core/reports/template/see-template'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { type Subject, subjectOf } from '../../../core/snapshot/systems/snapshots-for'
import { yearOf } from '../../../core/text/day'
import { sameText } from '../../../core/text/fold'
import { brokenRules } from '../../../core/workbook/formula/broken-rules'
import { asNamed } from '../../../core/workbook/patch/file-kind'
import type { WorkbookSeen } from '../../../core/workbook/seen'
import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import { workThrough } from '../../../core/workbook/zip/steps'
import { nodeMachine } from '../../node-machine'
import { movesOf, opened } from '../opened-workbook'
import { planOverwriting } from '../overwritten'
import {
  readBytes,
  readDayOption,
  readPacketNotes,
  readSnapshots,
  readSystemsOption,
  unwrap,
  writeBytes,
} from '../read-input'
import { planOf } from '../read-plan'
import { type Verb, type VerbExample, WrongUsage } from '../verb'

export const verb: Verb = {
  usage:
    'fill TEMPLATE.xlsx SNAPSHOT… -o OUT.xlsx [--report ID] [--on DATE] [--plan F] [--systems F] [--overwrite all | --overwrite PLACE …] [--confirm WORDS …] [--keep-origins]',
  options: {
    output: { type: 'string', short: 'o' },
    report: { type: 'string' },
    on: { type: 'string' },
    plan: { type: 'string' },
    systems: { type: 'string' },
    overwrite: { type: 'string', multiple: true },
    confirm: { type: 'string', multiple: true },
    'keep-origins': { type: 'boolean' },
  },
  words: [2, Number.POSITIVE_INFINITY],
  nothing: { writes: [] },
  async run([template = '', ...paths], options, { overwrite = [], confirm = [] }) {
    if (!options.output) throw new WrongUsage('Thiếu -o: tên tệp kết quả.')
    const on = readDayOption(options.on, 'on')
    const snapshots = await readSnapshots(paths)
    const workbook = opened(await readBytes(template), template)
    const kept = workThrough(keptIn(workbook), nodeMachine)
    const seen = seeWorkbook(workbook)
    const reports = formsOf(seen, options.report, kept, template)
    const subject = subjectSaid(snapshots, seen, reports)
    const notes = await readPacketNotes(paths)
    const systems = (await readSystemsOption(options.systems)) ?? systemsTold(notes, kept.names)
    const confirmed = [...(kept.provenance?.confirmed ?? []), ...confirm.map((words) => ({ words }))]
    for (const report of reports.length === 1 ? reports : [])
      unwrap(seeTemplate(report, seen, { ...subject, confirmed }), template)
    // A day that was named is judged here, from the captures alone; else a packet's own statuses count.
    const inForce = await planOf(options.plan)
    const told = on
      ? {
          on,
          planYear: inForce.year,
          tasks: statusesOn(inForce, {
            events: [],
            evidence: { snapshots, receipts: [], systems },
            on,
          }).tasks,
        }
      : toldBy(noteOf(notes, subject?.unit ?? ''), subject ?? {})
    // The plan that was named, or the note's; without either the bundled one, for its own year.
    const named = 'aims' in told && options.plan === undefined ? told.aims : undefined
    const aims = named ?? (subject ? aimsOf(inForce, yearOf(subject.to)) : {})
    const given = { ...subject, ...told, aims, systems, equivalents: kept.names, confirmed }
    const planned = planOverwriting(overwrite, (whole) =>
      planWorkbook(seen, reports, snapshots, { ...given, overwrite: whole }),
    )
    const plan = withoutBroken(planned, seen, brokenRules)
    refuseIdle(confirm, plan)
    const moves = await movesOf(seen, reports, subject ?? {}, kept.provenance)
    const occasion = occasionOf(template, subject)
    const origins = { snapshots, before: moves.provenance, ...(told.on === undefined ? {} : { on: told.on }) }
    // Without being asked, a file that carries no origins gets no part that it did not have; a confirmation is kept.
    const isKept = options['keep-origins'] !== undefined || kept.provenance !== null || confirm.length > 0
    const filling = isKept
      ? fillKeeping(workbook, plan, occasion, origins)
      : fillFile(workbook, plan, occasion)
    const { bytes, receipt } = unwrap(workThrough(filling, nodeMachine), template)
    const file = unwrap(workThrough(asNamed(bytes, options.output), nodeMachine), options.output)
    await writeBytes(options.output, file)
    return printed(receipt, moves)
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'a template that is not there is refused by name',
    args: ['khong-co.xlsx', 'SNAPSHOT', '-o', 'out.xlsx'],
    code: 1,
    prints: { writes: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  { words: 'without -o it is wrong usage', args: ['khong-co.xlsx', 'SNAPSHOT'], code: 2 },
]

/** Of captures of several periods the template's own is the one that it names; else the newest capture's. */
function subjectSaid(
  snapshots: readonly Snapshot[],
  seen: WorkbookSeen,
  reports: readonly Report[],
): Subject | null {
  const newest = subjectOf(snapshots)
  const [only, ...more] = reports
  if (!newest || !only || more.length > 0) return newest
  const spans = new Map(snapshots.map(({ period }) => [`${period.from} ${period.to}`, period]))
  const said = [...spans.values()].filter(({ from, to }) => {
    const target = spans.size > 1 ? seeTemplate(only, seen, { unit: newest.unit, from, to }) : null
    if (!target?.ok) return false
    const { named } = target.value
    return target.value.from === undefined
      ? named !== undefined && isSpanOf(named, from, to)
      : target.value.from === from && target.value.to === to
  })
  return said.length === 1 ? { ...newest, from: said[0]!.from, to: said[0]!.to } : newest
}

/** The forms of the file, or the one that was named: built in, or taught inside the file. */
function formsOf(
  seen: WorkbookSeen,
  id: string | undefined,
  { lessons, provenance }: KeptInFile,
  template: string,
): readonly Report[] {
  // What a person said once, at an earlier fill, is kept in the file.
  const asked = provenance?.report.split('+') ?? []
  if (id === undefined) return unwrap(reportsOrTaughtIn(seen, lessons, asked), template)
  const lesson = lessons.find((one) => one.id === id)
  const report = reportById(id) ?? (lesson && reportFromLesson(lesson))
  if (report) return [reportAsNamed(report, seen)]
  throw new WrongUsage(`Không có biểu «${id}».`)
}

/** Words that settle nothing are a typing error: the file says none of them. */
function refuseIdle(confirm: readonly string[], { confirmed = [], refusals }: FillPlan): void {
  for (const words of confirm) {
    if (confirmed.some((one) => sameText(one.words, words))) continue
    const open = refusals.flatMap((one) => (one.confirm ? [`«${one.confirm}»`] : []))
    const known = [...new Set(open)].join(', ') || 'không có'
    throw new WrongUsage(`--confirm: mẫu không hỏi về «${words}». Những chữ cần xác nhận: ${known}.`)
  }
}

function occasionOf(target: string, subject: Subject | null): FillOccasion {
  return { target, ...(subject ?? { unit: '', from: '', to: '' }), at: new Date().toISOString() }
}

/** A formula that shows the right number is no refusal: nothing is left to do there. */
function printed(receipt: Receipt, { blanks, last }: MovesSeen) {
  const { lines, refusals, provisional, notes, confirmed = [] } = receipt
  const writes = lines.map(({ at, value, outcome, from }) => ({ ...at, value, outcome, from }))
  const open = refusals.filter(({ agrees }) => !agrees)
  const done = lines.every(isHeld)
  const settled = confirmed.length > 0 ? { confirmed } : {}
  const early = provisional && { provisional }
  const said = notes && { notes }
  const print = { writes, refusals, moved: { blanks, last }, ...settled, ...early, ...said }
  return { print, refused: open.length > 0 || !done }
}
