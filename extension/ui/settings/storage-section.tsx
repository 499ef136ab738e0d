import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Mark } from '../../../ui/mark'

interface StorageSaid {
  readonly isLasting: boolean
  readonly used: number
  readonly room: number
}

/** What the browser itself answers about where the ledger lies: whether it lasts, and how much room there is. */
export function StorageSection() {
  const [said, setSaid] = useState<StorageSaid | null>(null)
  useEffect(() => {
    void askBrowser().then(setSaid)
  }, [])
  if (!said) return null
  return (
    <p class="small muted" data-storage={said.isLasting ? 'lasting' : 'may-go'}>
      <Mark tone={said.isLasting ? 'proved' : 'warning'} />
      {said.isLasting
        ? 'Trình duyệt giữ sổ lâu dài, không tự xóa khi ổ đĩa đầy.'
        : 'Trình duyệt có thể tự xóa sổ khi ổ đĩa đầy: sao lưu thường xuyên, báo người phụ trách CNTT.'}{' '}
      Sổ chiếm {megabytes(said.used)}, còn chỗ cho {megabytes(said.room - said.used)}.
    </p>
  )
}

async function askBrowser(): Promise<StorageSaid | null> {
  const { storage } = navigator
  if (!storage) return null
  const { usage = 0, quota = 0 } = await storage.estimate()
  // Chromium never evicts what has this permission, and yet calls it not persisted.
  const isUnlimited = await browser.permissions.contains({ permissions: ['unlimitedStorage'] })
  return { isLasting: isUnlimited || (await storage.persisted()), used: usage, room: quota }
}

/** `megabytes(1_234_567)` is `'1,2 MB'`. */
function megabytes(bytes: number): string {
  const size = bytes / 1_000_000
  return size >= 1000 ? `${Math.floor(size / 1000)} GB` : `${size.toFixed(1).replace('.', ',')} MB`
}
