import { useState } from 'preact/hooks'
import { reportName } from '../../../core/reports/forms/forms'
import { reviewWords } from '../../../core/reports/review/reviews-of'
import { formatDay } from '../../../core/text/day'
import { momentWords } from '../../../core/text/moment'
import type { Card } from '../../ledger/card'
import { type EventAbout, type HistoryEntry, openRecord, type RecordOpened } from '../../ledger/read-history'
import type { PanelDesk } from '../desk'
import { portalName } from '../portal-name'
import { OpenedRecord } from './opened-record'

interface LineProps {
  readonly entry: HistoryEntry
  readonly desk: PanelDesk
}

/** One thing that happened; a record opens as it was. */
export function HistoryLine({ entry, desk }: LineProps) {
  const { card, at } = entry
  const name = cardWords(card, desk)
  if (entry.kind === 'event')
    return (
      <li data-happened={entry.event.kind}>
        <span class="muted small">{momentWords(at)}</span> {eventWords(entry.event, name)}
      </li>
    )
  return <RecordLine card={card} name={name} desk={desk} />
}

interface RecordProps {
  readonly card: Card
  readonly name: string
  readonly desk: PanelDesk
}

function RecordLine({ card, name, desk }: RecordProps) {
  const [opened, setOpened] = useState<RecordOpened | 'closed'>('closed')
  const open = async (isOpen: boolean) => {
    if (!isOpen || opened !== 'closed') return
    const read = await openRecord(desk.ledger, card)
    setOpened(read.ok ? read.value : null)
  }
  return (
    <li data-happened={card.of}>
      <details onToggle={(event) => void open(event.currentTarget.open)}>
        <summary>
          <span class="muted small">{momentWords(card.at)}</span> {name}
          {card.withdrawn && <span class="muted"> (đã rút)</span>}
        </summary>
        {opened !== 'closed' && <OpenedRecord opened={opened} taught={desk.taught} />}
      </details>
    </li>
  )
}

function cardWords({ of, name, kind, sentOn }: Card, { taught }: PanelDesk): string {
  if (of === 'snapshots') return `Chụp «${portalName(name, taught)}»`
  if (of === 'receipts') return `Điền ${kind === 'form' ? 'biểu mẫu web' : 'tệp'}: ${reportName(name)}`
  return `Chốt báo cáo gửi ${sentOn ? formatDay(sentOn) : ''}: ${reportName(name)}`
}

function eventWords(event: EventAbout, name: string): string {
  if (event.kind === 'noted') return `Ghi lý do số khác (${name}): ${event.why}`
  if (event.kind === 'review-asked') return `Xin ý kiến (${name})`
  if (event.kind === 'reviewed') return `${reviewWords(event.answer)} (${name})`
  const why = 'why' in event && event.why ? `: ${event.why}` : ''
  return event.kind === 'restored' ? `Lấy lại (${name})` : `Rút (${name})${why}`
}
