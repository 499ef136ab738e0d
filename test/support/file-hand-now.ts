import * as wordFill from '../../core/docx/fill-docx'
import * as wordOpen from '../../core/docx/open-docx'
import * as paper from '../../core/docx/paper/docx-of-paper'
import * as docx from '../../core/plans/read/lines-of-docx'
import * as kept from '../../core/reports/after/kept-in-file'
import * as annex from '../../core/reports/annex/annex-of-plan'
import * as fill from '../../core/reports/file/fill-file'
import * as keeping from '../../core/reports/file/fill-keeping'
import * as receipts from '../../core/reports/receipt/receipt-workbook'
import * as packet from '../../core/snapshot/packet/packet'
import type { Day } from '../../core/text/day'
import * as custom from '../../core/workbook/patch/custom-xml'
import * as patch from '../../core/workbook/patch/patch-workbook'
import * as book from '../../core/workbook/sheet/workbook'
import { type Steps, workThrough } from '../../core/workbook/zip/steps'
import * as write from '../../core/workbook/zip/write-zip'
import * as zip from '../../core/workbook/zip/zip'
import { nodeMachine } from '../../scripts/node-machine'
import * as plan from '../../ui/plan-from-file'

/** What asks for packing and unpacking, carried out at once: tests have nothing to wait for. */
export function now<Given extends readonly unknown[], T>(
  of: (...given: Given) => Steps<T>,
): (...given: Given) => T {
  return (...given) => workThrough(of(...given), nodeMachine)
}

export const openWorkbook = now(book.openWorkbook)
export const readPart = now(book.readPart)
export const patchWorkbook = now(patch.patchWorkbook)
export const getCustomXml = now(custom.getCustomXml)
export const putCustomXml = now(custom.putCustomXml)
export const inflateEntry = now(zip.inflateEntry)
export const rewriteZip = now(write.rewriteZip)
export const fillFile = now(fill.fillFile)
export const fillKeeping = now(keeping.fillKeeping)
export const keptIn = now(kept.keptIn)
export const keepProvenance = now(kept.keepProvenance)
export const packPacket = now(packet.packPacket)
/** Opened on a day on which every capture of the tests was made. */
const TODAY = '2027-12-31'
const unpacked = now(packet.unpackPacket)
const opened = now(packet.openPacket)
export const unpackPacket = (text: string, today: Day = TODAY) => unpacked(text, today)
export const openPacket = (text: string, today: Day = TODAY) => opened(text, today)
export const linesOfDocx = now(docx.linesOfDocx)
export const openDocx = now(wordOpen.openDocx)
export const fillDocx = now(wordFill.fillDocx)
export const docxOfPaper = now(paper.docxOfPaper)
export const planFromFile = now(plan.planFromFile)
export const annexOfPlan = now(annex.annexOfPlan)
export const receiptWorkbook = now(receipts.receiptWorkbook)
