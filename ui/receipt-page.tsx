import type { ReceiptSheet, SheetTable } from '../core/reports/receipt-sheet'

/** «Phiếu đối chiếu» as one printable page; both hosts show it, the browser prints it. */
export function ReceiptPage({ sheet }: { sheet: ReceiptSheet }) {
  return (
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
      <div class="signatures">
        {sheet.signatures.map((who) => (
          <p key={who}>{who}</p>
        ))}
      </div>
    </article>
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
