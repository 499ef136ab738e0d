import { useState } from 'preact/hooks'
import type { ReceiptSheet, SheetTable } from '../core/reports/receipt/receipt-table'

/** «Phiếu đối chiếu» as one printable page, and its annex behind it; both hosts show it, the browser prints it. */
export function ReceiptPage({ sheet }: { sheet: ReceiptSheet }) {
  const { annex } = sheet
  const [asked, setAsked] = useState(false)
  const isListed = annex.needed || asked
  return (
    <div class="stack sheets">
      <label class="tick no-print">
        <input
          type="checkbox"
          checked={isListed}
          disabled={annex.needed}
          onChange={(event) => setAsked(event.currentTarget.checked)}
        />
        <span>
          In kèm phụ lục: danh sách {annex.count} ô, từ trang 2{annex.needed && ' (phiếu này cần phụ lục)'}
        </span>
      </label>
      <article class="sheet">
        <h1>{sheet.title}</h1>
        <p class={sheet.clean ? 'proved' : 'error'}>
          <span aria-hidden="true">{sheet.clean ? '✓ ' : '✕ '}</span>
          <strong>{sheet.verdict}</strong>
        </p>
        <dl class="facts">
          {sheet.heading.map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
        {[sheet.sources, sheet.columns, sheet.open].map((table) => (
          <PlainTable key={table.title} table={table} />
        ))}
        <p class="sheet-note">{isListed && `Danh sách ${annex.count} ô: phụ lục từ trang 2.`}</p>
        <div class="signatures">
          {sheet.signatures.map((who) => (
            <p key={who}>{who}</p>
          ))}
        </div>
      </article>
      {isListed && (
        <article class="sheet sheet-next" aria-label="Phụ lục">
          <h1>{annex.title}</h1>
          {annex.tables.map((table) => (
            <PlainTable key={table.title} table={table} />
          ))}
        </article>
      )}
    </div>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** A table of texts; nothing at all where it has no rows. */
export function PlainTable({ table }: { table: SheetTable }) {
  if (table.rows.length === 0) return null
  return (
    <table class="table">
      <caption>{table.title}</caption>
      <colgroup>
        {table.widths.map((width, at) => (
          <col key={table.head[at]} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.head.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, at) => (
              <td key={table.head[at]} class={/^[\d.]+$/.test(cell) ? 'number' : ''}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
