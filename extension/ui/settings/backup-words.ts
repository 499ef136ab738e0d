import { formatDay, isDay } from '../../../core/text/day'
import { formatCount } from '../../../core/text/format'
import type { BackupEntry, BackupRead } from '../../ledger/backup-file'
import { cardOf } from '../../ledger/card'
import type { BackupCompared, Difference, RecordToAdd } from '../../ledger/compare-backup'
import { taughtIn } from '../../ledger/lessons'
import { LessonRecord } from '../../ledger/records'
import { portalName } from '../portal-name'

export interface BackupLine {
  readonly tone: '' | 'warning' | 'error'
  readonly words: string
}

const STORES: Record<RecordToAdd['store'], string> = {
  snapshots: 'bản chụp',
  events: 'sự việc',
  receipts: 'phiếu đối chiếu',
  lessons: 'bài dạy, kế hoạch',
  papers: 'giấy tờ khác',
  settings: 'phần cài đặt',
}

const NOTHING_TAUGHT = { portals: [], forms: [] }

/** What a back-up is and would add, line by line, in the officer's words. */
export function backupWords(backup: BackupRead, compared: BackupCompared): BackupLine[] {
  const { add, aside, differs, same, newer } = compared
  const day = backup.savedAt.slice(0, 10)
  const repaired = add.filter(({ repairs }) => repairs).length
  return [
    line(
      '',
      `Bản sao lưu ${isDay(day) ? `ngày ${formatDay(day)}` : 'không ghi ngày'}. ${countsOf(add)}${same > 0 ? ` ${formatCount(same)} bản ghi đã có trong sổ.` : ''}`,
    ),
    ...(repaired > 0 ? [line('', `${repaired} bản ghi hỏng trong sổ được thay bằng bản còn nguyên.`)] : []),
    ...(backup.isWhole ? [] : [line('error', changedWords(backup))]),
    ...aside.map((entry) => line('warning', `Hỏng, không tính vào số liệu: ${nameOfEntry(entry)}.`)),
    ...(newer > 0
      ? [
          line(
            'warning',
            `${newer} bản ghi do bản mới hơn của tiện ích ghi: giữ nguyên, cập nhật tiện ích để dùng.`,
          ),
        ]
      : []),
    ...(differs.length > 0
      ? [
          line(
            'warning',
            `${differs.length} chỗ trong sổ khác bản sao lưu: chọn chỗ nào lấy theo bản sao lưu.`,
          ),
        ]
      : []),
  ]
}

function line(tone: BackupLine['tone'], words: string): BackupLine {
  return { tone, words }
}

/** «Sẽ thêm 3 bản chụp, 12 sự việc.» */
function countsOf(add: readonly RecordToAdd[]): string {
  const counts = Object.entries(STORES).flatMap(([store, words]) => {
    const count = add.filter((one) => one.store === store).length
    return count > 0 ? [`${formatCount(count)} ${words}`] : []
  })
  return counts.length > 0 ? `Sẽ thêm ${counts.join(', ')}.` : 'Không có gì mới.'
}

function changedWords({ changed }: BackupRead): string {
  const lines = changed > 0 ? `${changed} dòng bị sửa` : 'có dòng bị bớt, thêm hoặc đổi chỗ'
  return `Tệp không còn nguyên như lúc lưu: ${lines}. Chỉ những bản ghi còn nguyên được thêm; nếu còn bản sao lưu khác thì nên dùng bản đó.`
}

/** Of a record that no longer reads: whatever can still be told of it. */
function nameOfEntry({ store, record }: BackupEntry): string {
  const of = store === 'receipts' ? 'receipts' : 'snapshots'
  const { name, unit, from, to } = cardOf(of, record, false)
  const days = isDay(from) && isDay(to) ? `kỳ ${formatDay(from)}–${formatDay(to)}` : ''
  const said = [name && portalName(name, NOTHING_TAUGHT), unit, days].filter((part) => part !== '')
  const kind = Object.hasOwn(STORES, store) ? STORES[store as RecordToAdd['store']] : 'bản ghi để riêng'
  return said.length > 0 ? `${kind} ${said.join(', ')}` : `một ${kind}`
}

export function nameOfDifference({ store, record, name }: Difference): string {
  if (store === 'settings') return 'Cài đặt'
  const lesson = LessonRecord.safeParse(record)
  if (!lesson.success) return name
  const { portals, forms } = taughtIn([lesson.data])
  const taught = portals[0]?.name ?? forms[0]?.name
  return taught ? `Bài dạy «${taught}»` : `Kế hoạch ${lesson.data.id}`
}
