import { isOverwriting } from '../../core/reports/fill/overwrite-some'
import type { Write } from '../../core/reports/report'
import { ConfirmContext } from '../../ui/confirm-context'
import { Later } from '../../ui/later'
import { MovesNote } from '../../ui/moves-note'
import { OutcomeList } from '../../ui/outcome-list'
import { withPlace } from '../../ui/overwrite'
import { TakenPlaces } from '../../ui/taken-places'
import { fillButton, WORDS } from '../../ui/words'
import type { WorkbookHand } from '../workbook/hand'
import type { DeskState, PaneDesk, PaneStep } from './desk'
import { DownloadButton } from './download-button'
import { compareNow, confirmWords, fillNow, previewFill, undoFill } from './fill-on-desk'
import { LessonFiles } from './lesson-files'
import { pageOfSource } from './page-of-source'

/** The form itself, small: the same as in the panel. */
const loadPreview = async () => (await import('../../ui/form-preview')).FormPreview
const loadTeach = async () => (await import('./teach-card')).TeachCard
const loadNames = async () => (await import('./names-card')).NamesCard
const loadCompare = async () => (await import('./compare-table')).CompareTable
const loadPrint = async () => (await import('./print-receipt')).PrintReceipt

/** What the workbook is asked now: nothing yet, a preview, a receipt, a comparison. */
export function PaneSteps({ desk, state, hand }: { desk: PaneDesk; state: DeskState; hand: WorkbookHand }) {
  const { step } = state
  const close = () => desk.set({ step: { kind: 'idle' }, refusal: null })
  switch (step.kind) {
    case 'idle':
      return <Idle desk={desk} state={state} hand={hand} />
    case 'working':
      return <p role="status">{step.words}…</p>
    case 'preview':
      return <Preview desk={desk} step={step} state={state} close={close} />
    case 'done':
      return <Done desk={desk} step={step} hand={hand} name={state.name} close={close} />
    case 'teach':
      return <Later load={loadTeach} props={{ desk, workbook: step.workbook, selected: state.selected }} />
    case 'print':
      return <Later load={loadPrint} props={{ desk, step, snapshots: state.snapshots }} />
    case 'undone':
      return (
        <section class="card" aria-label={WORDS.undo} data-done="undo">
          <p>Đã trả lại {step.count} ô như trước khi điền.</p>
          {step.kept > 0 && <p class="warning">⚠ {step.kept} ô đã được sửa tay sau khi điền, giữ nguyên.</p>}
          <CloseButton close={close} />
        </section>
      )
    case 'compared':
      return (
        <section class="card" aria-label={WORDS.compare} data-done="compare">
          <Later load={loadCompare} props={{ compared: step.compared }} />
          <div class="row">
            <PrintCompared desk={desk} step={step} name={state.name} />
            <CloseButton close={close} />
          </div>
        </section>
      )
  }
}

function Idle({ desk, state, hand }: { desk: PaneDesk; state: DeskState; hand: WorkbookHand }) {
  const none = state.snapshots.length === 0
  return (
    <div class="stack">
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={none}
          onClick={() => void previewFill(desk)}
        >
          {WORDS.fillReport}
        </button>
        <button
          type="button"
          class="button"
          disabled={none && !state.provenance}
          onClick={() => void compareNow(desk)}
        >
          {WORDS.compare}
        </button>
        <DownloadButton hand={hand} name={state.name} />
      </div>
      <LessonFiles desk={desk} lessons={state.lessons} />
    </div>
  )
}

interface PreviewProps {
  readonly desk: PaneDesk
  readonly step: Extract<PaneStep, { kind: 'preview' }>
  readonly state: DeskState
  readonly close: () => void
}

function Preview({ desk, step, state: { overwrite, moves, snapshots }, close }: PreviewProps) {
  const origin = (from: Write['from']) => pageOfSource(snapshots, from)
  const { name, plan } = step.planned
  const count = plan.writes.filter((write) => write.equal !== true).length
  const overwrites = plan.writes.filter(isOverwriting).length
  return (
    <section class="card" aria-label={name}>
      <h2>{name}</h2>
      {moves && <MovesNote moves={moves} />}
      <ConfirmContext plan={plan} onConfirm={(words) => void confirmWords(desk, words)} />
      <Later load={loadPreview} props={{ plan, beside: [], origin }} />
      <TakenPlaces
        plan={plan}
        overwrite={overwrite}
        onOverwriteOne={(at, isOn) => void previewFill(desk, withPlace(desk.get().overwrite, at, isOn))}
      />
      <details>
        <summary>Tên lĩnh vực coi là một</summary>
        <Later load={loadNames} props={{ desk, names: desk.get().names }} />
      </details>
      <label class="tick">
        <input
          type="checkbox"
          checked={overwrite === true}
          onChange={(event) => void previewFill(desk, event.currentTarget.checked)}
        />
        <span>Ghi đè mọi ô đã có số khác (ô công thức luôn được giữ)</span>
      </label>
      {overwrites > 0 && (
        <p class="warning">
          <span aria-hidden="true">⚠ </span>
          {overwrites} ô đang có giá trị khác sẽ bị ghi đè.
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={count === 0}
          onClick={() => void fillNow(desk, step.planned)}
        >
          {fillButton(count)}
        </button>
        <CloseButton close={close} />
      </div>
    </section>
  )
}

interface DoneProps {
  readonly desk: PaneDesk
  readonly step: Extract<PaneStep, { kind: 'done' }>
  readonly hand: WorkbookHand
  readonly name: string
  readonly close: () => void
}

function Done({ desk, step, hand, name, close }: DoneProps) {
  const { receipt, written } = step
  const taken = receipt.refusals.filter(({ reason }) => reason === 'cell-not-empty').length
  return (
    <section class="card card-proved" aria-label={WORDS.receipt} data-done="fill">
      <h2>{WORDS.receipt}</h2>
      <p>Đã ghi và đọc lại từng ô. Xem lại rồi tự lưu tệp.</p>
      <OutcomeList lines={receipt.lines} refusals={receipt.refusals} labels={receipt.labels} />
      {taken > 0 && (
        <div>
          <button type="button" class="button" onClick={() => void previewFill(desk)}>
            Chọn ô ghi đè trong {taken} ô đã có giá trị khác
          </button>
        </div>
      )}
      <div class="row">
        <DownloadButton hand={hand} name={name} main />
        <button
          type="button"
          class="button"
          onClick={() => desk.set({ step: { kind: 'print', receipt, back: step } })}
        >
          In phiếu đối chiếu
        </button>
        <button
          type="button"
          class="button"
          disabled={written.length === 0}
          onClick={() => void undoFill(desk)}
        >
          {WORDS.undo}
        </button>
        <CloseButton close={close} />
      </div>
    </section>
  )
}

interface PrintComparedProps {
  readonly desk: PaneDesk
  readonly step: Extract<PaneStep, { kind: 'compared' }>
  readonly name: string
}

/** A workbook that was filled before prints its receipt as it stands now. */
function PrintCompared({ desk, step, name }: PrintComparedProps) {
  const { receiptFor } = step.compared
  if (!receiptFor) return null
  return (
    <button
      type="button"
      class="button"
      onClick={() => desk.set({ step: { kind: 'print', receipt: receiptFor(name), back: step } })}
    >
      In phiếu đối chiếu
    </button>
  )
}

function CloseButton({ close }: { close: () => void }) {
  return (
    <button type="button" class="button" onClick={close}>
      {WORDS.close}
    </button>
  )
}
