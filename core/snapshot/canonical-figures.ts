import { openPage } from './byte-lines'
import type { Figure } from './snapshot'

/**
 * Writes figures in their order as lines that say all of them, and what many figures share only once. A line is known
 * by its first characters:
 *
 * - `["…` a kind `[measure, column, state, [proof, …]]`, numbered from 0 as kinds come up;
 * - `"…` a text, numbered from 0 as texts come up;
 * - `[{…` a row `[{by, its keys in order}, row, place]`, in force until the next one, place `[frame, table, row]` or null;
 * - a digit: a figure `kind value text at`, `at` being its place in the row; `null` where there is none.
 *
 * «1.234» and «7» in one row of two columns are
 * `[{"unit":"X"},"X",[0,0,4]]`, `["dossiers.received","Tiếp nhận","number",[]]`, `"1.234"`, `0 1234 0 2`,
 * `["dossiers.resolved","Đã xử lý","number",[]]`, `"7"`, `1 7 1 3`.
 */
export function writeFigures(figures: readonly Figure[], write: (lines: Uint8Array) => void): void {
  const kindOf = numberKinds()
  const texts = new Map<string, number>()
  const page = openPage(write)
  let before: Figure | null = null
  for (const figure of figures) {
    const { value, cell } = figure
    if (before === null || !sharesRow(before, figure)) page.line(rowLine(figure))
    const kinds = kindOf.count()
    const kind = kindOf.number(figure)
    if (kind === kinds) page.line(kindLine(figure))
    let text = texts.get(cell.text)
    if (text === undefined) {
      text = texts.size
      texts.set(cell.text, text)
      page.line(JSON.stringify(cell.text))
    }
    page.numbers(kind, value, text, cell.at ? cell.at[3] : null)
    before = figure
  }
  page.close()
}

function kindLine({ measure, cell, state, provedBy }: Figure): string {
  return JSON.stringify([measure, cell.column, state, provedBy])
}

function rowLine({ by: { field, procedure, unit }, cell: { row, at } }: Figure): string {
  const place = at ? `[${at[0]},${at[1]},${at[2]}]` : null
  return `[${JSON.stringify({ field, procedure, unit })},${JSON.stringify(row)},${place}]`
}

/** Whether the row line of the figure before holds for this one too. */
function sharesRow({ by, cell }: Figure, other: Figure): boolean {
  const [a, b] = [cell.at, other.cell.at]
  if (cell.row !== other.cell.row || !sameBreakdown(by, other.by)) return false
  return a && b ? a[2] === b[2] && a[1] === b[1] && a[0] === b[0] : a === b
}

function sameBreakdown(a: Figure['by'], b: Figure['by']): boolean {
  return a === b || (a.unit === b.unit && a.field === b.field && a.procedure === b.procedure)
}

/** Numbers kinds as they come up; figures fresh from a page share their strings and proofs, so a look is enough. */
function numberKinds() {
  const known = new Map<string, number>()
  const last = new Map<string, { readonly figure: Figure; readonly kind: number }>()
  return {
    count: () => known.size,
    number(figure: Figure): number {
      const near = last.get(figure.cell.column)
      if (near && sameKind(near.figure, figure)) return near.kind
      const line = kindLine(figure)
      const kind = known.get(line) ?? known.size
      known.set(line, kind)
      last.set(figure.cell.column, { figure, kind })
      return kind
    },
  }
}

function sameKind(a: Figure, b: Figure): boolean {
  return (
    a.measure === b.measure &&
    a.state === b.state &&
    a.cell.column === b.cell.column &&
    (a.provedBy === b.provedBy || sameTexts(a.provedBy, b.provedBy))
  )
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at])
}
