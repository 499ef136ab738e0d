import { useMemo, useState } from 'preact/hooks'
import type { PageSeen, TableSeen } from '../../../core/grid/seen'
import type { MeasureId } from '../../../core/measures/catalogue'
import type { Outcome, Refusal } from '../../../core/outcome'
import { hostOf, type Lesson } from '../../../core/portals/lesson'
import type { RowKind } from '../../../core/portals/portal'
import { proposeLesson, type TeachDraft } from '../../../core/portals/teach'
import { checkLesson, type LessonProof } from '../../../core/snapshot/check-lesson'
import { Arrives } from '../../../ui/arrives'
import { RefusalCard } from '../../../ui/refusal-card'
import { useEscape } from '../../../ui/use-escape'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { MeasureSelect } from './measure-select'

interface TeachProps {
  readonly page: PageSeen
  readonly desk: Desk
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
          <label class="field">
            <span>Bảng</span>
            <select class="input" onChange={(event) => setAt(event.currentTarget.selectedIndex)}>
              {drafts.map(({ table, draft }, index) => (
                <option key={`${table.frame} ${table.index}`} selected={index === at}>
                  {draft.columns
                    .map((column) => column.path)
                    .join(', ')
                    .slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
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

function draftsOf(page: PageSeen): Draft[] {
  return page.tables
    .filter(({ visible }) => visible)
    .flatMap((table) => {
      const draft = proposeLesson(table)
      return draft && draft.columns.length > 0 ? [{ table, draft }] : []
    })
}

const ROW_WORDS: readonly (readonly [RowKind, string])[] = [
  ['field', 'Lĩnh vực'],
  ['unit', 'Đơn vị'],
  ['procedure', 'Thủ tục'],
]

function TeachTable({ table, draft, page, desk, onClose }: Draft & TeachProps) {
  const [name, setName] = useState(page.headings[0] ?? '')
  const [rowKind, setRowKind] = useState<RowKind>(draft.row.is)
  const [measures, setMeasures] = useState<readonly (MeasureId | null)[]>(
    draft.columns.map(({ measure }) => measure),
  )
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lesson = lessonOf({ draft, name, rowKind, measures, page })
  const proof = lesson.columns.length > 0 ? checkLesson(lesson, table) : null

  const keep = async () => {
    const kept = await addLesson(
      desk.ledger,
      { id: lesson.id, kind: 'portal', body: lesson },
      lesson.taughtAt,
    )
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say('Đã lưu bài dạy. Trang này từ nay chụp được như trang có sẵn.')
    onClose()
    await desk.reload()
  }
  return (
    <div class="stack">
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Tên trang</span>
        <input class="input" required value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>Mỗi dòng là một («{draft.row.column}»)</span>
        <select
          class="input"
          onChange={(event) => setRowKind(ROW_WORDS[event.currentTarget.selectedIndex]?.[0] ?? 'unit')}
        >
          {ROW_WORDS.map(([kind, words]) => (
            <option key={kind} selected={kind === rowKind}>
              {words}
            </option>
          ))}
        </select>
      </label>
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
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={!proof?.ok || name.trim() === ''}
          onClick={keep}
        >
          Lưu bài dạy
        </button>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
    </div>
  )
}

function Proof({ proof }: { proof: Outcome<LessonProof> | null }) {
  if (!proof) return <p class="muted">Chọn loại số liệu cho ít nhất một cột.</p>
  if (!proof.ok)
    return (
      <p data-reason={proof.refusal.reason}>
        <span class="error" aria-hidden="true">
          ✕{' '}
        </span>
        {proof.refusal.message}
      </p>
    )
  const { figures, proved, unproved } = proof.value
  return (
    <p role="status">
      <span class="proved" aria-hidden="true">
        ✓{' '}
      </span>
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
  readonly rowKind: RowKind
  readonly measures: readonly (MeasureId | null)[]
  readonly page: PageSeen
}

function lessonOf({ draft, name, rowKind, measures, page }: Answers): Lesson {
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
