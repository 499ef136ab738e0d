import { useMemo, useState } from 'preact/hooks'
import type { MeasureId } from '../../../core/measures/catalogue'
import type { Refusal } from '../../../core/outcome'
import { lessonFrom, proposeTables, type TableProposal } from '../../../core/reports/teach'
import type { WorkbookSeen } from '../../../core/workbook/seen'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { MeasureSelect } from './measure-select'

interface TeachProps {
  readonly workbook: WorkbookSeen
  readonly name: string
  readonly desk: Desk
  /** After the lesson is kept the file is read again with it. */
  readonly onTaught: () => void
  readonly onClose: () => void
}

const ROW_KINDS = [
  ['field', 'Lĩnh vực'],
  ['unit', 'Đơn vị'],
  ['procedure', 'Thủ tục'],
] as const

type RowKind = (typeof ROW_KINDS)[number][0]

/** «Dạy mẫu này»: an office's own template is taught once, by its headings, and filled like a built-in one. */
export function TeachForm({ workbook, name, desk, onTaught, onClose }: TeachProps) {
  const proposals = useMemo(() => proposeTables(workbook), [workbook])
  const [first] = proposals
  if (!first)
    return (
      <p class="card card-warning">
        Không thấy bảng có cột «Lĩnh vực» hoặc «Đơn vị» với các cột số liệu trong tệp này. Mở tệp trong Excel,
        dùng bảng Sổ Một Cửa ở đó để dạy từng ô.
      </p>
    )
  return <TeachTable proposal={first} name={name} desk={desk} onTaught={onTaught} onClose={onClose} />
}

type TableProps = Omit<TeachProps, 'workbook'> & { readonly proposal: TableProposal }

function TeachTable({ proposal, name, desk, onTaught, onClose }: TableProps) {
  const [title, setTitle] = useState(name.replace(/\.xls[xm]$/i, ''))
  const [rows, setRows] = useState<RowKind>(proposal.rows ?? 'field')
  const [columns, setColumns] = useState<Readonly<Record<string, MeasureId | null>>>(
    Object.fromEntries(
      proposal.columns.map(({ column, measures }) => [column, measures.length === 1 ? measures[0]! : null]),
    ),
  )
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async (event: Event) => {
    event.preventDefault()
    const lesson = lessonFrom(proposal, { name: title.trim(), rows, columns })
    if (!lesson.ok) return setRefusal(lesson.refusal)
    const record = { id: lesson.value.id, kind: 'form', body: lesson.value } as const
    const kept = await addLesson(desk.ledger, record, stampHere(now()))
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say('Đã lưu bài dạy. Mẫu này từ nay điền được.')
    await desk.reload()
    onTaught()
  }
  return (
    <form class="stack" aria-label="Dạy mẫu này" onSubmit={keep}>
      {refusal && <RefusalCard refusal={refusal} />}
      <p class="muted">
        Trang tính «{proposal.sheet}», {proposal.rowNames.length} dòng:{' '}
        {proposal.rowNames.slice(0, 4).join('; ')}…
      </p>
      <label class="field">
        <span>Tên mẫu</span>
        <input
          class="input"
          required
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>Mỗi dòng là một («{proposal.rowLabel}»)</span>
        <select
          class="input"
          onChange={(event) => setRows(ROW_KINDS[event.currentTarget.selectedIndex]?.[0] ?? 'field')}
        >
          {ROW_KINDS.map(([kind, words]) => (
            <option key={kind} selected={kind === rows}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {proposal.columns.map(({ column, path, measures }) => (
        <MeasureSelect
          key={column}
          label={`Cột ${column}: ${path.join(' › ')}`}
          value={columns[column] ?? null}
          proposals={measures}
          onChange={(measure) => setColumns({ ...columns, [column]: measure })}
        />
      ))}
      <div class="row">
        <button type="submit" class="button button-main">
          Lưu bài dạy
        </button>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
    </form>
  )
}
