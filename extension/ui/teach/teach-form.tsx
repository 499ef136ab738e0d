import { useMemo, useState } from 'preact/hooks'
import type { MeasureId } from '../../../core/measures/catalogue'
import { lessonFrom, proposeTables, type TableProposal } from '../../../core/reports/teach/teach'
import type { WorkbookSeen } from '../../../core/workbook/seen'
import { TextField } from '../../../ui/fields'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { keepLessonInLedger } from './keep-lesson'
import { MeasureSelect } from './measure-select'
import { RowKindField } from './row-kind-field'

interface TeachProps {
  readonly workbook: WorkbookSeen
  readonly name: string
  readonly desk: PanelDesk
  /** After the lesson is kept the file is read again with it. */
  readonly onTaught: () => void
  readonly onClose: () => void
}

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
  const [rows, setRows] = useState(proposal.rows ?? 'field')
  const [columns, setColumns] = useState<Readonly<Record<string, MeasureId | null>>>(
    Object.fromEntries(
      proposal.columns.map(({ column, measures }) => [column, measures.length === 1 ? measures[0]! : null]),
    ),
  )
  const keep = () => {
    const lesson = lessonFrom(proposal, { name: title.trim(), rows, columns })
    return lesson.ok ? keepLessonInLedger(desk, 'form', lesson.value) : lesson
  }
  return (
    <LedgerForm
      desk={desk}
      label="Dạy mẫu này"
      button="Lưu bài dạy"
      kept="Đã lưu bài dạy. Mẫu này từ nay điền được."
      keep={keep}
      onKept={onTaught}
      onClose={onClose}
    >
      <p class="muted">
        Trang tính «{proposal.sheet}», {proposal.rowNames.length} dòng:{' '}
        {proposal.rowNames.slice(0, 4).join('; ')}…
      </p>
      <TextField label="Tên mẫu" required value={title} onText={setTitle} />
      <RowKindField column={proposal.rowLabel} value={rows} onChoose={setRows} />
      {proposal.columns.map(({ column, path, measures }) => (
        <MeasureSelect
          key={column}
          label={`Cột ${column}: ${path.join(' › ')}`}
          value={columns[column] ?? null}
          proposals={measures}
          onChange={(measure) => setColumns({ ...columns, [column]: measure })}
        />
      ))}
    </LedgerForm>
  )
}
