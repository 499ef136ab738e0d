import type { PictureCell, PictureMark, TablePicture } from '../core/reports/fill/form-picture'
import { placeId } from '../core/reports/place-id'
import { formatValue } from '../core/text/format'
import { headRows } from './head-rows'

interface TableProps {
  readonly picture: TablePicture
  readonly jumps: ReadonlySet<string>
  readonly opened: string | null
  readonly onOpen: (cell: PictureCell) => void
  readonly isDim: (cell: PictureCell) => boolean
  readonly markWords: MarkWords
}

/** What each mark says to whoever hears it. */
export type MarkWords = Readonly<Record<PictureMark, string>>

/** Rows and columns as on paper, each row's name over its numbers so that all columns fit a narrow panel. */
export function PictureTable({ picture, ...rest }: TableProps) {
  const { columns, rows, sheet } = picture
  const first = rows.flatMap(({ cells }) => cells).find((cell) => cell && !rest.isDim(cell))
  return (
    <section class="table-frame" aria-label={sheet === '' ? 'Hình biểu' : `Hình biểu, trang tính ${sheet}`}>
      <table class="picture" onKeyDown={moveByArrow}>
        <thead>
          {headRows(columns.map(({ path }) => path)).map((cells, level) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a head keep their order
            <tr key={level}>
              {cells.map(({ words, across, down, at }) => (
                <th
                  key={at}
                  scope={across > 1 ? 'colgroup' : 'col'}
                  colSpan={across}
                  rowSpan={down}
                  class={across > 1 ? 'picture-group' : 'picture-head'}
                >
                  <span>{words}</span>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        {rows.map(({ key, name, cells }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} class="row-name">
                {name}
              </th>
            </tr>
            <tr>
              {cells.map((cell, at) => (
                <td key={columns[at]?.key}>
                  {cell && <CellButton cell={cell} {...rest} isFirst={cell === first} />}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface CellProps extends Omit<TableProps, 'picture'> {
  readonly cell: PictureCell
  readonly isFirst: boolean
}

const SIGNS: Readonly<Record<PictureMark, string>> = {
  written: '',
  changed: '≠',
  equal: '',
  refused: '✕',
  computed: '',
  still: '',
}

function CellButton({ cell, jumps, opened, onOpen, isDim, markWords, isFirst }: CellProps) {
  const { mark, shown } = cell
  const id = placeId(cell.at)
  const isOpen = id === opened
  const isJump = jumps.has(id)
  return (
    <button
      type="button"
      class={`picture-cell picture-${mark}${isDim(cell) ? ' picture-dim' : ''}`}
      aria-pressed={isOpen}
      // One stop for the keyboard; arrows go on from there.
      tabIndex={isOpen || (opened === null && isFirst) ? 0 : -1}
      data-place={id}
      onClick={() => onOpen(cell)}
    >
      {(SIGNS[mark] || isJump) && (
        <span class="picture-sign" aria-hidden="true">
          {isJump ? '⚠' : ''}
          {SIGNS[mark]}
        </span>
      )}
      {shown === '' ? '' : formatValue(shown)}
      <span class="out-of-sight">
        {' '}
        {markWords[mark]}
        {isJump && ', khác nhiều so với kỳ trước'}
      </span>
    </button>
  )
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** The next number in that direction has the focus; over the edge nothing happens. */
function moveByArrow(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const table = event.currentTarget as HTMLTableElement
  const own = document.activeElement?.closest('td')
  if (!step || !own || !table.contains(own)) return
  event.preventDefault()
  const lines = [...table.tBodies].flatMap((body) => [...body.rows].slice(1))
  const line = lines.findIndex((row) => row.contains(own)) + step[0]
  const next = lines[line]?.cells[own.cellIndex + step[1]]?.querySelector('button')
  next?.focus()
}
