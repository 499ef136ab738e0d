import { PATH_JOINT } from '../../grid/grid'
import { refusalOf } from '../../outcome'
import { fold } from '../../text/fold'
import { countOf, type Line, type LineColumn, type Lines, type Notes, sumOfLines } from './line'

/** Whether rows add up to a row in every column that can be added up; null where none can. */
export function addsUp(whole: Line, parts: readonly Line[], columns: readonly LineColumn[]): boolean | null {
  let checked = false
  for (const column of columns) {
    const stated = countOf(column, whole)
    const sum = sumOfLines(column, parts)
    if (stated === null || sum === null) continue
    if (stated !== sum) return false
    checked = true
  }
  return checked ? true : null
}

export function refuseUnsure(rows: readonly Line[], parents: readonly number[], notes: Notes): void {
  const at = parents.findIndex((parent) => parent !== -1)
  const [child, parent] = [rows[at]!.path, rows[parents[at]!]!.path]
  const message = `Hàng «${child}» đứng như một phần của hàng «${parent}» nhưng các số không cộng lại thành hàng đó, nên không biết có tính hai lần hay không. Chọn bộ lọc chỉ còn một trong hai hàng rồi chụp lại, hoặc ghi tay.`
  notes.refusals.push(refusalOf('two-rows-match', message, child))
}

/** The lines with every row under the row it stands in. */
export function withParents(lines: Lines, rows: readonly Line[], parents: readonly number[] | null): Lines {
  if (parents === null) return lines
  const uses = new Map<string, number>()
  for (const { row } of rows) uses.set(fold(row.label), (uses.get(fold(row.label)) ?? 0) + 1)
  const planted = new Map<number, Line>()
  rows.forEach((line, at) => {
    const above = parents[at]! < 0 ? undefined : planted.get(rows[parents[at]!]!.at)
    const path = above ? `${above.path}${PATH_JOINT}${line.row.label}` : line.path
    const by = above && uses.get(fold(line.row.label))! > 1 ? renamed(line.by, path) : line.by
    planted.set(line.at, above ? { ...line, path, by, parent: above.path } : line)
  })
  return { ...lines, rows: lines.rows.map((line) => planted.get(line.at) ?? line) }
}

/** A name that several rows bear says nothing without the row it stands in. */
function renamed(by: Line['by'], path: string): Line['by'] {
  if (by.unit !== undefined) return { unit: path }
  return by.field !== undefined ? { field: path } : { procedure: path }
}
