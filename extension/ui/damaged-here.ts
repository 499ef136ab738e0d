import type { Finding } from '../../core/findings/finding'
import { sameUnit } from '../../core/text/unit-name'
import type { Card } from '../ledger/card'
import type { Damaged } from '../ledger/read-ledger'
import type { PanelDesk } from './desk'
import { portalName } from './portal-name'

/** Captures of the unit and period in force that can no longer be read: what they would say nobody knows. */
export function damagedHere({
  view,
  settings,
  period,
}: Pick<PanelDesk, 'view' | 'settings' | 'period'>): Card[] {
  return view.damaged.flatMap(({ card }) => {
    if (card?.of !== 'snapshots' || card.from !== period.from || card.to !== period.to) return []
    return card.unit === '' || sameUnit(card.unit, settings.unit) ? [card] : []
  })
}

/** Each is an error of the period: a report that rests on it may not be sent, nor is it complete. */
export function damageFindings(desk: Pick<PanelDesk, 'view' | 'settings' | 'period'>): Finding[] {
  return damagedHere(desk).map((card) => ({
    rule: 'damaged',
    severity: 'error',
    message: `${nameOfDamaged({ store: 'snapshots', id: card.id, card })} bị hỏng trong sổ, không tính vào số liệu. Mở trang đó chụp lại, hoặc mở bản sao lưu trong Cài đặt.`,
    numbers: [],
    cells: [],
  }))
}

const KINDS: Record<Damaged['store'], string> = {
  snapshots: 'Bản chụp',
  receipts: 'Phiếu đối chiếu',
  events: 'Một sự việc đã ghi',
  lessons: 'Một bài dạy hoặc kế hoạch',
  papers: 'Một giấy tờ đã lưu',
}

/** «Bản chụp «Tổng hợp 06a, theo đơn vị» lúc 09:20 14/03/2025, kỳ 15/12/2024–14/03/2025», as far as it is known. */
export function nameOfDamaged({ store, card }: Damaged): string {
  if (!card) return KINDS[store]
  const kind = card.kind === 'seal' ? 'Bản chốt của báo cáo đã gửi' : KINDS[store]
  const page = card.name && store === 'snapshots' ? ` «${portalName(card.name, NOTHING_TAUGHT)}»` : ''
  const days = card.from && card.to ? `, kỳ ${dayOrNothing(card.from)}–${dayOrNothing(card.to)}` : ''
  return `${kind}${page}${momentWords(card.at)}${days}`
}

const NOTHING_TAUGHT = { portals: [], forms: [] }

function momentWords(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? []
  return time ? ` lúc ${time} ${day}/${month}/${year}` : ''
}

function dayOrNothing(day: string): string {
  return day.split('-').reverse().join('/')
}
