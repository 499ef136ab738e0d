import { useState } from 'preact/hooks'
import { MEASURES, type MeasureId } from '../../core/measures/catalogue'
import type { Refusal } from '../../core/outcome'
import type { ReportLesson } from '../../core/reports/forms/lesson'
import {
  type ColumnProposal,
  lessonFrom,
  proposeTables,
  type TableProposal,
  teachCell,
} from '../../core/reports/teach/teach'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { RefusalCard } from '../../ui/refusal-card'
import { WORDS } from '../../ui/words'
import type { CellAt } from '../workbook/hand'
import type { PaneDesk } from './desk'
import { MeasureChoice } from './measure-choice'
import { keepLessonInFile } from './workbook-on-desk'

interface TeachProps {
  readonly desk: PaneDesk
  readonly workbook: WorkbookSeen
  readonly selected: CellAt | null
}

type Chosen = Readonly<Record<string, MeasureId | null>>
type Cells = readonly ReportLesson['cells'][number][]

/** Teaches an unknown template: proposals from its labels are accepted or corrected, single cells are pointed at. */
export function TeachCard({ desk, workbook, selected }: TeachProps) {
  const tables = proposeTables(workbook)
  const [at, setAt] = useState(0)
  const [name, setName] = useState('')
  const [rows, setRows] = useState<ReportLesson['rows'] | null>(null)
  const [chosen, setChosen] = useState<Chosen>({})
  const [cells, setCells] = useState<Cells>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const table = tables[at] ?? null
  const save = async (event: Event) => {
    event.preventDefault()
    const kind = rows ?? table?.rows
    const lesson = lessonFrom(table, {
      name: name.trim(),
      columns: chosen,
      cells: [...cells],
      ...(kind ? { rows: kind } : {}),
    })
    if (!lesson.ok) return setRefusal(lesson.refusal)
    await keepLessonInFile(desk, lesson.value)
  }
  const addCell = (measure: MeasureId) => {
    if (!selected) return
    const cell = teachCell(workbook, selected, measure)
    if (!cell.ok) return setRefusal(cell.refusal)
    setRefusal(null)
    setCells([...cells, cell.value])
  }
  return (
    <form class="card" aria-label="Dạy mẫu này" data-done="teach" onSubmit={(event) => void save(event)}>
      <h2>Dạy mẫu này</h2>
      <label class="field">
        <span>Tên mẫu</span>
        <input class="input" required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      {tables.length > 1 && <TableChoice tables={tables} at={at} onChoose={setAt} />}
      {table ? (
        <>
          {table.rows === null && <RowKindChoice rows={rows} onChoose={setRows} />}
          <Columns columns={table.columns} chosen={chosen} onChoose={setChosen} />
        </>
      ) : (
        <p>Không thấy bảng nào có đầu cột quen. Chọn từng ô trong trang tính rồi dạy ở dưới.</p>
      )}
      <TeachCells cells={cells} selected={selected} onAdd={addCell} />
      {refusal && <RefusalCard refusal={refusal} />}
      <div class="row">
        <button type="submit" class="button button-main" disabled={name.trim() === ''}>
          Lưu bài dạy
        </button>
        <button type="button" class="button" onClick={() => desk.set({ step: { kind: 'idle' } })}>
          {WORDS.close}
        </button>
      </div>
    </form>
  )
}

interface TableChoiceProps {
  readonly tables: readonly TableProposal[]
  readonly at: number
  readonly onChoose: (at: number) => void
}

function TableChoice({ tables, at, onChoose }: TableChoiceProps) {
  return (
    <label class="field">
      <span>Bảng cần dạy</span>
      <select class="input" value={at} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {tables.map(({ sheet, head, rowLabel }, index) => (
          <option key={`${sheet}!${head}`} value={index}>
            {sheet}!{head} «{rowLabel}»
          </option>
        ))}
      </select>
    </label>
  )
}

const ROW_WORDS: readonly (readonly [ReportLesson['rows'], string])[] = [
  ['field', 'lĩnh vực'],
  ['unit', 'đơn vị'],
  ['procedure', 'thủ tục'],
]

interface RowKindProps {
  readonly rows: ReportLesson['rows'] | null
  readonly onChoose: (rows: ReportLesson['rows'] | null) => void
}

function RowKindChoice({ rows, onChoose }: RowKindProps) {
  const choose = (value: string) => onChoose(ROW_WORDS.find(([id]) => id === value)?.[0] ?? null)
  return (
    <label class="field">
      <span>Mỗi dòng là một</span>
      <select class="input" value={rows ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">chọn…</option>
        {ROW_WORDS.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ColumnsProps {
  readonly columns: readonly ColumnProposal[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

function Columns({ columns, chosen, onChoose }: ColumnsProps) {
  return (
    <div class="stack">
      {columns.map(({ column, path, measures }) => (
        <MeasureChoice
          key={column}
          label={`Cột ${column}: ${path.join(' › ')}`}
          proposals={measures}
          value={
            chosen[column] === undefined ? (measures.length === 1 ? measures[0]! : undefined) : chosen[column]
          }
          onChoose={(measure) => onChoose({ ...chosen, [column]: measure })}
        />
      ))}
    </div>
  )
}

interface TeachCellsProps {
  readonly cells: Cells
  readonly selected: CellAt | null
  readonly onAdd: (measure: MeasureId) => void
}

/** Cells outside of a table: the words beside the cell are its label from then on. */
function TeachCells({ cells, selected, onAdd }: TeachCellsProps) {
  return (
    <div class="stack">
      {cells.map(({ label, measure }) => (
        <p key={`${label} ${measure}`} class="small">
          ✓ Ô cạnh «{label}»: {MEASURES[measure]}
        </p>
      ))}
      {selected && (
        <MeasureChoice
          label={`Ô đang chọn ${selected.sheet}!${selected.cell}`}
          proposals={[]}
          value={null}
          onChoose={(measure) => measure && onAdd(measure)}
        />
      )}
    </div>
  )
}
