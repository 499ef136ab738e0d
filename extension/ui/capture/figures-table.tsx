import { identityWords } from '../../../core/measures/identity-words'
import { isProvisional, provisionalWords } from '../../../core/snapshot/provisional'
import type { Figure, Snapshot } from '../../../core/snapshot/snapshot'
import { showCell } from '../../page-access/show-cell'

interface TableProps {
  readonly snapshot: Snapshot
  /** Where the page is in front; null where it no longer is, or never was. */
  readonly tab: number | null
  /** Which of several it is. */
  readonly of?: string
}

/** The figures as the page had them; hovering or focusing one outlines its cell on the page in front. */
export function FiguresTable({ snapshot, tab, of = '' }: TableProps) {
  const columns = [...new Set(snapshot.figures.map((figure) => figure.cell.column))]
  const rows = [...new Set(snapshot.figures.map((figure) => figure.cell.row))]
  const at = new Map(
    snapshot.figures.map((figure) => [figureCellKey(figure.cell.row, figure.cell.column), figure]),
  )
  return (
    <section
      class="table-frame"
      aria-label={`Bảng số liệu đã đọc${of}`}
      onMouseLeave={() => point(tab, null)}
    >
      <table class="table" onKeyDown={moveByArrows}>
        <caption>
          {isProvisional(snapshot) && <strong class="warning">{provisionalWords(snapshot.period)} </strong>}
          {tab === null
            ? 'Số liệu như lúc chụp. Rê chuột tới một số để xem số đó đúng theo phép tính nào.'
            : 'Rê chuột tới một số, hoặc đi bằng phím mũi tên, để thấy ô của nó trên trang.'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number-head">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <FigureCell
                  key={column}
                  figure={at.get(figureCellKey(row, column))}
                  tab={tab}
                  first={row === rows[0] && column === columns[0]}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface FigureProps {
  readonly figure: Figure | undefined
  readonly tab: number | null
  readonly first: boolean
}

function FigureCell({ figure, tab, first }: FigureProps) {
  if (!figure) return <td />
  const show = () => point(tab, figure.cell.at ?? null)
  const proofs =
    figure.provedBy.length > 0
      ? `Đúng theo: ${figure.provedBy.map(identityWords).join('; ')}`
      : 'Chưa có đẳng thức kiểm'
  return (
    <td class="number">
      <button
        type="button"
        class="figure"
        tabIndex={first ? 0 : -1}
        title={proofs}
        onMouseEnter={show}
        onFocus={show}
        onBlur={() => point(tab, null)}
      >
        {figure.cell.text.trim() === '' ? 'trống' : figure.cell.text}
      </button>
    </td>
  )
}

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** From figure to figure like in a sheet; the table is one stop of the Tab key. */
function moveByArrows(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  if (!step || !cell) return
  const row = cell.closest('tr')
  const rows = [...(row?.closest('tbody')?.rows ?? [])]
  const next = row ? rows[rows.indexOf(row) + step[0]]?.cells[cell.cellIndex + step[1]] : undefined
  const figure = next?.querySelector<HTMLButtonElement>('.figure')
  if (!figure) return
  event.preventDefault()
  figure.focus()
}

function point(tab: number | null, at: Figure['cell']['at'] | null): void {
  if (tab !== null) void showCell(tab, at ?? null)
}

function figureCellKey(row: string, column: string): string {
  return `${row}\n${column}`
}
