import { groupBy } from '../../group-by'
import { cellAt } from '../../workbook/seen'
import { placeColumn, placeId, placeRow, placeSheet } from '../place-id'
import type { FillPlan, FillRefusal, Place, PlaceOfForm, Write } from '../report'
import { isOverwriting } from './overwrite-some'

/** What a fill does at a place: writes, writes over something, finds it right, does not write; or has nothing to do with it. */
export type PictureMark = 'written' | 'changed' | 'equal' | 'refused' | 'computed' | 'still'

export interface PictureCell {
  readonly at: Place
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly mark: PictureMark
  /** What will stand there; what stands there where nothing is written. */
  readonly shown: number | string
  /** What stands there now. */
  readonly now: string
  readonly write?: Write
  readonly refusal?: FillRefusal
}

export interface PictureRow {
  readonly key: string
  readonly name: string
  /** One for each column, null where the form has no place. */
  readonly cells: readonly (PictureCell | null)[]
}

/** A table of a form, small: rows and columns in the order of the paper. */
export interface TablePicture {
  readonly key: string
  /** Of a workbook. */
  readonly sheet: string
  readonly columns: readonly { readonly key: string; readonly path: readonly string[] }[]
  readonly rows: readonly PictureRow[]
}

/**
 * The form as it will be, table by table: every count at its place, whatever is changed or refused marked. Words are no
 * part of it: they are told line by line.
 *
 * II.06a over a blank is one picture of 8 rows and 11 columns with «Tổng số» below.
 */
export function picturesOf(plan: FillPlan): TablePicture[] {
  if (plan.host === 'words') return []
  const lines = groupBy(cellsOf(plan), ({ at }) => `${placeSheet(at)}\n${placeRow(at)}`)
  return tablesOf([...lines.values()].filter(isShown)).map(pictureOf)
}

/** Words of a fill: headings, names of rows, how tasks stand; all of a paper in words. */
export function wordsWritten({ host, writes }: FillPlan): Write[] {
  return host === 'words' ? [...writes] : writes.filter(({ value }) => isWords(value))
}

function isWords(value: number | string): boolean {
  return typeof value === 'string' && value !== '-'
}

function cellsOf({ writes, refusals, form = [] }: FillPlan): PictureCell[] {
  const byPlace = new Map<string, PictureCell>()
  const seen = new Map(form.map((place) => [placeId(place.at), place]))
  for (const place of form) byPlace.set(placeId(place.at), stillCell(place))
  for (const refusal of refusals)
    if (refusal.at) byPlace.set(placeId(refusal.at), refusedCell(refusal, refusal.at, seen))
  for (const write of writes) {
    if (isWords(write.value)) byPlace.delete(placeId(write.at))
    else byPlace.set(placeId(write.at), writtenCell(write))
  }
  return [...byPlace.values()].sort((a, b) => inOrder(a.at, b.at))
}

function stillCell({ at, rowPath, columnPath, text, value }: PlaceOfForm): PictureCell {
  return { at, rowPath, columnPath, mark: 'still', shown: value ?? text, now: text }
}

function refusedCell(refusal: FillRefusal, at: Place, seen: ReadonlyMap<string, PlaceOfForm>): PictureCell {
  const { rowPath = [], columnPath = [], text = '', value } = seen.get(placeId(at)) ?? {}
  const mark = markOf(refusal, text)
  const shown = (mark === 'computed' ? refusal.expected : value) ?? text
  return { at, rowPath, columnPath, mark, shown, now: text, refusal }
}

/** A formula that has no result yet will show the figure; a row of which nothing was captured stays as it is. */
function markOf({ reason, agrees, expected, blank }: FillRefusal, text: string): PictureMark {
  if (blank) return 'still'
  const isFormula = reason === 'cell-has-formula' || reason === 'field-computed'
  return agrees || (isFormula && expected !== undefined && text === '') ? 'computed' : 'refused'
}

function writtenCell(write: Write): PictureCell {
  const { at, rowPath, columnPath, now, value } = write
  const mark = write.equal ? 'equal' : isOverwriting(write) ? 'changed' : 'written'
  return { at, rowPath, columnPath, mark, shown: value, now, write }
}

/** Lines with a name and at least one place that is filled, refused or holds a number. */
function isShown(cells: readonly PictureCell[]): boolean {
  return cells.some(isUsed)
}

function isUsed({ mark, shown }: PictureCell): boolean {
  return mark !== 'still' || typeof shown === 'number'
}

/** Lines under the same columns are one table; where a column is headed otherwise the next one begins. */
function tablesOf(lines: readonly (readonly PictureCell[])[]): PictureCell[][][] {
  const tables: PictureCell[][][] = []
  let heads = new Map<string, string>()
  let sheet: string | null = null
  for (const line of lines) {
    const [first] = line
    if (!first) continue
    const isElse = line.some(({ at, columnPath }) => {
      const head = heads.get(placeColumn(at))
      return head !== undefined && columnPath.length > 0 && head !== columnPath.join('\n')
    })
    if (isElse || sheet !== placeSheet(first.at)) {
      tables.push([])
      heads = new Map()
    }
    sheet = placeSheet(first.at)
    for (const { at, columnPath } of line)
      if (columnPath.length > 0) heads.set(placeColumn(at), columnPath.join('\n'))
    tables.at(-1)?.push([...line])
  }
  return tables
}

function pictureOf(lines: readonly (readonly PictureCell[])[]): TablePicture {
  const cells = lines.flat()
  const sheet = cells[0] ? placeSheet(cells[0].at) : ''
  const paths = new Map<string, readonly string[]>()
  for (const { at, columnPath } of cells.filter(isUsed))
    if ((paths.get(placeColumn(at)) ?? []).length === 0) paths.set(placeColumn(at), columnPath)
  const columns = [...paths].map(([key, path]) => ({ key, path })).sort((a, b) => byColumn(a.key, b.key))
  const rows = lines.map((line) => ({
    key: placeRow(line[0]!.at),
    name: nameOfLine(line),
    cells: columns.map(({ key }) => line.find(({ at }) => placeColumn(at) === key) ?? null),
  }))
  return { key: `${sheet} ${rows[0]?.key ?? ''}`, sheet, columns, rows }
}

function nameOfLine(line: readonly PictureCell[]): string {
  const named = line.find(({ rowPath }) => rowPath.some((part) => part !== ''))
  return (named?.rowPath ?? []).filter((part) => part !== '').join(' › ')
}

/** Of a sheet by row, then by column; the places of a web form keep the order in which they were seen. */
function inOrder(a: Place, b: Place): number {
  if (!('cell' in a && 'cell' in b) || a.sheet !== b.sheet) return 0
  const [first, second] = [cellAt(a.cell), cellAt(b.cell)]
  if (!first || !second) return 0
  return first.row - second.row || first.column - second.column
}

function byColumn(a: string, b: string): number {
  const [first, second] = [cellAt(`${a}1`), cellAt(`${b}1`)]
  return first && second ? first.column - second.column : 0
}
