import { useState } from 'preact/hooks'
import { labelPeriod } from '../../core/periods/periods'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { formatDay } from '../../core/text/day'
import { WORDS } from '../../ui/words'
import { type Desk, takePacket } from './desk'
import { FileButton } from './file-button'

/** The packet in the workbook: whose, of which days, captured when; and how to bring one. */
export function PacketCard({ desk, snapshots }: { desk: Desk; snapshots: readonly Snapshot[] }) {
  const [pasting, setPasting] = useState(false)
  const open = snapshots.length === 0 || pasting
  return (
    <section class={`card ${snapshots.length > 0 ? 'card-proved' : ''}`} aria-label="Gói số liệu">
      <h2>Gói số liệu</h2>
      {snapshots.length === 0 ? (
        <p>Trong tiện ích, thẻ «Báo cáo», bấm «{WORDS.copyPacket}», rồi dán vào đây.</p>
      ) : (
        <PacketFacts snapshots={snapshots} />
      )}
      {open ? (
        <PastePacket desk={desk} onDone={() => setPasting(false)} />
      ) : (
        <button type="button" class="button-plain" onClick={() => setPasting(true)}>
          Thay gói số liệu
        </button>
      )}
    </section>
  )
}

function PacketFacts({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const subjects = [...new Set(snapshots.map(({ unit, period }) => `${unit}\n${labelPeriod(period)}`))]
  const last = snapshots
    .map(({ source }) => source.capturedAt)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))
  const figures = snapshots.reduce((sum, snapshot) => sum + snapshot.figures.length, 0)
  return (
    <>
      {subjects.map((subject) => {
        const [unit, period] = subject.split('\n')
        return (
          <p key={subject}>
            <strong>{unit}</strong>
            <br />
            {period}
          </p>
        )
      })}
      <p class="muted small">
        {snapshots.length} bản chụp, {figures} số liệu; chụp {last.slice(11, 16)} ngày{' '}
        {formatDay(last.slice(0, 10))}
      </p>
    </>
  )
}

function PastePacket({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const [text, setText] = useState('')
  const take = async (packet: string) => {
    await takePacket(desk, packet)
    if (desk.get().refusal !== null) return
    setText('')
    onDone()
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void take(text)
  }
  return (
    <form class="stack" onSubmit={submit}>
      <label class="field">
        <span>Nội dung gói</span>
        <textarea
          class="input paste"
          value={text}
          spellcheck={false}
          placeholder="-----BAT DAU GOI SO LIEU-----"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="button button-main" disabled={text.trim() === ''}>
          {WORDS.pastePacket}
        </button>
        <FileButton
          label={WORDS.openPacket}
          accept=".txt,text/plain"
          onFile={async (file) => take(await file.text())}
        />
      </div>
    </form>
  )
}
