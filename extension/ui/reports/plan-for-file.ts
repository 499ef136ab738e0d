import { accept, type Outcome } from '../../../core/outcome'
import { type KeptInFile, keptIn } from '../../../core/reports/after/kept-in-file'
import { type MovesSeen, movesIn } from '../../../core/reports/after/moves-in'
import type { FilledFile } from '../../../core/reports/file/fill-file'
import { fillKeeping } from '../../../core/reports/file/fill-keeping'
import { otherPeriodsInOne } from '../../../core/reports/fill/other-periods'
import { planWorkbook, reportsOrTaughtIn } from '../../../core/reports/fill/plan-workbook'
import { withoutBroken } from '../../../core/reports/fill/without-broken'
import type { Report } from '../../../core/reports/forms/report-form'
import type { ConfirmedContext, FillPlan, Receipt } from '../../../core/reports/report'
import type { TargetAsk } from '../../../core/reports/template/find-tables'
import { seeTemplate } from '../../../core/reports/template/see-template'
import { hashOf } from '../../../core/snapshot/content-hash'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { asNamed } from '../../../core/workbook/patch/file-kind'
import { signedRefusal } from '../../../core/workbook/patch/signed'
import type { WorkbookSeen } from '../../../core/workbook/seen'
import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import { openWorkbook, type Workbook } from '../../../core/workbook/sheet/workbook'
import { seeBlanks } from '../../../ui/blanks'
import { type Overwrite, planOver } from '../../../ui/overwrite'
import { workHere } from '../../../ui/work-here'
import { now, stampHere } from '../../clock'
import type { PanelDesk } from '../desk'
import { fillOptions } from '../fill-options'

/** A workbook file the officer opened, with what it carries of ours from earlier fills. */
export interface FileInHand {
  readonly name: string
  /** SHA-256 of the file as it was opened. */
  readonly hash: string
  readonly workbook: Workbook
  /** The same in the words of both hands, seen once. */
  readonly seen: WorkbookSeen
  readonly kept: KeptInFile
  /** Words of it that the officer settled in the preview. */
  readonly confirmed?: readonly ConfirmedContext[]
  /** The report it resembles, which the officer said it is. */
  readonly asked?: string
}

export async function takeFile(name: string, bytes: Uint8Array): Promise<Outcome<FileInHand>> {
  const opened = await workHere(openWorkbook(bytes))
  if (!opened.ok) return opened
  const kept = await workHere(keptIn(opened.value))
  return accept({ name, hash: hashOf(bytes), workbook: opened.value, seen: seeWorkbook(opened.value), kept })
}

/** The same file, with words of it that the officer settled in the preview. */
export function withConfirmed(file: FileInHand, words: readonly string[]): FileInHand {
  return { ...file, confirmed: [...(file.confirmed ?? []), ...words.map((one) => ({ words: one }))] }
}

/** What was settled about the words of a file, now and at its earlier fills. */
function settledOf({ kept, confirmed = [] }: FileInHand): readonly ConfirmedContext[] {
  return [...(kept.provenance?.confirmed ?? []), ...confirmed]
}

export interface FileFillAsked {
  readonly snapshots: readonly Snapshot[]
  readonly desk: PanelDesk
  readonly overwrite: Overwrite
}

/** The plan for a workbook: of the given form, or of all forms that are found in it. */
export function planForFile(
  report: Report | null,
  file: FileInHand,
  { snapshots, desk, overwrite }: FileFillAsked,
): Outcome<FillPlan> {
  const { workbook, seen, kept } = file
  const confirmed = settledOf(file)
  const signed = signedRefusal(workbook)
  if (signed) return { ok: false, refusal: signed }
  const chosen = formsOfFile(report, seen, file, desk)
  if (!chosen.ok) return chosen
  const [only, ...more] = chosen.value
  const target = only && more.length === 0 ? seeTemplate(only, seen, { ...askOfDesk(desk), confirmed }) : null
  if (target && !target.ok) return target
  const planned = (whole: boolean) => {
    const options = fillOptions(desk, whole)
    const equivalents = [...(options.equivalents ?? []), ...kept.names]
    return planWorkbook(seen, chosen.value, snapshots, { ...options, equivalents, confirmed })
  }
  return accept(otherPeriodsInOne(planOver(overwrite, planned), snapshots))
}

/** The same plan without what a worked-out data validation of the file would forbid. */
export async function planByRules(plan: FillPlan, { seen }: FileInHand): Promise<FillPlan> {
  if (!seen.sheets.some(({ rules }) => rules !== undefined)) return plan
  const { brokenRules } = await import('../../../core/workbook/formula/broken-rules')
  return withoutBroken(plan, seen, brokenRules)
}

export function askOfDesk({ period, settings }: PanelDesk): TargetAsk {
  return { from: period.from, to: period.to, unit: settings.unit }
}

/** What was taught inside the file, in Excel or by a colleague, is known as well as what was taught here. */
export function formsOfFile(
  report: Report | null,
  seen: WorkbookSeen,
  { kept: { lessons, provenance }, asked = '' }: Pick<FileInHand, 'kept' | 'asked'>,
  desk: PanelDesk,
): Outcome<readonly Report[]> {
  if (report) return accept([report])
  const known = new Map([...lessons, ...desk.taught.forms].map((lesson) => [lesson.id, lesson]))
  return reportsOrTaughtIn(seen, [...known.values()], [asked, ...(provenance?.report.split('+') ?? [])])
}

/** What stands elsewhere in the officer's file than in our blanks and than at its last fill; null for a blank itself. */
export async function movesForFile(
  report: Report | null,
  file: FileInHand,
  desk: PanelDesk,
): Promise<MovesSeen | null> {
  if (report) return null
  const { seen, kept } = file
  const forms = formsOfFile(report, seen, file, desk)
  if (!forms.ok) return null
  return movesIn(seen, forms.value, {
    ask: askOfDesk(desk),
    blanks: await seeBlanks(forms.value),
    provenance: kept.provenance,
  })
}

interface FileToFillHere {
  readonly plan: FillPlan
  readonly moves: MovesSeen | null
  /** The sealed report that this fill puts right. */
  readonly corrects: Receipt['corrects'] | null
}

/** Fills the file and keeps the origin of every filled cell inside it, for the pane in Excel and for the next fill. */
export async function fillFileHere(
  file: FileInHand,
  { plan, moves, corrects }: FileToFillHere,
  desk: PanelDesk,
): Promise<Outcome<FilledFile>> {
  const { unit } = desk.settings
  const { from, to } = desk.period
  const occasion = { target: file.name, unit, from, to, at: stampHere(now()) }
  const { snapshots } = desk.view
  const before = moves?.provenance ?? file.kept.provenance
  const filled = await workHere(
    fillKeeping(file.workbook, plan, occasion, { snapshots, before, on: desk.today }),
  )
  if (!filled.ok) return filled
  const named = await workHere(asNamed(filled.value.bytes, file.name))
  if (!named.ok) return named
  const { receipt } = filled.value
  const bytes = named.value
  const files = { template: file.hash, filled: hashOf(bytes) }
  return accept({ bytes, receipt: { ...receipt, files, ...(corrects ? { corrects } : {}) } })
}
