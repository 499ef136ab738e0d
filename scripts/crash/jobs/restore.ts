import { sealSnapshot } from '../../../core/snapshot/snapshot-id'
import { backupLines } from '../../../extension/ledger/backup-file'
import { agedLedger } from '../../../test/support/aged-ledger'
import { inStore } from '../../../test/support/ledger-book'
import type { CrashJob } from '../job'

const CAPTURES = 12
const EVENTS = 12

/** «Mở bản sao lưu» of another machine's book: all of it comes in, or nothing. */
export const job: CrashJob = {
  name: 'restore',
  route: null,
  ready: async ({ panel }) => {
    await panel.getByRole('button', { name: 'Cài đặt', exact: true }).click()
    await panel.getByText('Mở bản sao lưu').first().waitFor()
  },
  steps: async ({ panel }, mark) => {
    const { text, ids } = backupOf(mark)
    const file = { name: 'so.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await panel.getByLabel('Mở bản sao lưu').setInputFiles(file)
    const button = panel.getByRole('button', { name: 'Thêm vào sổ' })
    await button.waitFor()
    return [
      {
        words: new RegExp(`^Đã thêm ${ids.length} bản ghi`),
        adds: ids.length,
        act: () => button.click(),
        lasts: (book) => {
          const keys = [...inStore(book, 'snapshots'), ...inStore(book, 'events')].map(({ key }) => key)
          return ids.every((id) => keys.includes(id))
        },
      },
    ]
  },
}

/** A year of another unit, which no other run has had; every third capture was taken back there. */
function backupOf(mark: string): { readonly text: string; readonly ids: readonly string[] } {
  const aged = agedLedger(1)
  const snapshots = aged.snapshots
    .slice(0, CAPTURES)
    .map(({ id: _, ...rest }) => sealSnapshot({ ...rest, unit: `UBND xã Số ${mark}` }))
  const events = aged.events.slice(0, EVENTS).map((event, at) => {
    const id = `${String(at + 1).padStart(8, '0')}-${mark}`
    const ref = snapshots[at]?.id
    return at % 3 === 0 && ref
      ? { id, kind: 'withdrawn', ref, at: '2026-12-31T09:00:00+07:00' }
      : { ...event, id }
  })
  const entries = [
    ...snapshots.map((record) => ({ store: 'snapshots', record })),
    ...events.map((record) => ({ store: 'events', record })),
  ]
  const lines = backupLines({ savedAt: '2026-12-31T10:00:00+07:00', ledger: `máy ${mark}` }, entries)
  return { text: [...lines].join(''), ids: [...snapshots, ...events].map(({ id }) => id) }
}
