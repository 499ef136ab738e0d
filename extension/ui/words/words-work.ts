import { fillDocx, type WordWrite } from '../../../core/docx/fill-docx'
import { openDocx, type WordFile } from '../../../core/docx/open-docx'
import { docxOfPaper } from '../../../core/docx/paper/docx-of-paper'
import { accept, type Outcome, type Refusal } from '../../../core/outcome'
import { aimsOf } from '../../../core/plans/aims'
import { fileNameOf } from '../../../core/reports/file-name'
import { reportName, WORDS_REPORT } from '../../../core/reports/forms/forms'
import type { Receipt } from '../../../core/reports/report'
import { allToPlace } from '../../../core/reports/words/all-to-place'
import { compareWords, type WordsCompared } from '../../../core/reports/words/compare-words'
import { OUTLINE } from '../../../core/reports/words/outline'
import type { Placeable } from '../../../core/reports/words/placeable'
import { reportInWords } from '../../../core/reports/words/report-in-words'
import type { WordsAsked } from '../../../core/reports/words/words-asked'
import { type WordsPlaced, wordsReceipt } from '../../../core/reports/words/words-receipt'
import { type WordsToFill, wordsToFill } from '../../../core/reports/words/words-to-fill'
import { hashOf } from '../../../core/snapshot/content-hash'
import { yearOf } from '../../../core/text/day'
import { workHere } from '../../../ui/work-here'
import { now, stampHere } from '../../clock'
import type { PanelDesk } from '../desk'
import { filledFrom } from '../filled-from'
import { receiverOf } from '../receiver-of'
import { statusesFor } from '../statuses-for'

/** A Word file of the officer's in hand: what it asks for, and how its numbers stand to the ledger. */
export interface WordInHand {
  readonly name: string
  readonly hash: string
  readonly file: WordFile
  readonly toFill: WordsToFill
  readonly compared: readonly WordsCompared[]
}

/** A Word file that was made, with its receipt, not yet handed out. */
export interface WordMade {
  readonly name: string
  readonly bytes: Uint8Array
  readonly receipt: Receipt
}

function askedHere(desk: PanelDesk): WordsAsked {
  const { subject, period, today, plan } = desk
  return {
    snapshots: filledFrom(desk),
    unit: subject.unit,
    period,
    systems: subject.systems,
    on: today,
    receiver: receiverOf(desk),
    plan,
    aims: aimsOf(plan, yearOf(period.to)),
    obligations: statusesFor(desk).obligations,
  }
}

/** All that can be placed in a paper about the unit and period in force, with what it says today. */
export function placeablesHere(desk: PanelDesk): Placeable[] {
  return allToPlace(askedHere(desk))
}

/** «Báo cáo kết quả công tác kiểm soát TTHC …» of the unit and period in force, as a new Word file. */
export async function composeWords(desk: PanelDesk): Promise<Outcome<WordMade>> {
  const { paper, figures, refusals } = reportInWords(askedHere(desk))
  const bytes = await workHere(docxOfPaper(paper))
  const placed = figures.map((one) => ({ ...one, before: '' }))
  const { period, settings } = desk
  const what = reportName(WORDS_REPORT)
  const name = fileNameOf({ what, period, unit: settings.unit, ending: '.docx' })
  // What stands for the template is the outline it was written after.
  const template = hashOf(new TextEncoder().encode(JSON.stringify(OUTLINE)))
  return madeOf({ name, bytes, placed, refusals, template }, desk)
}

export async function openWords(
  desk: PanelDesk,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<WordInHand>> {
  const opened = await workHere(openDocx(bytes))
  if (!opened.ok) return opened
  const placeables = placeablesHere(desk)
  const toFill = wordsToFill(opened.value, placeables)
  if (!toFill.ok) return toFill
  const compared = compareWords(opened.value, placeables)
  return accept({ name, hash: hashOf(bytes), file: opened.value, toFill: toFill.value, compared })
}

/** The file with its places written; what was changed by hand only where that is asked for. */
export async function fillWords(
  desk: PanelDesk,
  { name, hash, file, toFill }: WordInHand,
  overEdited: boolean,
): Promise<Outcome<WordMade>> {
  const writes = [...toFill.writes, ...(overEdited ? toFill.edited : [])]
  const bytes = await workHere(fillDocx(file, writes))
  const known = new Map(placeablesHere(desk).map((one) => [one.key, one]))
  const placed = [...writes, ...toFill.equal].map((write) => placedBy(write, known))
  return madeOf({ name, bytes, placed, refusals: toFill.refusals, template: hash }, desk)
}

function placedBy({ place, bound }: WordWrite, known: ReadonlyMap<string, Placeable>): WordsPlaced {
  return { bound, before: place.now, from: known.get(bound.key)?.from ?? { text: bound.label } }
}

interface Making {
  readonly name: string
  readonly bytes: Uint8Array
  readonly placed: readonly WordsPlaced[]
  readonly refusals: readonly Refusal[]
  readonly template: string
}

async function madeOf(made: Making, desk: PanelDesk): Promise<Outcome<WordMade>> {
  const { name, bytes, template } = made
  const back = await workHere(openDocx(bytes))
  if (!back.ok) return back
  const { unit, from, to } = desk.subject
  const occasion = { target: name, unit, from, to, at: stampHere(now()) }
  const receipt = wordsReceipt(back.value, { ...made, snapshots: filledFrom(desk) }, occasion)
  return accept({ name, bytes, receipt: { ...receipt, files: { template, filled: hashOf(bytes) } } })
}
