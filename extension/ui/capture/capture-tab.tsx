import { useCallback, useEffect } from 'preact/hooks'
import { Button } from '../../../ui/buttons'
import { Later, loadAhead } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import type { PanelDesk } from '../desk'
import { OpenedFile } from './opened-file'
import { SaveSample } from './save-sample'
import { useJoinedPages } from './use-joined-pages'
import { usePage } from './use-page'

const pageCards = async () => (await import('./page-cards')).PageCards

interface TabProps {
  readonly desk: PanelDesk
  /** Goes on to the fill of a report. */
  readonly onFill: (report: string) => void
}

/** «Chụp số liệu»: what the page in front says, before anything is stored; below it, files. */
export function CaptureTab({ desk, onFill }: TabProps) {
  const { say } = desk
  const sayAgain = useCallback(() => say('Trang đã đổi, đã đọc lại.'), [say])
  const { state, readAgain } = usePage(sayAgain)
  // While the page is being read.
  useEffect(() => void loadAhead([pageCards]), [])
  const page = useJoinedPages(state.kind === 'read' ? state.page.seen : null)
  return (
    <div class="stack-wide">
      {state.kind === 'reading' && <p class="muted">Đang đọc trang…</p>}
      {state.kind === 'refused' && <RefusalCard refusal={state.refusal} />}
      {state.kind === 'read' && page && (
        <Later load={pageCards} props={{ page, tab: state.page.tab, desk, onFill }} />
      )}
      {state.kind !== 'reading' && (
        <Button is="plain" onClick={readAgain}>
          Đọc lại trang
        </Button>
      )}
      {state.kind === 'read' && <SaveSample tab={state.page.tab} desk={desk} />}
      <OpenedFile desk={desk} />
    </div>
  )
}
