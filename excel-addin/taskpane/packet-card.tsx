import { useState } from 'preact/hooks'
import { accept, type Outcome } from '../../core/outcome'
import { labelPeriod } from '../../core/periods/periods'
import type { LedgerNote } from '../../core/reports/fill/ledger-note'
import { isProvisional, provisionalWords } from '../../core/snapshot/provisional'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { formatDay } from '../../core/text/day'
import { textsOfFiles } from '../../ui/file-within'
import { Later } from '../../ui/later'
import { WORDS } from '../../ui/words'
import { dayNow } from '../clock'
import { askExtension, canAskExtension } from './ask-extension'
import { type PaneDesk, refuseWith } from './desk'
import { FilesButton } from './file-button'
import { withPart } from './with-part'
import type { PacketText } from './workbook-on-desk'

const takePart = () => import('./workbook-on-desk')
const loadUnits = async () => (await import('./units-card')).UnitsCard

type Pasting = 'replace' | 'add' | null

interface PacketProps {
  readonly desk: PaneDesk
  readonly snapshots: readonly Snapshot[]
  readonly notes: readonly LedgerNote[]
}

/** The packet in the workbook: whose, of which days, captured when; and how to bring one. */
export function PacketCard({ desk, snapshots, notes }: PacketProps) {
  const [pasting, setPasting] = useState<Pasting>(null)
  const none = snapshots.length === 0
  return (
    <section class={`card ${none ? '' : 'card-proved'}`} aria-label="Gói số liệu">
      <h2>Gói số liệu</h2>
      {none ? (
        <p>Trong tiện ích, thẻ «Báo cáo», bấm «{WORDS.copyPacket}», rồi dán vào đây.</p>
      ) : (
        <PacketFacts snapshots={snapshots} />
      )}
      {notes.map((note) => (
        <StatusesFact key={note.unit} note={note} alone={notes.length === 1} />
      ))}
      {none || pasting ? (
        <PastePacket desk={desk} add={pasting === 'add'} onDone={() => setPasting(null)} />
      ) : (
        <div class="row">
          <button type="button" class="button-plain" onClick={() => setPasting('replace')}>
            Thay gói số liệu
          </button>
          <button type="button" class="button-plain" onClick={() => setPasting('add')}>
            Thêm gói của đơn vị khác
          </button>
        </div>
      )}
      {unitsOf(snapshots).size > 1 && <Later load={loadUnits} props={{ desk, snapshots }} />}
    </section>
  )
}

function unitsOf(snapshots: readonly Snapshot[]): Set<string> {
  return new Set(snapshots.map(({ unit }) => unit))
}

function PacketFacts({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const subjects = [...new Set(snapshots.map(({ unit, period }) => `${unit}\n${labelPeriod(period)}`))]
  const last = snapshots
    .map(({ source }) => source.capturedAt)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))
  const figures = snapshots.reduce((sum, snapshot) => sum + snapshot.figures.length, 0)
  return (
    <>
      {subjects.slice(0, MOST_SHOWN).map((subject) => {
        const [unit, period] = subject.split('\n')
        return (
          <p key={subject}>
            <strong>{unit}</strong>
            <br />
            {period}
          </p>
        )
      })}
      {subjects.length > MOST_SHOWN && <p>và {subjects.length - MOST_SHOWN} đơn vị, kỳ khác</p>}
      <p class="muted small">
        {snapshots.length} bản chụp, {figures} số liệu; chụp {last.slice(11, 16)} ngày{' '}
        {formatDay(last.slice(0, 10))}
      </p>
      <ProvisionalNote snapshots={snapshots} />
    </>
  )
}

/** What was captured before its period had ended is said wherever its figures may be used. */
function ProvisionalNote({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const open = snapshots.filter(isProvisional)
  const said = [...new Set(open.map(({ period }) => provisionalWords(period)))]
  return said.map((words) => (
    <p key={words} class="small warning" data-provisional>
      <span aria-hidden="true">⚠ </span>
      {words}
    </p>
  ))
}

/** How many tasks the packet says the status of, and of which day; of another day than today, that too. */
function StatusesFact({ note: { tasks, on, unit }, alone }: { note: LedgerNote; alone: boolean }) {
  if (tasks.length === 0) return null
  const words = `${alone ? '' : `${unit}: `}${tasks.length} nhiệm vụ, tính đến ngày ${formatDay(on)}`
  if (on === dayNow()) return <p class="small">{words}</p>
  return (
    <p class="small warning" data-statuses="old">
      <span aria-hidden="true">⚠ </span>
      {words}, không phải hôm nay. Cần tình trạng mới thì sao chép lại gói từ tiện ích.
    </p>
  )
}

/** More than these are in the table of units below. */
const MOST_SHOWN = 3

interface PasteProps {
  readonly desk: PaneDesk
  readonly add: boolean
  readonly onDone: () => void
}

function PastePacket({ desk, add, onDone }: PasteProps) {
  const [text, setText] = useState('')
  const take = async (packets: Outcome<readonly PacketText[]>) => {
    if (!packets.ok) return refuseWith(desk, packets.refusal)
    await withPart(desk, takePart, ({ takePackets }) => takePackets(desk, packets.value, add))
    if (desk.get().refusal !== null) return
    setText('')
    onDone()
  }
  const ask = async () => {
    const packet = await askExtension()
    await take(packet.ok ? accept([{ text: packet.value }]) : packet)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void take(accept([{ text }]))
  }
  return (
    <form class="stack" onSubmit={submit}>
      <label class="field">
        <span>{add ? 'Nội dung gói của đơn vị khác' : 'Nội dung gói'}</span>
        <textarea
          class="input paste"
          value={text}
          spellcheck={false}
          placeholder="-----BAT DAU GOI SO LIEU-----"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        {canAskExtension() && !add && (
          <button type="button" class="button button-main" onClick={() => void ask()}>
            Lấy từ tiện ích
          </button>
        )}
        <button type="submit" class="button button-main" disabled={text.trim() === ''}>
          {WORDS.pastePacket}
        </button>
        <FilesButton
          label={WORDS.openPacket}
          accept=".txt,text/plain"
          multiple={add}
          onFiles={async (files) => take(await textsOfFiles(files))}
        />
      </div>
    </form>
  )
}
