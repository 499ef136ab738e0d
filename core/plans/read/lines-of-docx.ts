import { accept, type Outcome, refuse } from '../../outcome'
import { tidy } from '../../text/fold'
import { attribute, decode, nextTag, type Tag, type Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { inflateEntry, openZip } from '../../workbook/zip/zip'
import { AUTO_NUMBER, type PlanLine } from './plan-rows'

interface OpenCell {
  text: string
  numbered: boolean
  span: number
  /** The cell goes on from the one above it. */
  continues: boolean
}

interface Reading {
  readonly lines: PlanLine[]
  readonly xml: Xml
  /** How many tables stand around this place; a table inside a cell is that cell's text. */
  tables: number
  /** Texts of the last row by column, for cells merged downwards. */
  above: string[]
  row: string[]
  cell: OpenCell | null
  prose: string
  /** Inside text that was moved away or that stands here a second time for older readers. */
  silent: number
}

const SILENT = new Set(['moveFrom', 'Fallback'])
const BROKEN = 'Tệp Word bị hỏng hoặc có mật khẩu. Mở bằng Word, lưu lại thành .docx.'

/**
 * The lines of a Word document: table rows with merged cells spread out (down: repeated; across: once, the rest empty),
 * paragraphs outside tables as prose. A cell that holds only Word's automatic number reads as `AUTO_NUMBER`.
 * Refuses `file-unreadable` and `file-too-large`.
 */
export function* linesOfDocx(bytes: Uint8Array): Steps<Outcome<PlanLine[]>> {
  const zip = openZip(bytes)
  if (!zip.ok) return refuse(zip.refusal.reason, BROKEN)
  const entry = zip.value.entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))
  if (!entry) return refuse('file-unreadable', BROKEN)
  const part = yield* inflateEntry(zip.value, entry)
  return part.ok ? accept(linesOfDocumentXml(part.value)) : part
}

function linesOfDocumentXml(xml: Xml): PlanLine[] {
  const reading: Reading = {
    lines: [],
    xml,
    tables: 0,
    above: [],
    row: [],
    cell: null,
    prose: '',
    silent: 0,
  }
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (SILENT.has(tag.name) && tag.kind !== 'empty') reading.silent += tag.kind === 'open' ? 1 : -1
    else if (tag.kind === 'close') closeTag(reading, tag.name)
    else openTag(reading, tag)
  }
  endProse(reading)
  return reading.lines
}

function openTag(reading: Reading, tag: Tag): void {
  const { xml, cell } = reading
  if (tag.name === 't' && tag.kind === 'open') addText(reading, textBehind(xml, tag))
  if (tag.name === 'tab' || tag.name === 'br') addText(reading, ' ')
  if (tag.name === 'tbl' && tag.kind === 'open') {
    reading.tables += 1
    if (reading.tables === 1) reading.above = []
  }
  if (reading.tables !== 1) return
  if (tag.name === 'tr') reading.row = []
  if (tag.name === 'gridBefore') reading.row.push(...emptyCells(countOf(xml, tag)))
  if (tag.name === 'tc') reading.cell = { text: '', numbered: false, span: 1, continues: false }
  if (cell && tag.name === 'gridSpan') cell.span = countOf(xml, tag)
  if (cell && tag.name === 'vMerge') cell.continues = attribute(xml, tag, 'w:val') !== 'restart'
  if (cell && tag.name === 'numPr') cell.numbered = true
}

function closeTag(reading: Reading, name: string): void {
  if (name === 'p') addText(reading, ' ')
  if (name === 'p' && reading.tables === 0) endProse(reading)
  if (reading.tables === 1 && name === 'tc') closeCell(reading)
  if (reading.tables === 1 && name === 'tr') closeRow(reading)
  if (name === 'tbl') reading.tables -= 1
}

function closeCell(reading: Reading): void {
  const { cell, row, above } = reading
  if (!cell) return
  const shown = tidy(cell.text)
  const own = shown === '' && cell.numbered ? AUTO_NUMBER : shown
  row.push(cell.continues ? (above[row.length] ?? '') : own, ...emptyCells(cell.span - 1))
  reading.cell = null
}

function closeRow(reading: Reading): void {
  const { row } = reading
  if (row.some((text) => text !== '')) reading.lines.push({ cells: row, prose: false })
  reading.above = row
}

function addText(reading: Reading, text: string): void {
  if (reading.silent > 0) return
  if (reading.cell) reading.cell.text += text
  else if (reading.tables === 0) reading.prose += text
}

function endProse(reading: Reading): void {
  const text = tidy(reading.prose)
  if (text !== '') reading.lines.push({ cells: [text], prose: true })
  reading.prose = ''
}

function textBehind(xml: Xml, tag: Tag): string {
  const close = xml.indexOf('</', tag.end)
  return close < 0 ? '' : decode(xml.slice(tag.end, close))
}

/** No plan is wider; a file that says so is not believed. */
const MOST_SPAN = 1000

function countOf(xml: Xml, tag: Tag): number {
  const count = Number.parseInt(attribute(xml, tag, 'w:val') ?? '1', 10) || 1
  return Math.min(Math.max(count, 1), MOST_SPAN)
}

function emptyCells(count: number): string[] {
  return Array.from({ length: count }, () => '')
}
