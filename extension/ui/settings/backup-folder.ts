import { accept, type Outcome, refuse } from '../../../core/outcome'
import type { Ledger } from '../../ledger/open-ledger'

/** Where the browser lets a page write into a folder that the officer chose; elsewhere a back-up is a download. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis
}

type Folder = FileSystemDirectoryHandle & {
  readonly queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>
}

const KEY = 'backup-folder'

/** The folder of this machine's back-ups; null where none was chosen. It is no part of a back-up itself. */
export async function backupFolder(ledger: Ledger): Promise<Folder | null> {
  const kept = await ledger.read(['settings'], (of) => of.objectStore('settings').get(KEY))
  return kept.ok && kept.value instanceof FileSystemDirectoryHandle ? kept.value : null
}

/** Asks for a folder and remembers it; null where the officer thought better of it. */
export async function chooseFolder(ledger: Ledger): Promise<Outcome<Folder | null>> {
  const pick: unknown = Reflect.get(globalThis, 'showDirectoryPicker')
  if (typeof pick !== 'function') return accept(null)
  let folder: Folder
  try {
    folder = await pick.call(globalThis, { id: 'so-mot-cua', mode: 'readwrite' })
  } catch {
    return accept(null)
  }
  const kept = await ledger.write(['settings'], (change) => change.objectStore('settings').put(folder, KEY))
  return kept.ok ? accept(folder) : kept
}

/** Writes a file into the folder, whole or not at all, and looks whether it is there. */
export async function writeInto(
  folder: Folder,
  name: string,
  lines: readonly string[],
): Promise<Outcome<string>> {
  const whole = new Blob([...lines])
  try {
    if ((await permissionFor(folder)) !== 'granted') return refuse('no-access', NOT_ALLOWED, folder.name)
    const file = await folder.getFileHandle(name, { create: true })
    const writing = await file.createWritable()
    await writing.write(whole)
    await writing.close()
    if ((await file.getFile()).size === whole.size) return accept(`${folder.name}/${name}`)
  } catch {
    // The folder is gone, or the disk is full: the same next step.
  }
  return refuse('storage-failed', NOT_WRITTEN, folder.name)
}

const NOT_ALLOWED =
  'Trình duyệt chưa cho ghi vào thư mục sao lưu. Bấm lại và chọn «Cho phép», hoặc chọn thư mục khác.'
const NOT_WRITTEN =
  'Chưa ghi được bản sao lưu vào thư mục đã chọn (thư mục bị xóa, ổ đĩa tháo ra hoặc đã đầy). Chọn thư mục khác rồi bấm lại.'

async function permissionFor(folder: Folder): Promise<PermissionState> {
  const how = { mode: 'readwrite' } as const
  const now = (await folder.queryPermission?.(how)) ?? 'granted'
  return now === 'granted' ? now : ((await folder.requestPermission?.(how)) ?? 'denied')
}
