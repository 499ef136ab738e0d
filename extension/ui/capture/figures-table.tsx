import type { Figure, Snapshot } from '../../../core/snapshot/snapshot'
import { showCell } from '../../page-access/show-cell'

/** The figures as the page had them; hovering or focusing one outlines its cell on the page. */
export function FiguresTable({ snapshot, tab }: { snapshot: Snapshot; tab: number | null }) {
  const columns = [...new Set(snapshot.figures.map((figure) => figure.cell.column))]
  const rows = [...new Set(snapshot.figures.map((figure) => figure.cell.row))]
  const at = new Map(snapshot.figures.map((figure) => [keyOf(figure.cell.row, figure.cell.column), figure]))
  return (
    <section class="table-frame" aria-label="Bảng số liệu đã đọc" onMouseLeave={() => point(tab, null)}>
      <table class="table">
        <caption>Rê chuột hoặc di chuyển tới một số để thấy ô của nó trên trang.</caption>
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
                <FigureCell key={column} figure={at.get(keyOf(row, column))} tab={tab} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureCell({ figure, tab }: { figure: Figure | undefined; tab: number | null }) {
  if (!figure) return <td />
  const show = () => point(tab, figure.cell.at ?? null)
  const proofs =
    figure.provedBy.length > 0 ? `Đúng theo: ${figure.provedBy.join('; ')}` : 'Chưa có đẳng thức kiểm'
  return (
    <td class="number">
      <button
        type="button"
        class="figure"
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

function point(tab: number | null, at: Figure['cell']['at'] | null): void {
  if (tab !== null) void showCell(tab, at ?? null)
}

function keyOf(row: string, column: string): string {
  return `${row}\n${column}`
}
