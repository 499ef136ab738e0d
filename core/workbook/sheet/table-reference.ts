/** Rows of an Excel table, as «#All», «#Data», «#Headers», «#Totals» and «#This Row» (or «@») name them. */
export type TableRows = 'all' | 'data' | 'headers' | 'totals' | 'this row'

export interface TableReference {
  /** Null: the table in which the formula stands. */
  readonly table: string | null
  /** None: its data. */
  readonly rows: readonly TableRows[]
  /** Null: all of them. */
  readonly columns: { readonly first: string; readonly last: string } | null
  /** What it named is gone («Bảng1[#REF!]»). */
  readonly lost: boolean
}

const WHOLE = { rows: [], columns: null, lost: false }

/** «'» makes a plain letter of what follows it. */
const SPECIFIER = /\s*\[((?:[^[\]']|'[\s\S])*)\]\s*([,:]?)/uy

/** Rows that may be named together, in the order of a table. */
const TOGETHER = ['', 'all', 'data', 'headers', 'totals', 'this row', 'headers+data', 'data+totals']

/**
 * A structured reference, taken apart; null where it says something that Excel does not know.
 *
 * `readTableReference('Bảng1[[#Totals],[Tổng số]]')` is
 * `{ table: 'Bảng1', rows: ['totals'], columns: { first: 'Tổng số', last: 'Tổng số' }, lost: false }`
 */
export function readTableReference(text: string): TableReference | null {
  const open = text.indexOf('[')
  const table = open === 0 ? null : text.slice(0, open)
  const said = specified(text.slice(open + 1, -1))
  return said && { table, ...said }
}

type Said = Omit<TableReference, 'table'>

function specified(inner: string): Said | null {
  const bare = inner.trim()
  if (bare === '') return WHOLE
  if (bare.startsWith('@')) return ofThisRow(inner.slice(inner.indexOf('@') + 1))
  if (bare.startsWith('[')) return listed(inner)
  return bare.startsWith('#') ? ofKeywords([bare]) : { ...WHOLE, columns: oneColumn(inner) }
}

function ofThisRow(behind: string): Said | null {
  const said = behind.trim().startsWith('#') ? null : specified(behind)
  return said?.rows.length === 0 ? { ...said, rows: ['this row'] } : null
}

/** «[#Headers],[#Data],[a]:[b]»: rows first, then a column or two ends of columns. */
function listed(inner: string): Said | null {
  const keywords: string[] = []
  const columns: string[] = []
  SPECIFIER.lastIndex = 0
  for (let mark = ','; mark !== ''; ) {
    const found = SPECIFIER.exec(inner)
    if (!found) return null
    const [, name = '', next = ''] = found
    const isKeyword = name.trim().startsWith('#')
    if (isKeyword ? columns.length > 0 || next === ':' : columns.length !== (mark === ':' ? 1 : 0))
      return null
    if (isKeyword) keywords.push(name.trim())
    else columns.push(name)
    mark = next
    if (mark === '' && SPECIFIER.lastIndex !== inner.length) return null
  }
  const said = ofKeywords(keywords)
  const [first, last = first] = columns
  return said && first !== undefined
    ? { ...said, columns: { first: plain(first), last: plain(last!) } }
    : said
}

function ofKeywords(keywords: readonly string[]): Said | null {
  if (keywords.some((word) => word.toUpperCase() === '#REF!')) return { ...WHOLE, lost: true }
  const rows = keywords.map((word) => word.slice(1).toLowerCase() as TableRows)
  return TOGETHER.includes(rows.join('+')) ? { ...WHOLE, rows } : null
}

function oneColumn(name: string): TableReference['columns'] {
  return { first: plain(name), last: plain(name) }
}

function plain(name: string): string {
  return name.replace(/'([\s\S])/gu, '$1')
}
