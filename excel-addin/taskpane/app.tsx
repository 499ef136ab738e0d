import { Later } from '../../ui/later'
import { LiveRegion } from '../../ui/live-region'
import { RefusalCard } from '../../ui/refusal-card'
import { WORDS } from '../../ui/words'
import type { PaneDesk } from './desk'
import { FilesButton } from './file-button'
import { PacketCard } from './packet-card'
import { useStore } from './use-store'
import { withPart } from './with-part'

const loadSteps = async () => (await import('./steps')).PaneSteps
const loadOrigin = async () => (await import('./origin-card')).OriginCard
const loadProposals = async () => (await import('../../ui/proposals')).Proposals

function sayYes(desk: PaneDesk) {
  const fillPart = () => import('./fill-on-desk')
  return (report: string) => void withPart(desk, fillPart, ({ fillAs }) => fillAs(desk, report))
}

const loadVerdict = async () => (await import('./verdict')).PaneVerdict

/** The task pane: the packet, the verdict, then what is to be written, what was written, or how it compares. */
export function PaneApp({ desk }: { desk: PaneDesk }) {
  const state = useStore(desk)
  const { hand, snapshots, notes } = state
  return (
    <main class="pane">
      <h1>{WORDS.product}</h1>
      <LiveRegion text={state.said} />
      {hand?.kind !== 'excel' && <OpenWorkbook desk={desk} name={state.name} />}
      <PacketCard desk={desk} snapshots={snapshots} notes={notes} />
      {snapshots.length > 0 && <Later load={loadVerdict} props={{ snapshots, notes }} />}
      {state.refusal && (
        <RefusalCard refusal={state.refusal}>
          {state.refusal.proposals && (
            <Later load={loadProposals} props={{ refusal: state.refusal, onYes: sayYes(desk) }} />
          )}
        </RefusalCard>
      )}
      {hand && <Later load={loadSteps} props={{ desk, state, hand }} />}
      {hand && (state.provenance || (hand.kind === 'excel' && snapshots.length > 0)) && (
        <Later load={loadOrigin} props={{ desk, provenance: state.provenance, selected: state.selected }} />
      )}
    </main>
  )
}

/** Excel itself never needs the file hand: it is loaded when a file is opened. */
const filePart = () => import('./file-on-desk')

function OpenWorkbook({ desk, name }: { desk: PaneDesk; name: string }) {
  const open = (file: File) => withPart(desk, filePart, ({ takeFileInHand }) => takeFileInHand(desk, file))
  return (
    <section class="card" aria-label="Tệp Excel">
      <h2>Tệp Excel</h2>
      <p>{name === '' ? 'Chọn tệp mẫu báo cáo. Tệp được đọc ngay trên máy này, không gửi đi đâu.' : name}</p>
      <div>
        <FilesButton
          label={name === '' ? WORDS.openWorkbook : 'Mở tệp khác'}
          accept=".xlsx,.xlsm,.xls"
          main={name === ''}
          onFiles={([file]) => file && void open(file)}
        />
      </div>
    </section>
  )
}
