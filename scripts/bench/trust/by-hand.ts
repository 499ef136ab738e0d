import { Tabletojson } from 'tabletojson'
import * as XLSX from 'xlsx'

/** A table as a library gives it: rows of what it made of the cells. */
export type TableByHand = readonly (readonly unknown[])[]

/** How a script without our rules gets at the tables of a page. */
export interface Library {
  readonly name: string
  readonly tables: (html: string) => TableByHand[]
}

export const LIBRARIES: readonly Library[] = [
  { name: 'SheetJS', tables: (html) => sheetsOf(html, false) },
  { name: 'SheetJS, cells as text', tables: (html) => sheetsOf(html, true) },
  {
    name: 'tabletojson',
    tables: (html) =>
      Tabletojson.convert(html).map((rows: object[]) => rows.map((row) => Object.values(row))),
  },
]

function sheetsOf(html: string, raw: boolean): TableByHand[] {
  const book = XLSX.read(html, { type: 'string', raw })
  return book.SheetNames.map((name) => XLSX.utils.sheet_to_json(book.Sheets[name]!, { header: 1, raw: true }))
}

/** The tables of a page; a library that throws at it gives none. */
export function tablesBy({ tables }: Library, html: string): TableByHand[] {
  try {
    return tables(html)
  } catch {
    return []
  }
}

/** The usual way from a cell to a number: a number stays, marks of thousands go out of a text. Null is not a number. */
export function numberByHand(cell: unknown): number | null {
  if (typeof cell === 'number') return cell
  const text = String(cell ?? '').replace(/[.\s]/g, '')
  return /^\d+$/.test(text) ? Number(text) : null
}

/** The first row that begins with this name, in any of its first three cells. */
export function rowNamed(tables: readonly TableByHand[], name: string): readonly unknown[] | null {
  for (const table of tables)
    for (const row of table)
      if (row.slice(0, 3).some((cell) => String(cell ?? '').trim() === name)) return row
  return null
}
