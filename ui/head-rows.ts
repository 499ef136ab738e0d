/** A cell of a head: how many columns it spans and lines it reaches down; `at` is its first column. */
export interface HeadCell {
  readonly words: string
  readonly at: number
  readonly across: number
  readonly down: number
}

/**
 * Header paths as lines of a head, groups over their columns as on paper.
 *
 * `headRows([['Tiếp nhận', 'Tổng'], ['Tiếp nhận', 'Mới'], ['STT']])` is a line «Tiếp nhận» over two columns and «STT» two
 * lines high, then a line «Tổng», «Mới».
 */
export function headRows(paths: readonly (readonly string[])[]): HeadCell[][] {
  const clean = paths.map((path) => path.filter((part) => part !== ''))
  const depth = Math.max(1, ...clean.map(({ length }) => length))
  return Array.from({ length: depth }, (_, level) => headRow(clean, level, depth))
}

function headRow(paths: readonly (readonly string[])[], level: number, depth: number): HeadCell[] {
  const cells: HeadCell[] = []
  for (const [at, path] of paths.entries()) {
    const words = path[level] ?? ''
    const before = cells.at(-1)
    const isLast = level === path.length - 1 || (level === 0 && path.length === 0)
    if (level >= Math.max(1, path.length)) continue
    if (before && !isLast && before.at + before.across === at && isOneGroup(paths[before.at]!, path, level))
      cells[cells.length - 1] = { ...before, across: before.across + 1 }
    else cells.push({ words, at, across: 1, down: isLast ? depth - level : 1 })
  }
  return cells
}

/** Both stand under the same group, and under the same groups above it. */
function isOneGroup(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.length > level + 1 && a.slice(0, level + 1).join('\n') === b.slice(0, level + 1).join('\n')
}
