import { accept, type Outcome, refuse } from '../../outcome'
import { raised } from '../../text/raised'
import { decode, nextTag, prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { openZip } from '../../workbook/zip/zip'
import { isOn, markedBy, marksOfStyles } from './docx-marks'
import type { NumberAsked } from './docx-numbering'
import {
  NO_NUMBER_ASKED,
  type NumberCounter,
  type NumberShown,
  numberAsked,
  numberCounter,
} from './docx-numbers'
import { NO_DOCX, partsOfDocx } from './docx-parts'
import { symbolText } from './docx-symbols'
import { type Looks, NO_LOOKS } from './html-marks'
import { addLine, isFull, type LinesRead, PLAN_LIMITS } from './plan-limits'
import { AUTO_NUMBER, type PlanLine, tidyText } from './plan-rows'

interface OpenCell {
  text: string
  /** It has a number that cannot be told. */
  unknown: boolean
  /** The number that Word makes before its text. */
  number: NumberShown | null
  span: number
  /** The cell goes on from the one above it. */
  continues: boolean
  /** The cell belongs to the one before it (the way of old versions). */
  covered: boolean
}

interface Reading extends LinesRead {
  readonly xml: Xml
  /** How many tables of the document are behind this place. */
  table: number
  /** How many tables stand around this place; a table inside a cell is that cell's text. */
  tables: number
  /** Texts of the last row by column, for cells merged downwards. */
  above: string[]
  row: string[]
  /** Columns of the row that hold a number by Word and nothing else. */
  numbered: number[]
  cell: OpenCell | null
  prose: string
  /** Inside text that was moved away or that stands here a second time for older readers. */
  silent: number
  /** What the styles of the document hide, strike or raise. */
  readonly styles: ReadonlyMap<string, Looks>
  /** The same of the run and the paragraph that are read. */
  run: Looks
  paragraph: Looks
  readonly numbers: NumberCounter
  asked: NumberAsked
  /** Inside what a property was before it was changed. */
  changed: number
  /** Inside a paragraph's own properties, where a run's are those of its end mark. */
  inParagraph: boolean
  inRow: boolean
  rowHidden: boolean
}

const SILENT = new Set(['moveFrom', 'Fallback'])
/** "rPrChange", "pPrChange": properties as they were before a tracked change. */
const CHANGED = /PrChange$|^numberingChange$/

/**
 * The lines of a Word document: table rows with merged cells spread out (down: repeated; across: once, the rest empty),
 * paragraphs outside tables as prose. Numbers that Word makes by itself are read as they are shown; one that cannot be told
 * reads as `AUTO_NUMBER` where it stands alone.
 * Refuses `file-unreadable` and `file-too-large`.
 */
export function* linesOfDocx(bytes: Uint8Array): Steps<Outcome<PlanLine[]>> {
  const zip = openZip(bytes)
  if (!zip.ok) return refuse(zip.refusal.reason, NO_DOCX)
  const parts = yield* partsOfDocx(zip.value)
  if (!parts.ok) return parts
  const { document, styles, numbering } = parts.value
  const known = { styles: marksOfStyles(styles), numbers: numberCounter(numbering, styles) }
  return accept(linesOfDocumentXml(document, known))
}

function linesOfDocumentXml(xml: Xml, known: Pick<Reading, 'styles' | 'numbers'>): PlanLine[] {
  const reading: Reading = {
    lines: [],
    cells: 0,
    xml,
    table: 0,
    tables: 0,
    above: [],
    row: [],
    numbered: [],
    cell: null,
    prose: '',
    silent: 0,
    ...known,
    asked: NO_NUMBER_ASKED,
    changed: 0,
    run: NO_LOOKS,
    paragraph: NO_LOOKS,
    inParagraph: false,
    inRow: false,
    rowHidden: false,
  }
  for (let tag = nextTag(xml, 0); tag && !isFull(reading); tag = nextTag(xml, tag.end)) {
    if (CHANGED.test(tag.name)) reading.changed += { open: 1, close: -1, empty: 0 }[tag.kind]
    else if (reading.changed > 0) continue
    else if (SILENT.has(tag.name) && tag.kind !== 'empty') reading.silent += tag.kind === 'open' ? 1 : -1
    else if (tag.kind === 'close') closeTag(reading, tag.name)
    else openTag(reading, tag)
  }
  endProse(reading)
  return reading.lines
}

/** Characters of a run that are no letters: they keep the numbers beside them apart. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '-',
  softHyphen: '\u00AD',
}

function openTag(reading: Reading, tag: Tag): void {
  const { xml } = reading
  readMarks(reading, tag)
  if (tag.name === 't' && tag.kind === 'open') addText(reading, textBehind(xml, tag))
  if (CHARACTERS[tag.name] !== undefined && !reading.inParagraph) addText(reading, CHARACTERS[tag.name]!)
  if (tag.name === 'sym') addText(reading, symbolText(xml, tag))
  if (tag.name === 'tbl' && tag.kind === 'open') {
    reading.tables += 1
    if (reading.tables === 1) reading.above = []
  }
  if (reading.tables === 1) openTableTag(reading, tag)
}

function openTableTag(reading: Reading, tag: Tag): void {
  const { xml, cell } = reading
  if (tag.name === 'tr') Object.assign(reading, { row: [], numbered: [], rowHidden: false })
  if (tag.name === 'trPr') reading.inRow = tag.kind === 'open'
  // A row taken out while changes are tracked is none, either.
  if (reading.inRow && (tag.name === 'hidden' || tag.name === 'del')) reading.rowHidden = isOn(xml, tag)
  if (tag.name === 'gridBefore') reading.row.push(...emptyCells(countOf(xml, tag)))
  if (tag.name === 'tc')
    reading.cell = { text: '', unknown: false, number: null, span: 1, continues: false, covered: false }
  if (!cell) return
  if (tag.name === 'gridSpan') cell.span = countOf(xml, tag)
  if (tag.name === 'vMerge') cell.continues = prefixedAttribute(xml, tag, 'val') !== 'restart'
  if (tag.name === 'hMerge') cell.covered = prefixedAttribute(xml, tag, 'val') !== 'restart'
}

/** Styles, runs and paragraphs tell what is hidden, struck through or raised. */
function readMarks(reading: Reading, tag: Tag): void {
  const { xml, styles } = reading
  if (tag.name === 'p') Object.assign(reading, { paragraph: NO_LOOKS, asked: NO_NUMBER_ASKED })
  if (tag.name === 'pPr') reading.inParagraph = tag.kind === 'open'
  if (reading.inParagraph) reading.asked = numberAsked(xml, tag, reading.asked)
  if (tag.name === 'pStyle')
    reading.paragraph = styles.get(prefixedAttribute(xml, tag, 'val') ?? '') ?? NO_LOOKS
  if (reading.inParagraph) return
  if (tag.name === 'r') reading.run = reading.paragraph
  if (tag.name === 'rStyle')
    reading.run = { ...reading.run, ...styles.get(prefixedAttribute(xml, tag, 'val') ?? '') }
  else reading.run = markedBy(xml, tag, reading.run)
}

function closeTag(reading: Reading, name: string): void {
  if (name === 'pPr') endProperties(reading)
  if (name === 'trPr') reading.inRow = false
  if (name === 'r') reading.run = NO_LOOKS
  if (name === 'p') addText(reading, ' ')
  if (name === 'p' && reading.tables === 0) endProse(reading)
  if (reading.tables === 1 && name === 'tc') closeCell(reading)
  if (reading.tables === 1 && name === 'tr') closeRow(reading)
  if (name === 'tbl') reading.tables -= 1
  if (name === 'tbl' && reading.tables === 0) reading.table += 1
}

/** The paragraph's number stands before its text, and counts, where the paragraph is shown at all. */
function endProperties(reading: Reading): void {
  reading.inParagraph = false
  const { cell, silent, rowHidden, paragraph, asked } = reading
  if (silent > 0 || rowHidden || paragraph.hidden || cell?.continues) return
  const number = reading.numbers.next(asked)
  if (!number) {
    // A number that the file only names: it has no such list.
    if (cell && asked.list !== null && asked.list !== '0') cell.unknown = true
    return
  }
  if (number.text === null) {
    if (cell) cell.unknown = true
  } else if (cell && cell.number === null && cell.text.trim() === '') cell.number = number
  else if (!number.bullet) addText(reading, `${number.text} `)
}

function closeCell(reading: Reading): void {
  const { cell, row, above } = reading
  if (!cell) return
  if (tidyText(cell.text) === '' && cell.number !== null) reading.numbered.push(row.length)
  const text = cell.continues ? (above[row.length] ?? '') : cellText(cell)
  // A row that is too wide for any plan is refused as it is.
  if (row.length <= PLAN_LIMITS.cells) row.push(cell.covered ? '' : text, ...emptyCells(cell.span - 1))
  reading.cell = null
}

function cellText({ text, number, unknown }: OpenCell): string {
  const shown = tidyText(text)
  if (shown === '') return number?.text ?? (unknown ? AUTO_NUMBER : '')
  // A mark before a text says nothing more of it.
  return number === null || number.bullet ? shown : `${number.text} ${shown}`
}

function closeRow(reading: Reading): void {
  const { row, rowHidden, table, numbered } = reading
  if (!rowHidden && row.some((text) => text !== ''))
    addLine(reading, { cells: row, prose: false, table, ...(numbered.length > 0 ? { numbered } : {}) })
  reading.above = row
}

function addText(reading: Reading, text: string): void {
  const { silent, run, cell } = reading
  if (silent > 0 || run.hidden || run.struck) return
  const said = run.raised ? raised(cell?.text ?? reading.prose, text) : text
  if (cell) cell.text += said
  else if (reading.tables === 0) reading.prose += said
}

function endProse(reading: Reading): void {
  const text = tidyText(reading.prose)
  if (text !== '') addLine(reading, { cells: [text], prose: true, table: reading.table })
  reading.prose = ''
}

function textBehind(xml: Xml, tag: Tag): string {
  const close = xml.indexOf('</', tag.end)
  return close < 0 ? '' : decode(xml.slice(tag.end, close))
}

/** No plan is wider; a file that says so is not believed. */
const MOST_SPAN = 1000

function countOf(xml: Xml, tag: Tag): number {
  const count = Number.parseInt(prefixedAttribute(xml, tag, 'val') ?? '1', 10) || 1
  return Math.min(Math.max(count, 1), MOST_SPAN)
}

function emptyCells(count: number): string[] {
  return Array.from({ length: count }, () => '')
}
