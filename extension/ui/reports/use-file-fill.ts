import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { Correction } from '../../../core/reports/after/correction'
import type { MovesSeen } from '../../../core/reports/after/moves-in'
import { fileNameOf, reportWords } from '../../../core/reports/file-name'
import type { Report } from '../../../core/reports/forms/report-form'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { A_WORKBOOK, bytesOfFile } from '../../../ui/file-within'
import { saveFile } from '../../../ui/files'
import { previewSaid } from '../../../ui/left-out'
import type { Overwrite } from '../../../ui/overwrite'
import { addReceipt } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { correctedName, sealCorrected } from './corrects'
import type { FileFillAsked, FileInHand } from './plan-for-file'

/** Templates and workbooks are read by code of their own, which comes with the first file that is filled. */
const workbookPart = () => import('./plan-for-file')

/** How far the filling of a file is: a file is to be chosen, taught, looked at before it is filled, or it is filled. */
export type FileStep =
  | { readonly kind: 'choose'; readonly refusal?: Refusal; readonly unknown?: FileInHand }
  | { readonly kind: 'teach'; readonly file: FileInHand }
  | FilePreview
  | { readonly kind: 'done'; readonly name: string; readonly receipt: Receipt }

export interface FilePreview {
  readonly kind: 'preview'
  readonly file: FileInHand
  readonly overwrite: Overwrite
  readonly plan: FillPlan
  readonly moves: MovesSeen | null
  /** Of a file that was filled before: what it has to say otherwise now; the plan is its plan. */
  readonly correction: Correction | null
}

export interface FileFillFrom {
  /** Null: the officer's own file, whose report is found by its labels. */
  readonly report: Report | null
  readonly snapshots: readonly Snapshot[]
  readonly desk: PanelDesk
}

/** The steps of filling one file: opened or taken from our blanks, previewed, filled, its receipt kept. */
export function useFileFill({ report, snapshots, desk }: FileFillFrom) {
  const [step, setStep] = useState<FileStep>({ kind: 'choose' })
  const refuse = (refusal: Refusal) => setStep({ kind: 'choose', refusal })

  const preview = async (file: FileInHand, overwrite: Overwrite, on: PanelDesk = desk) => {
    const { movesForFile, planByRules, planForFile } = await workbookPart()
    const planned = planForFile(report, file, { snapshots, desk: on, overwrite })
    if (!planned.ok)
      return setStep({
        kind: 'choose',
        refusal: planned.refusal,
        ...(report === null ? { unknown: file } : {}),
      })
    const plan = await planByRules(planned.value, file)
    const moves = await movesForFile(report, file, on)
    setStep({ kind: 'preview', file, overwrite, plan, moves, correction: null })
    desk.say(previewSaid(plan))
  }
  const open = async (name: string, bytes: Uint8Array) => {
    const { movesForFile, planByRules, takeFile } = await workbookPart()
    const file = await takeFile(name, bytes)
    if (!file.ok) return refuse(file.refusal)
    const correction = report ? null : await correctionHere(file.value, { snapshots, desk })
    if (!correction) return preview(file.value, false)
    const plan = await planByRules(correction.plan, file.value)
    const moves = await movesForFile(report, file.value, desk)
    setStep({ kind: 'preview', file: file.value, overwrite: false, plan, moves, correction })
    desk.say(`Tệp này đã điền trước đây: ${correction.changed.length} ô nay khác.`)
  }
  const openBlank = async (of: Report) => {
    const { blankOfPlan } = await import('./blank-of-plan')
    const blank = await blankOfPlan(of, desk)
    const { period, settings } = desk
    const name = fileNameOf({ what: reportWords(of), period, unit: settings.unit, ending: '.xlsx' })
    if (blank.ok) await open(name, blank.value)
    else refuse(blank.refusal)
  }
  const openOwn = async (file: File) => {
    const bytes = await bytesOfFile(file, A_WORKBOOK)
    return bytes.ok ? open(file.name, bytes.value) : refuse(bytes.refusal)
  }
  const fill = async ({ file, plan, moves, correction }: FilePreview) => {
    const corrects = correction ? sealCorrected(desk, plan.report) : null
    const name = corrects ? correctedName(file.name) : file.name
    const { fillFileHere } = await workbookPart()
    const filled = await fillFileHere({ ...file, name }, { plan, moves, corrects }, desk)
    if (!filled.ok) return refuse(filled.refusal)
    // A file whose receipt is not kept is not handed out: nobody could tell later what is in it.
    const kept = await addReceipt(desk.ledger, filled.value.receipt)
    if (!kept.ok) return refuse(kept.refusal)
    saveFile(name, XLSX_TYPE, [filled.value.bytes.slice().buffer])
    setStep({ kind: 'done', name, receipt: filled.value.receipt })
    desk.say(`Đã điền tệp ${name}.`)
    await desk.reload()
  }
  /** «Mẫu này là của đơn vị mình, kỳ này»: words of the file that are settled. */
  const confirm = async ({ file, overwrite }: FilePreview, words: readonly string[]) => {
    const { withConfirmed } = await workbookPart()
    await preview(withConfirmed(file, words), overwrite)
  }
  return { step, setStep, preview, openBlank, openOwn, fill, confirm }
}

/** A file that was never filled by us needs none of this, nor its code. */
async function correctionHere(
  file: FileInHand,
  asked: Omit<FileFillAsked, 'overwrite'>,
): Promise<Correction | null> {
  if (!file.kept.provenance) return null
  return (await import('./correction-for-file')).correctionForFile(file, asked)
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
