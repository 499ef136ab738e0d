import type { Line, Lines, Notes } from './line'
import { addsUp, refuseUnsure, withParents } from './row-tree-parts'

/**
 * Above rows that service levels divide may stand a numbered row that none divides: «UBND huyện …» is the communes
 * below it, which have no number, and they are put under it so that nothing is counted twice. Where they do not make
 * it, it is refused.
 */
export function plantAboveLevels(lines: Lines, notes: Notes): Lines {
  const rows = lines.rows.filter(({ row, level }) => row.kind === 'data' && level === null)
  const isDivided = ({ at }: Line) => (lines.rows[at + 1]?.level ?? null) !== null
  if (!rows.some(isDivided)) return lines
  let head = -1
  const parents = rows.map((line, at) => {
    if (line.row.index !== '') head = isDivided(line) ? -1 : at
    return line.row.index === '' ? head : -1
  })
  if (parents.every((parent) => parent === -1)) return lines
  const isMade = rows.every((line, at) => {
    const parts = rows.filter((_, part) => parents[part] === at)
    return parts.length === 0 || addsUp(line, parts, lines.columns) === true
  })
  if (!isMade) refuseUnsure(rows, parents, notes)
  return isMade ? withLevels(withParents(lines, rows, parents)) : lines
}

/** The rows that divide a row, under the path that row now has. */
function withLevels(lines: Lines): Lines {
  let above: Line | null = null
  const rows = lines.rows.map((line): Line => {
    if (!line.level) above = line
    return line.level && above
      ? { ...line, path: `${above.path} › ${line.row.label}`, parent: above.path }
      : line
  })
  return { ...lines, rows }
}
