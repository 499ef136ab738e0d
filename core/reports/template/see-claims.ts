import type { Claim, ContextClaims } from '../../context/claim'
import { contextIn } from '../../context/context-in'
import { joinContexts, placedAt } from '../../context/join-contexts'
import { fold } from '../../text/fold'
import type { Report, ReportTable } from '../forms/report-form'
import type { SheetGrid } from '../labels/sheet-grid'
import type { TableClaims } from '../report'
import { type LineSeen, linesOver } from './lines-over'

/**
 * What a table claims of unit, period, part and system: the lines over it, its tab, the signature under it. Where other
 * tables stand above it, its own lines say the period and the part, if they say any.
 *
 * Under «UBND XÃ TÂN LẬP» and «KẾT QUẢ … THÁNG 3 NĂM 2025» a table has one unit and one period, each with its cell.
 */
export function claimsOver(
  grid: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
  report: Pick<Report, 'titles' | 'name'>,
): ContextClaims {
  const lines = linesOver(grid, rows)
  const read = (some: readonly LineSeen[]) =>
    joinContexts(some.map(({ text, where }) => placedAt(claimsBesideTitle(text, report), where)))
  const tab = placedAt(contextIn(grid.sheet.name), grid.sheet.name)
  const ofSheet = read(lines.ofSheet)
  const own = read(lines.own)
  const signed = read(lines.signed)
  const narrower = <K extends 'periods' | 'parts'>(kind: K) =>
    own[kind].length > 0 ? own[kind] : ofSheet[kind]
  return joinContexts([
    {
      units: ofSheet.units,
      periods: narrower('periods'),
      parts: narrower('parts'),
      systems: ofSheet.systems,
    },
    { units: own.units, periods: [], parts: [], systems: own.systems },
    { units: signed.units, periods: [], parts: [], systems: [] },
    tab,
  ])
}

interface TableAt {
  readonly table: ReportTable
  readonly grid: SheetGrid
  readonly header: { readonly top: number; readonly bottom: number }
}

/** The claims of a table where it was found. */
export function tableClaims(report: Report, { table, grid, header }: TableAt): TableClaims {
  const known = KNOWN.get(grid)?.get(`${report.id}\n${table.id}\n${header.top}`)
  if (known) return known
  const claims = claimsOver(grid, header, report)
  const years = table.rows === 'task' ? { planYears: yearsOver(grid, header) } : {}
  const made = { table: table.id, rows: table.rows, about: report.about ?? [], claims, ...years }
  const kept = KNOWN.get(grid) ?? new Map<string, TableClaims>()
  KNOWN.set(grid, kept.set(`${report.id}\n${table.id}\n${header.top}`, made))
  return made
}

/** The years that the lines over an annex, or its tab, call it by; days and numbers of documents are none. */
function yearsOver(
  grid: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
): readonly Claim<number>[] {
  const tab: LineSeen = { text: grid.sheet.name, where: grid.sheet.name }
  const { own, ofSheet } = linesOver(grid, rows)
  return [...(own.length > 0 ? own : ofSheet), tab].flatMap(({ text, where }) =>
    [...text.normalize('NFC').replace(DAY_IN_WORDS, ' ').matchAll(YEAR_SAID)].map(([words, year]) => ({
      words,
      value: Number(year),
      where,
    })),
  )
}

const DAY_IN_WORDS = /ngày.{0,8}tháng.{0,6}năm\s+20\d\d/giu
const YEAR_SAID = /(?<!\p{L})(?:năm|kế hoạch|phụ lục(?: nhiệm vụ)?)\s+(20\d\d)(?![\d/-])/giu

/** A grid is asked many times while the one of several alike sheets is found. */
const KNOWN = new WeakMap<SheetGrid, Map<string, TableClaims>>()

/** What the title of the report itself says is its subject, no part of it. */
export function claimsBesideTitle(
  text: string,
  { titles, name }: Pick<Report, 'titles' | 'name'>,
): ContextClaims {
  const claims = contextIn(text)
  const said = fold(text)
  const title = [...titles, name].map(fold).find((one) => one !== '' && said.includes(one))
  if (title === undefined) return claims
  return { ...claims, parts: claims.parts.filter(({ words }) => !title.includes(fold(words))) }
}
