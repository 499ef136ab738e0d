import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { effectiveEvents } from '../../../core/plans/events'
import { noteAgainst } from '../../../core/plans/evidence/page-evidence'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalCard } from '../../../ui/refusal-card'
import { taskEventsIn } from '../../ledger/task-events'
import { type PageWords, readPageWords } from '../../page-access/read-page-words'
import type { PanelDesk } from '../desk'
import { PageEvidenceForm } from './page-evidence-form'

/** «Ghi trang này làm minh chứng»: the page in front as evidence of a task; one that was noted before is looked at again. */
export function PageAsEvidence({ desk, address }: { desk: PanelDesk; address: string }) {
  const [words, setWords] = useState<PageWords | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page in front is read anew
  useEffect(() => {
    setOpen(false)
    void readPageWords().then((read) => {
      setWords(read.ok ? read.value : null)
      setRefusal(read.ok ? null : read.refusal)
    })
  }, [address])
  if (refusal) return <RefusalCard refusal={refusal} />
  if (!words) return null
  return (
    <section class="stack" aria-label="Minh chứng" data-evidence-page>
      <NotedBefore words={words} desk={desk} />
      {isOpen ? (
        <PageEvidenceForm words={words} desk={desk} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>Ghi trang này làm minh chứng</Button>
        </div>
      )}
    </section>
  )
}

const STATES = {
  same: ['proved', 'nội dung vẫn như lúc ghi'],
  changed: ['warning', 'nội dung đã khác lúc ghi: xem lại, ghi lại nếu vẫn là minh chứng'],
  gone: ['error', 'trang không còn nội dung: bài có thể đã bị gỡ'],
} as const

/** What became of this page where it was noted. */
function NotedBefore({ words, desk }: { words: PageWords; desk: PanelDesk }) {
  const events = taskEventsIn(desk.view)
  const noted = effectiveEvents(events).flatMap((event) => {
    const state = noteAgainst(event.text, words)
    return state ? [{ event, state }] : []
  })
  return (
    <>
      {noted.map(({ event, state }) => {
        const [tone, said] = STATES[state]
        return (
          <p key={event.id} data-noted-page={state}>
            <Mark tone={tone} />
            Đã ghi cho nhiệm vụ {event.task} ngày {formatDay(event.on)}: {said}.
          </p>
        )
      })}
    </>
  )
}
