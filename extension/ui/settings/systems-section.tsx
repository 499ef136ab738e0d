import { useState } from 'preact/hooks'
import { systemName } from '../../../core/snapshot/systems/known-systems'
import { NO_SYSTEMS, type SystemRow } from '../../../core/snapshot/systems/system-table'
import { OTHER_FIELDS, readSystemRow, writtenRow } from '../../../core/snapshot/systems/table-text'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import type { PanelDesk } from '../desk'

const NOTHING = { field: '', systems: '', from: '' }

/** «Hệ thống»: which one-stop system counts which lĩnh vực from when; empty until the officer writes it. */
export function SystemsSection({ desk }: { desk: PanelDesk }) {
  const table = desk.settings.systems ?? NO_SYSTEMS
  const change = (rows: readonly SystemRow[]) =>
    desk.change({
      ...desk.settings,
      systems: { ...table, version: table.version + 1, rows: [...rows] },
    })
  return (
    <section class="stack" aria-labelledby="systems-title">
      <h3 id="systems-title">Hệ thống</h3>
      <p class="small muted">
        Hồ sơ của một xã có thể nằm ở nhiều hệ thống một cửa. Ghi hệ thống nào đếm lĩnh vực nào, từ ngày nào;
        báo cáo là tổng qua các hệ thống. Để trống thì số liệu chụp ở hai hệ thống không cộng mà để trống và
        nêu tên.
      </p>
      <ul class="list" data-systems>
        {table.rows.map((row, at) => (
          <RowShown
            key={Object.values(writtenRow(row)).join(' ')}
            row={row}
            onRemove={() => void change(table.rows.filter((_, other) => other !== at))}
          />
        ))}
      </ul>
      <AddRow onAdd={(row) => change([...table.rows, row])} />
    </section>
  )
}

function RowShown({ row, onRemove }: { readonly row: SystemRow; readonly onRemove: () => void }) {
  const { field, from } = writtenRow(row)
  const systems = row.systems.map((addresses) => addresses.map(systemName).join(' = ')).join(' + ')
  return (
    <li class="row row-spread">
      <span>
        {field} → {systems}
        {from === '' ? '' : `, từ ${from}`}
      </span>
      <Button is="plain" onClick={onRemove}>
        Bỏ<span class="out-of-sight"> {field}</span>
      </Button>
    </li>
  )
}

function AddRow({ onAdd }: { readonly onAdd: (row: SystemRow) => Promise<boolean> }) {
  const [typed, setTyped] = useState(NOTHING)
  const row = typed.systems.trim() === '' ? null : readSystemRow(typed)
  const isUnclear = row === null && typed.systems.trim() !== ''
  const add = async (event: Event) => {
    event.preventDefault()
    if (!row) return
    if (await onAdd(row)) setTyped(NOTHING)
  }
  return (
    <form class="stack" onSubmit={add}>
      <TextField
        label={`Lĩnh vực, như trên trang (để trống là ${OTHER_FIELDS})`}
        value={typed.field}
        onText={(field) => setTyped({ ...typed, field })}
      />
      <TextField
        label="Hệ thống: địa chỉ trang, ví dụ motcua.moj.gov.vn (hai nơi cùng đếm: thêm dấu +)"
        value={typed.systems}
        onText={(systems) => setTyped({ ...typed, systems })}
      />
      <TextField
        label="Từ ngày (dd/mm/yyyy; để trống là từ đầu)"
        value={typed.from}
        onText={(from) => setTyped({ ...typed, from })}
      />
      {isUnclear && (
        <p class="small warning">Chưa hiểu địa chỉ hoặc ngày: ghi như motcua.moj.gov.vn, 01/01/2026.</p>
      )}
      <div>
        <button type="submit" class="button" disabled={!row}>
          Thêm hệ thống
        </button>
      </div>
    </form>
  )
}
