import { Fragment } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type HandoverSheet, handoverSheet } from '../../../core/reports/seal/handover-sheet'
import { formatDay } from '../../../core/text/day'
import { PlainTable } from '../../../ui/receipt-page'
import { readBackupState } from '../../ledger/backup-state'
import { readHandover } from '../../ledger/read-handover'
import { checkChain } from '../../ledger/seals'
import type { PanelDesk } from '../desk'
import { statusesFor } from '../statuses-for'

/** «Bàn giao» on one page: what is sealed, what is open, what is due next, where the templates are. */
export function HandoverPage({ desk }: { desk: PanelDesk }) {
  const [sheet, setSheet] = useState<HandoverSheet | null>(null)
  useEffect(() => {
    void sheetFor(desk).then(setSheet)
  }, [desk])
  if (!sheet) return <p class="sheet muted">Đang mở sổ…</p>
  return (
    <article class="sheet" data-handover>
      <h1>{sheet.title}</h1>
      <dl class="facts">
        {sheet.facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {sheet.tables.map((table) => (
        <PlainTable key={table.title} table={table} />
      ))}
      <div class="signatures">
        {sheet.signatures.map((who) => (
          <p key={who}>{who}</p>
        ))}
      </div>
    </article>
  )
}

async function sheetFor(desk: PanelDesk): Promise<HandoverSheet> {
  const [book, backup, chain] = await Promise.all([
    readHandover(desk.ledger),
    readBackupState(desk.ledger),
    checkChain(desk.ledger),
  ])
  const { seals, fills, returned } = book.ok ? book.value : { seals: [], fills: [], returned: [] }
  const last = backup.ok ? backup.value.last.slice(0, 10) : ''
  const faults = chain.ok ? chain.value.faults.length : 0
  return handoverSheet({
    unit: desk.settings.unit,
    on: desk.today,
    plan: desk.plan,
    seals,
    fills,
    obligations: statusesFor(desk).obligations,
    facts: [
      ['Kế hoạch', desk.plan.title],
      ['Bài dạy trong sổ', `${desk.taught.portals.length} trang, ${desk.taught.forms.length} mẫu`],
      ['Sao lưu lần cuối', last === '' ? 'chưa lần nào' : formatDay(last)],
      ['Chuỗi bản chốt', faults === 0 ? 'còn nguyên' : `${faults} chỗ không còn nguyên, xem «Lịch sử kỳ»`],
      ...(returned.length > 0 ? [['Chưa sửa', returned.join(' ')] as const] : []),
    ],
  })
}
