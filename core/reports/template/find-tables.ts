import type { ContextDifference } from '../../context/differences'
import { isSpanOf } from '../../periods/period-named'
import { fold } from '../../text/fold'
import { ALL_UNITS, sameUnit, unitParts } from '../../text/unit-name'
import type { WorkbookSeen } from '../../workbook/seen'
import { cellName } from '../../workbook/seen'
import { type FillContext, isSettled, tableDifferences } from '../context-agreed'
import type { Report, ReportTable } from '../forms/report-form'
import { comparedColumns } from '../labels/compared-columns'
import { findHeaders, type HeaderSeen } from '../labels/find-header'
import { labelWords } from '../labels/label-text'
import { isOneOf, spellingWords } from '../labels/match-path'
import { gridOf, type SheetGrid } from '../labels/sheet-grid'
import type { ConfirmedContext } from '../report'
import { headsJoined } from './heads-again'
import { measuresNamed } from './measure-rows'
import { namedColumns } from './named-columns'
import { tableClaims } from './see-claims'
import { type HeadingsSeen, seeHeadings } from './see-headings'

/** Which of several alike sheets is meant (a workbook with one sheet for each quarter). */
export interface TargetAsk extends FillContext {
  /** What a person settled about the words of the file. */
  readonly confirmed?: readonly ConfirmedContext[] | undefined
}

/** A table of a report where it was found. */
export interface ReportTableFound {
  readonly report: Report
  readonly grid: SheetGrid
  readonly table: ReportTable
  readonly header: HeaderSeen
  readonly headings: HeadingsSeen
  readonly named: boolean
}

export function visibleGrids(workbook: WorkbookSeen): SheetGrid[] {
  return workbook.sheets.filter((sheet) => !sheet.hidden).map(gridOf)
}

export function standsFor(one: ReportTable, table: ReportTable): boolean {
  return one.id === table.id || one.insteadOf === table.id
}

interface Candidates extends Pick<WorkbookSeen, 'names'> {
  readonly report: Report
  readonly found: readonly ReportTableFound[]
}

const CANDIDATES = new WeakMap<SheetGrid, WeakMap<ReportTable, Candidates>>()

/** Where a sheet may hold a table. It is asked again and again (which report, which table, which place), and looked for once. */
export function candidatesIn(
  report: Report,
  table: ReportTable,
  grid: SheetGrid,
  workbook: WorkbookSeen,
): readonly ReportTableFound[] {
  const ofGrid = CANDIDATES.get(grid) ?? new WeakMap<ReportTable, Candidates>()
  const known = ofGrid.get(table)
  if (known && known.report === report && known.names === workbook.names) return known.found
  const found = lookFor(report, table, grid, workbook)
  CANDIDATES.set(grid, ofGrid.set(table, { report, names: workbook.names, found }))
  return found
}

function lookFor(
  report: Report,
  table: ReportTable,
  grid: SheetGrid,
  workbook: WorkbookSeen,
): ReportTableFound[] {
  const headers = findHeaders(grid, table)
    .map(withoutCompared)
    .map((header) => namedColumns(header, grid, table, workbook.names))
    .map((header) =>
      table.rows === 'measure' ? { ...header, known: measuresNamed({ grid, table, header }) } : header,
    )
  const isEnough = report.asked ? isUnderstood : isLikely
  const enough = headers.filter(
    (header) => isEnough(header, table) && !bearsOtherCode(grid, header.top, report),
  )
  return headsJoined(grid, enough).map((header) => ({
    report,
    grid,
    table,
    header,
    headings: seeHeadings(grid, header.top),
    named: namesForm(grid, report),
  }))
}

/** Half of the columns at least, under whatever other words. */
function isLikely({ known }: HeaderSeen, table: ReportTable): boolean {
  return known * 2 >= neededOf(table)
}

const LEAST_UNDERSTOOD = 3
const SAYS_NO_COUNT = ['STT', 'TT', 'Số TT', 'Ghi chú', 'Đơn vị tính', 'ĐVT', 'Đ.V.T']

/** Of a report that a person named: some columns, and no head that may count something else. */
function isUnderstood(header: HeaderSeen, table: ReportTable): boolean {
  if (neededOf(table) > 0 && header.known * 2 >= neededOf(table)) return true
  const isKnown = ({ ids, path, time }: HeaderSeen['columns'][number]) =>
    ids.length === 1 ||
    time?.is === 'never' ||
    isOneOf(path.at(-1)!, SAYS_NO_COUNT) ||
    /tỷ lệ|tỉ lệ|%/iu.test(path.join(' '))
  return header.known >= LEAST_UNDERSTOOD && header.columns.every(isKnown)
}

/** Last period's count beside this one's is no count of this period. */
function withoutCompared(header: HeaderSeen): HeaderSeen {
  const compared = comparedColumns(header.columns)
  if (compared.length === 0) return header
  const columns = header.columns.map((one) => (compared.includes(one) ? { ...one, ids: [] } : one))
  return { ...header, columns, known: new Set(columns.flatMap(({ ids }) => ids)).size }
}

export function neededOf(table: ReportTable): number {
  return table.columns.filter(({ optional }) => !optional).length + (table.saysColumns?.length ?? 0)
}

/** A table under the code of another report is that report's, however alike they are; "II.08" and "II.08a" are kin. */
function bearsOtherCode(grid: SheetGrid, above: number, report: Report): boolean {
  const own = codesIn(report.code)[0]
  const codes = grid.sheet.cells.flatMap(({ row, text }) => (row < above ? codesIn(text) : []))
  return (
    own !== undefined &&
    codes.length > 0 &&
    !codes.some((code) => code.startsWith(own) || own.startsWith(code))
  )
}

export function codesIn(text: string): string[] {
  return [...text.normalize('NFC').matchAll(/\bII\.\d{2}[a-zđ]?(?![\p{L}\d])/giu)].map(([code]) =>
    code.toLowerCase(),
  )
}

/** The sheet shows the report's code or one of its titles. */
function namesForm(grid: SheetGrid, report: Report): boolean {
  if ([...spellingWords(report.titles)].some((title) => grid.labelled(title).length > 0)) return true
  const code = labelWords(report.code.split('/')[0]!)
  return code !== '' && grid.labels().some((words) => words.split(/[\s/:]+/).includes(code))
}

/**
 * By what the sheet calls itself, then by how many columns are known; of those alike, the one that says the unit and days
 * asked for. One that says these days elsewhere counts where those alike say others, and makes it doubtful where they say none.
 */
export function mostLikely(found: readonly ReportTableFound[], ask: TargetAsk): ReportTableFound[] {
  const named = found.filter((one) => one.named)
  const pool = named.length > 0 ? named : found
  const most = Math.max(0, ...pool.map(({ header }) => header.known))
  const alike = pool.filter(({ header }) => header.known === most)
  const ofTab = alike.filter((one) => isTabOf(one, ask))
  if (alike.length > 1 && ofTab.length > 0 && ofTab.length < alike.length) return mostLikely(ofTab, ask)
  const all = alike.filter((one) => !differs(one, ask, 'part'))
  const whole = all.length > 0 ? all : alike
  const own = whole.filter((one) => unitFits(one, ask) === true)
  const best = own.length > 0 ? own : whole
  const dated = best.filter((one) => daysFit(one, ask) === true)
  if (dated.length > 0) return dated
  const elsewhere = found.filter(
    (one) => !alike.includes(one) && daysFit(one, ask) === true && unitFits(one, ask) !== false,
  )
  const areElse = elsewhere.length > 0 && best.every((one) => daysFit(one, ask) === false)
  return areElse ? elsewhere : [...elsewhere, ...best]
}

/** One sheet a commune: the tab is the name of the unit, with its level or without. */
function isTabOf({ grid }: ReportTableFound, { unit }: TargetAsk): boolean {
  if (unit === undefined || unit === ALL_UNITS) return false
  const tab = grid.sheet.name
  return sameUnit(tab, unit) || fold(tab) === unitParts(unit).name
}

/** Whether the lines above a table name other days, another unit or a part, which nobody settled. */
export function saysElse(found: ReportTableFound, ask: TargetAsk): boolean {
  return daysFit(found, ask) === false || unitFits(found, ask) === false || differs(found, ask, 'part')
}

/** Whether the lines above a table say the days asked for; null where they say none, or none are asked for. */
function daysFit(found: ReportTableFound, ask: TargetAsk): boolean | null {
  const { days, named } = found.headings
  const { from, to } = ask
  if (from === undefined || to === undefined) return null
  if (differs(found, ask, 'period')) return false
  if (isSaid(found, 'periods')) return true
  return days ? days.from === from && days.to === to : named && isSpanOf(named, from, to)
}

function unitFits(found: ReportTableFound, ask: TargetAsk): boolean | null {
  const { unit } = found.headings
  if (ask.unit === undefined) return null
  if (differs(found, ask, 'unit')) return false
  if (isSaid(found, 'units')) return true
  return unit === null ? null : sameUnit(unit, ask.unit)
}

function isSaid(found: ReportTableFound, what: 'units' | 'periods'): boolean {
  return tableClaims(found.report, found).claims[what].length > 0
}

/** It says else, and nobody settled it. */
function differs(found: ReportTableFound, ask: TargetAsk, of: ContextDifference['of']): boolean {
  return tableDifferences(tableClaims(found.report, found), ask).some(
    (one) => one.of === of && !isSettled(one, ask.confirmed ?? [], ask),
  )
}

/** `placeOf(grid, header)` is `'II.06a!B6'`, the heading over the row names. */
export function headingPlace(grid: SheetGrid, header: HeaderSeen): string {
  return `${grid.sheet.name}!${cellName(header.top, header.labelColumn)}`
}
