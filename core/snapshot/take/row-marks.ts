import type { Grid } from '../../grid/grid'
import { tidy } from '../../text/fold'
import type { Line } from './line'

/** «1», «2» below «I», as headings with counts of their own are numbered: only where the numbers bear it out. */
export function parentsByNumbers(rows: readonly Line[]): number[] | null {
  const kinds = rows.map(({ row }) => numberKind(row.index))
  if (new Set(kinds).size < 2 || kinds.includes('')) return null
  return parentsOf(
    rows,
    kinds.map((kind) => ({ mark: kind === kinds[0] ? '' : kind, number: '' })),
  )
}

function numberKind(index: string): string {
  if (/^[IVX]+[.)]?$/.test(index)) return 'I'
  return /^[A-ZĐ][.)]?$/.test(index) ? 'A' : /^\d+[.)]?$/.test(index) ? '1' : ''
}

/** For each row the row it stands in, by what is written before its name; -1 for the others; null where nothing is. */
export function parentsByMarks(rows: readonly Line[], grid: Grid): number[] | null {
  const label = Math.max(grid.labelColumn, 0)
  const marks = rows.map(({ row }) => markOf(row.index, row.cells[label]?.text ?? row.label))
  return marks.every(({ mark }) => mark === '') ? null : parentsOf(rows, marks)
}

function parentsOf(rows: readonly Line[], marks: readonly Mark[]): number[] | null {
  const open: (Mark & { readonly at: number })[] = []
  const parents = marks.map((own, at) => {
    const above =
      own.mark === NUMBER
        ? open.findLastIndex(({ number }) => number === partBefore(own))
        : openBelow(own, open)
    const parent = above >= 0 && sameGroups(rows[open[above]!.at]!, rows[at]!) ? open[above]!.at : -1
    open.length = parent < 0 ? 0 : above + 1
    open.push({ ...own, at })
    return parent
  })
  return parents.every((parent) => parent === -1) ? null : parents
}

interface Mark {
  /** What sets the row in: its dotted number, a bullet, blanks, «trong đó»; '' for none. */
  readonly mark: string
  readonly number: string
}

const NUMBER = '4.1'
const DOTTED = /^(?:\d+|[IVX]+|[A-Z])(?:\.\d{1,2})+$/
const NUMBERED = /^((?:\d+|[IVX]+|[A-Z])(?:\.\d{1,2})*)[.)]?\s/
const BULLET = /^([-–—+•*○◦▪])\s*(?=\p{L})/u
const WITHIN = /^(?:trong đó|bao gồm)(?:$|[\s:,])/u

function markOf(index: string, shown: string): Mark {
  const label = tidy(shown)
  const number = index.replace(/[.)\s]+$/u, '') || (NUMBERED.exec(label)?.[1] ?? '')
  if (DOTTED.test(number)) return { mark: NUMBER, number }
  if (/^[-–—+•*]$/u.test(number)) return { mark: number, number: '' }
  const bullet = BULLET.exec(label)?.[1]
  if (bullet !== undefined) return { mark: bullet, number }
  if (isWithin(label)) return { mark: 'trong đó', number }
  return { mark: /^[\u00A0\u2002\u2003\u3000]*/u.exec(shown)?.[0] ?? '', number }
}

/** «Trong đó: khai sinh» is a part of the row above, not all of it. */
export function isWithin(label: string): boolean {
  return WITHIN.test(label.toLowerCase())
}

/** «4.1» stands in «4». */
function partBefore({ number }: Mark): string {
  return number.slice(0, number.lastIndexOf('.'))
}

/** A mark seen before closes what it opened; a new one stands in the row above. */
function openBelow({ mark }: Mark, open: readonly Mark[]): number {
  if (mark === '') return -1
  const same = open.findIndex((one) => one.mark === mark)
  return same >= 0 ? same - 1 : open.length - 1
}

function sameGroups(a: Line, b: Line): boolean {
  const [one, other] = [a.row.groups, b.row.groups]
  return one.length === other.length && one.every((group, at) => group === other[at])
}
