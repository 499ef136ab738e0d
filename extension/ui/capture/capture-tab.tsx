import { useCallback, useMemo } from 'preact/hooks'
import type { CaptureView } from '../../../core/snapshot/capture-view'
import { takeSnapshots } from '../../../core/snapshot/take-snapshot'
import { RefusalCard } from '../../../ui/refusal-card'
import { now, stampHere } from '../../clock'
import type { ActivePage } from '../../page-access/read-active-page'
import type { Desk } from '../desk'
import { CaptureCard } from './capture-card'
import { OpenedFile } from './opened-file'
import { usePage } from './use-page'

/** «Chụp số liệu»: what the page in front says, before anything is stored. */
export function CaptureTab({ desk }: { desk: Desk }) {
  const { say } = desk
  const sayAgain = useCallback(() => say('Trang đã đổi, đã đọc lại.'), [say])
  const { state, readAgain } = usePage(sayAgain)
  return (
    <div class="stack-wide">
      {state.kind === 'reading' && <p class="muted">Đang đọc trang…</p>}
      {state.kind === 'refused' && <RefusalCard refusal={state.refusal} />}
      {state.kind === 'read' && <PageCards page={state.page} desk={desk} />}
      {state.kind !== 'reading' && (
        <button type="button" class="button-plain" onClick={readAgain}>
          Đọc lại trang
        </button>
      )}
      <OpenedFile desk={desk} />
    </div>
  )
}

function PageCards({ page, desk }: { page: ActivePage; desk: Desk }) {
  const { unit } = desk.settings
  const { from, to } = desk.period
  const views = useMemo(
    () =>
      takeSnapshots(page.seen, {
        capturedAt: stampHere(now()),
        unit,
        from,
        to,
      }),
    [page, unit, from, to],
  )
  return (
    <>
      {views.map((view, index) => (
        <CaptureCard key={keyOf(view, index)} view={view} tab={page.tab} desk={desk} first={index === 0} />
      ))}
    </>
  )
}

function keyOf(view: CaptureView, index: number): string {
  return `${view.portal?.id ?? 'unknown'} ${index}`
}
