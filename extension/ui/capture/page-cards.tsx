import { useMemo, useState } from 'preact/hooks'
import { overdueDossiers } from '../../../core/apologies/overdue-dossiers'
import type { PageSeen } from '../../../core/grid/seen'
import type { CaptureView } from '../../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import { now, stampHere } from '../../clock'
import type { PanelDesk } from '../desk'
import { CaptureCard } from './capture-card'
import { type PagesRead, useJoinedPages } from './use-joined-pages'

const teachPage = async () => (await import('../teach/teach-page')).TeachPage
const apologiesCard = async () => (await import('../apologies/apologies-card')).ApologiesCard
const pageAsEvidence = async () => (await import('../evidence/page-as-evidence')).PageAsEvidence
const driftCard = async () => (await import('../teach/drift-card')).DriftCard

interface CardsProps {
  readonly seen: PageSeen
  readonly tab: number
  readonly read: PagesRead
  readonly desk: PanelDesk
  readonly onFill: (report: string) => void
}

/** One card for each table of the page that is understood; a page nobody knows can be taught, a changed one accepted. */
export function PageCards({ seen, tab, read, desk, onFill }: CardsProps) {
  const page = useJoinedPages(seen, read)
  const [teaching, setTeaching] = useState(false)
  const views = useMemo(
    () => takeSnapshots(page, { capturedAt: stampHere(now()), ...desk.subject }, desk.taught.portals),
    [page, desk.subject, desk.taught],
  )
  const late = useMemo(() => overdueDossiers(page), [page])
  if (teaching) return <Later load={teachPage} props={{ page, desk, onClose: () => setTeaching(false) }} />
  return (
    <>
      {views.map((view, index) => (
        <CaptureCard key={viewKey(view, index)} {...{ view, tab, desk, onFill }} first={index === 0} />
      ))}
      {late.length > 0 && <Later load={apologiesCard} props={{ late, desk }} />}
      {views.some(isChanged) && <Later load={driftCard} props={{ page, desk }} />}
      {views.every(({ portal }) => portal === null) && (
        <Later load={pageAsEvidence} props={{ desk, address: page.url }} />
      )}
      {views.some(isUnknown) && (
        <div>
          <Button onClick={() => setTeaching(true)}>Dạy trang này</Button>
        </div>
      )}
    </>
  )
}

/** The tables of one page keep their order. */
export function viewKey(view: CaptureView, at: number): string {
  return `${view.portal?.id ?? 'unknown'} ${at}`
}

function isChanged(view: CaptureView): boolean {
  return view.refusals.some(({ reason }) => reason === 'column-missing')
}

function isUnknown(view: CaptureView): boolean {
  const reasons = view.refusals.map(({ reason }) => reason)
  return reasons.includes('column-missing') || (view.portal === null && reasons.includes('wrong-page'))
}
