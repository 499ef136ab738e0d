import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { Button } from '../../../ui/buttons'
import { textOfFile } from '../../../ui/file-within'
import { Later } from '../../../ui/later'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { type BackupRead, readBackup } from '../../ledger/backup-file'
import { type BackupCompared, compareBackup, type Difference } from '../../ledger/compare-backup'
import { isLockedFile } from '../../ledger/locked-file'
import type { Ledger } from '../../ledger/open-ledger'
import { restoreBackup } from '../../ledger/restore-backup'
import { OneFileButton } from '../file-button'
import { backupWords, nameOfDifference } from './backup-words'

const unlockBackup = async () => (await import('./unlock-backup')).UnlockBackup

interface RestoreProps {
  readonly ledger: Ledger
  /** Whether a back-up is being looked at. */
  readonly onOpened?: (isOpen: boolean) => void
  readonly onRefusal: (refusal: Refusal | null) => void
  readonly onRestored: (sentence: string) => void | Promise<void>
}

interface Opened {
  readonly backup: BackupRead
  readonly compared: BackupCompared
}

/** «Mở bản sao lưu»: first what it would add, what is damaged in it and what differs; then, on the button, it is done. */
export function RestoreBackup({ ledger, onOpened, onRefusal, onRestored }: RestoreProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [locked, setLocked] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const show = (next: Opened | null) => {
    setOpened(next)
    setTheirs(new Set())
    onOpened?.(next !== null)
  }
  const open = async (text: string) => {
    setLocked(null)
    if (isLockedFile(text)) return setLocked(text)
    const backup = readBackup(text)
    const compared = backup.ok ? await compareBackup(ledger, backup.value) : backup
    onRefusal(compared.ok ? null : compared.refusal)
    show(backup.ok && compared.ok ? { backup: backup.value, compared: compared.value } : null)
  }
  const openFile = async (file: File) => {
    const text = await textOfFile(file, { choose: 'Chọn đúng tệp đã lưu bằng «Lưu bản sao lưu».', mega: 480 })
    if (text.ok) return open(text.value)
    onRefusal(text.refusal)
  }
  const restore = async ({ compared }: Opened) => {
    const added = await restoreBackup(ledger, compared, theirs, stampHere(now()))
    onRefusal(added.ok ? null : added.refusal)
    if (!added.ok) return
    show(null)
    await onRestored(`Đã thêm ${added.value} bản ghi từ bản sao lưu.`)
  }
  if (locked !== null)
    return <Later load={unlockBackup} props={{ locked, onText: open, onClose: () => setLocked(null) }} />
  if (opened === null)
    return (
      <OneFileButton accept=".json,application/json" onFile={openFile}>
        Mở bản sao lưu
      </OneFileButton>
    )
  return (
    <div class="card stack" data-backup={opened.backup.isWhole ? 'whole' : 'changed'}>
      {backupWords(opened.backup, opened.compared).map(({ tone, words }) => (
        <p key={words} class={tone}>
          {words}
        </p>
      ))}
      <Differences
        all={opened.compared.differs}
        theirs={theirs}
        onChoose={(name, isTheirs) => setTheirs(withName(theirs, name, isTheirs))}
      />
      <div class="row">
        <Button is="main" onClick={() => restore(opened)}>
          Thêm vào sổ
        </Button>
        <Button onClick={() => show(null)}>{WORDS.close}</Button>
      </div>
    </div>
  )
}

interface DifferencesProps {
  readonly all: readonly Difference[]
  readonly theirs: ReadonlySet<string>
  readonly onChoose: (name: string, isTheirs: boolean) => void
}

function Differences({ all, theirs, onChoose }: DifferencesProps) {
  return (
    <>
      {all.map((difference) => (
        <label key={difference.name} class="choice">
          <input
            type="checkbox"
            checked={theirs.has(difference.name)}
            onChange={(event) => onChoose(difference.name, event.currentTarget.checked)}
          />{' '}
          {nameOfDifference(difference)}: lấy theo bản sao lưu thay cho bản trong sổ
        </label>
      ))}
    </>
  )
}

function withName(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  const others = [...names].filter((one) => one !== name)
  return new Set(isIn ? [...others, name] : others)
}
