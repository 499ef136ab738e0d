import type { Outcome } from '../../../core/outcome'
import { saveFile } from '../../../ui/files'
import { now, stampHere } from '../../clock'
import { exportBackup } from '../../ledger/backup'
import { noteBackup } from '../../ledger/backup-state'
import type { Ledger } from '../../ledger/open-ledger'
import { backupFolder, writeInto } from './backup-folder'

/** Backs the whole ledger up into the chosen folder, or as a download where there is none, locked where it is to be; gives where it is. */
export async function saveBackup(
  ledger: Ledger,
  lock?: (text: string) => Promise<string>,
): Promise<Outcome<string>> {
  const at = stampHere(now())
  const folder = await backupFolder(ledger)
  const lines = await exportBackup(ledger, at)
  if (!lines.ok) return lines
  const name = `so-mot-cua-${at.slice(0, 10)}${lock ? '-co-mat-khau' : ''}.json`
  const parts = lock ? [await lock(lines.value.join(''))] : lines.value
  const written = folder ? await writeInto(folder, name, parts) : download(name, parts)
  if (!written.ok) return written
  const noted = await noteBackup(ledger, at)
  return noted.ok ? written : noted
}

function download(name: string, lines: readonly string[]): Outcome<string> {
  saveFile(name, 'application/json', [...lines])
  return { ok: true, value: `thư mục tải xuống, tệp ${name}` }
}
