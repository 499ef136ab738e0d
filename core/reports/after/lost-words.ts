import type { WorkbookSeen } from '../../workbook/seen'
import { labelWords } from '../labels/label-text'
import type { PlaceSeen } from '../report'
import type { FilledCell, Whereabouts } from './find-filled'

interface Seen {
  readonly workbook: WorkbookSeen
  readonly places: readonly PlaceSeen[]
}

/**
 * What is no longer there of a filled cell, and whose place its old address is now.
 *
 * `lostWords(seen, cell, 'gone')` is `'Không còn thấy nhãn của ô này: dòng «Hộ tịch».'`, with `' Ô D10 nay là của «Đất đai · Trực tuyến».'`
 * where another row has moved there.
 */
export function lostWords(seen: Seen, was: FilledCell, whereabouts: Whereabouts): string {
  return [whyLost(seen, was, whereabouts), ...placeNow(seen, was)].join(' ')
}

function whyLost({ workbook, places }: Seen, was: FilledCell, whereabouts: Whereabouts): string {
  const labels = labelsOf(was.row, was.column)
  if (whereabouts === 'unsure') return `Nhãn «${labels}» có ở nhiều nơi, không rõ ô nào.`
  const gone = 'Không còn thấy nhãn của ô này: '
  if (!workbook.sheets.some(({ name }) => name === was.sheet))
    return `${gone}trang tính «${was.sheet}» không còn, «${labels}» không ở trang nào khác.`
  if (whereabouts === 'unseen') return `${gone}trang tính «${was.sheet}» không còn bảng nào nhận ra được.`
  const onSheet = places.filter(({ at }) => 'cell' in at && at.sheet === was.sheet)
  const hasRow = onSheet.some(({ rowPath }) => isSame(rowPath, was.row))
  const hasColumn = onSheet.some(({ columnPath }) => isSame(columnPath, was.column))
  if (hasColumn && !hasRow) return `${gone}dòng «${labelsOf(was.row, [])}».`
  if (hasRow && !hasColumn) return `${gone}cột «${was.column.map(oneLine).join(' › ')}».`
  return `${gone}«${labels}».`
}

function placeNow({ places }: Seen, was: FilledCell): string[] {
  const there = places.find(({ at }) => 'cell' in at && at.sheet === was.sheet && at.cell === was.cell)
  return there ? [`Ô ${was.cell} nay là của «${labelsOf(there.rowPath, there.columnPath)}».`] : []
}

function labelsOf(row: readonly string[], column: readonly string[]): string {
  return [row.map(oneLine).join(' › '), oneLine(column.at(-1) ?? '')]
    .filter((label) => label !== '')
    .join(' · ')
}

function oneLine(label: string): string {
  return label.replace(/\s+/g, ' ').trim()
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.map(labelWords).join('\n') === other.map(labelWords).join('\n')
}
