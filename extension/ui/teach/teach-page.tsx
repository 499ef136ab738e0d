import { useMemo, useState } from 'preact/hooks'
import type { PageSeen, TableSeen } from '../../../core/grid/seen'
import type { MeasureId } from '../../../core/measures/catalogue'
import type { Outcome } from '../../../core/outcome'
import { hostOf } from '../../../core/portals/host-of'
import type { PageLesson } from '../../../core/portals/lesson'
import type { PageRowKind } from '../../../core/portals/portal'
import { proposeLesson, type TeachDraft } from '../../../core/portals/teach'
import { checkLesson, type LessonProof } from '../../../core/snapshot/take/check-lesson'
import { Arrives } from '../../../ui/arrives'
import { ChoiceField, TextField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'
import { useEscape } from '../../../ui/use-escape'
import { now, stampHere } from '../../clock'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { keepLessonInLedger } from './keep-lesson'
import { MeasureSelect } from './measure-select'
import { RowKindField } from './row-kind-field'

interface TeachProps {
  readonly page: PageSeen
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Dạy trang này»: a proposal for every column, corrected by the officer, held against the table's own arithmetic. */
export function TeachPage({ page, desk, onClose }: TeachProps) {
  const drafts = useMemo(() => draftsOf(page), [page])
  const [at, setAt] = useState(0)
  useEscape(onClose)
  const chosen = drafts[at]
  if (!chosen)
    return (
      <p class="card card-warning">
        Trang này không có bảng số nào đọc được để dạy. Mở trang có bảng thống kê rồi bấm lại biểu tượng.
      </p>
    )
  return (
    <section class="card" aria-label="Dạy trang này">
      <Arrives>
        <h2>Dạy trang này</h2>
        {drafts.length > 1 && (
          <ChoiceField
            label="Bảng"
            choices={drafts.map(({ draft }, index) => [String(index), headOf(draft)])}
            value={String(at)}
            onChoose={(index) => setAt(Number(index))}
          />
        )}
        <TeachTable key={at} {...chosen} page={page} desk={desk} onClose={onClose} />
      </Arrives>
    </section>
  )
}

interface Draft {
  readonly table: TableSeen
  readonly draft: TeachDraft
}

function headOf({ columns }: TeachDraft): string {
  return columns
    .map(({ path }) => path)
    .join(', ')
    .slice(0, 60)
}

function draftsOf(page: PageSeen): Draft[] {
  return page.tables
    .filter(({ visible }) => visible)
    .flatMap((table) => {
      const draft = proposeLesson(table)
      return draft && draft.columns.length > 0 ? [{ table, draft }] : []
    })
}

function TeachTable({ table, draft, page, desk, onClose }: Draft & TeachProps) {
  const [name, setName] = useState(page.headings[0] ?? '')
  const [rowKind, setRowKind] = useState<PageRowKind>(draft.row.is)
  const [measures, setMeasures] = useState<readonly (MeasureId | null)[]>(
    draft.columns.map(({ measure }) => measure),
  )
  const lesson = lessonOf({ draft, name, rowKind, measures, page })
  const proof = lesson.columns.length > 0 ? checkLesson(lesson, table) : null
  return (
    <LedgerForm
      desk={desk}
      button="Lưu bài dạy"
      kept="Đã lưu bài dạy. Trang này từ nay chụp được như trang có sẵn."
      disabled={!proof?.ok || name.trim() === ''}
      keep={() => keepLessonInLedger(desk, 'portal', lesson)}
      onClose={onClose}
    >
      <TextField label="Tên trang" required value={name} onText={setName} />
      <RowKindField column={draft.row.column} value={rowKind} onChoose={setRowKind} />
      {draft.columns.map((column, index) => (
        <MeasureSelect
          key={column.path}
          label={`${column.path} (${column.samples.join('; ')})`}
          value={measures[index] ?? null}
          proposals={column.proposals}
          onChange={(measure) => setMeasures(measures.map((one, at) => (at === index ? measure : one)))}
        />
      ))}
      <Proof proof={proof} />
    </LedgerForm>
  )
}

function Proof({ proof }: { proof: Outcome<LessonProof> | null }) {
  if (!proof) return <p class="muted">Chọn loại số liệu cho ít nhất một cột.</p>
  if (!proof.ok)
    return (
      <p data-reason={proof.refusal.reason}>
        <Mark tone="error" />
        {proof.refusal.message}
      </p>
    )
  const { figures, proved, unproved } = proof.value
  return (
    <p role="status">
      <Mark tone="proved" />
      {figures} số liệu; {proved.length} cột có đẳng thức chứng minh
      {unproved.length > 0 &&
        `; ${unproved.length} cột chưa có gì chứng minh, anh chị tự kiểm tra: ${unproved.join('; ')}`}
      .
    </p>
  )
}

interface Answers {
  readonly draft: TeachDraft
  readonly name: string
  readonly rowKind: PageRowKind
  readonly measures: readonly (MeasureId | null)[]
  readonly page: PageSeen
}

function lessonOf({ draft, name, rowKind, measures, page }: Answers): PageLesson {
  const taughtAt = stampHere(now())
  return {
    format: 'so-mot-cua/lesson@1',
    id: `taught-${taughtAt.replace(/\D/g, '').slice(0, 14)}`,
    name: name.trim() || 'Trang đã dạy',
    taughtAt,
    host: hostOf(page.url),
    portal: null,
    row: { is: rowKind, column: draft.row.column },
    columns: draft.columns.flatMap(({ path }, at) => {
      const measure = measures[at]
      return measure ? [{ measure, path }] : []
    }),
  }
}
