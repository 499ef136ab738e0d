import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import { Button } from '../../../ui/buttons'
import { Later, loadAhead } from '../../../ui/later'
import { RefusalCard } from '../../../ui/refusal-card'
import type { PanelDesk } from '../desk'
import { OpenedFile } from './opened-file'
import { SaveSample } from './save-sample'
import { usePage } from './use-page'

const pageCards = async () => (await import('./page-cards')).PageCards

interface CaptureProps {
  /** Null in the first view: what a page says is held against it as soon as it is there. */
  readonly desk: PanelDesk | null
  readonly say: (sentence: string) => void
  /** Goes on to the fill of a report. */
  readonly onFill: (report: string) => void
}

/** «Chụp số liệu»: what the page in front says, before anything is stored; below it, files. */
export function CaptureTab({ desk, say, onFill }: CaptureProps) {
  const sayAgain = useCallback(() => say('Trang đã đổi, đã đọc lại.'), [say])
  const { state, readAgain } = usePage(sayAgain)
  const [pages, setPages] = useState<readonly PageSeen[]>([])
  // While the page is being read.
  useEffect(() => void loadAhead([pageCards]), [])
  const isReading = state.kind === 'reading' || (state.kind === 'read' && !desk)
  return (
    <div class="stack-wide">
      {isReading && <p class="muted">Đang đọc trang…</p>}
      {state.kind === 'refused' && <RefusalCard refusal={state.refusal} />}
      {state.kind === 'read' && desk && (
        <Later load={pageCards} props={{ ...state.page, read: { pages, setPages }, desk, onFill }} />
      )}
      {!isReading && (
        <Button is="plain" onClick={readAgain}>
          Đọc lại trang
        </Button>
      )}
      {state.kind === 'read' && <SaveSample tab={state.page.tab} say={say} />}
      {desk && <OpenedFile desk={desk} />}
    </div>
  )
}
