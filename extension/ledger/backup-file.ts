import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { accept, type Outcome, refuse } from '../../core/outcome'
import type { Limits } from '../../core/text/limits'
import { readSafeJson } from '../../core/text/safe-json'

/** One record of a back-up as it lay in its store; `key` where the store gives its own. */
export interface BackupEntry {
  readonly store: string
  readonly key?: string
  readonly record: unknown
}

export interface BackupRead {
  readonly savedAt: string
  /** Which ledger it was made of, '' where it does not say (before version 2). */
  readonly ledger: string
  readonly entries: readonly BackupEntry[]
  /** Lines that no longer say what they said. */
  readonly changed: number
  /** Nothing is changed, missing or added. */
  readonly isWhole: boolean
}

const FORMAT = 'so-mot-cua/backup@'
const NEWEST = 2
/** Ten years are about a tenth of this. */
const MOST_CHARACTERS = 512 * 1024 * 1024
/** Ten years are about 6,000 records. */
const MOST_RECORDS = 500_000
/** Of one line; a first version is one line as a whole. */
export const LINE_LIMITS: Limits = {
  size: MOST_CHARACTERS,
  depth: 40,
  count: 20_000_000,
  letters: 16_000_000,
}

const NOT_OURS = 'Tệp này không phải bản sao lưu của Sổ Một Cửa. Chọn đúng tệp đã lưu bằng «Lưu bản sao lưu».'
const NEWER =
  'Bản sao lưu do bản mới hơn của tiện ích tạo ra. Cập nhật tiện ích rồi mở lại; tệp vẫn còn nguyên.'
const TOO_LARGE =
  'Tệp quá lớn, không phải bản sao lưu của Sổ Một Cửa. Chọn đúng tệp đã lưu bằng «Lưu bản sao lưu».'

/**
 * A back-up as lines of JSON: a head, one line for each record with a check sum of its own, and an end that counts the
 * lines and sums up the sums. A changed line is told from its neighbours; a line that is gone is noticed.
 *
 * ```text
 * {"format":"so-mot-cua/backup@2","savedAt":"2026-11-28T09:00:00+07:00","ledger":"…"}
 * {"sum":"5f2c…","is":{"store":"events","record":{…}}}
 * {"records":1,"sum":"9b1d…"}
 * ```
 */
export function* backupLines(
  head: { readonly savedAt: string; readonly ledger: string },
  entries: Iterable<BackupEntry>,
): Generator<string> {
  const first = JSON.stringify({ format: `${FORMAT}${NEWEST}`, ...head })
  const all = sha256.create().update(utf8ToBytes(first))
  let records = 0
  yield `${first}\n`
  for (const entry of entries) {
    const text = JSON.stringify(entry)
    const sum = sumOf(text)
    all.update(utf8ToBytes(sum))
    records += 1
    yield `{"sum":"${sum}","is":${text}}\n`
  }
  yield `${endLine(records, bytesToHex(all.digest()))}\n`
}

/** Reads a back-up of any version; what is changed in it is counted and left out, what is whole is given. */
export function readBackup(text: string): Outcome<BackupRead> {
  if (text.length > MOST_CHARACTERS) return refuse('file-too-large', TOO_LARGE)
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  if (lines.length > MOST_RECORDS) return refuse('file-too-large', TOO_LARGE)
  const head = jsonOf(lines[0] ?? '')
  if (versionOf(head) === NEWEST) return accept(readLines(lines, head))
  const whole = lines.length > 1 ? jsonOf(text) : head
  const version = versionOf(whole)
  if (version === 1) return accept(readVersion1(whole))
  return refuse('file-unreadable', version > NEWEST || versionOf(head) > NEWEST ? NEWER : NOT_OURS)
}

function readLines(lines: readonly string[], head: unknown): BackupRead {
  const all = sha256.create().update(utf8ToBytes(lines[0] ?? ''))
  const entries: BackupEntry[] = []
  let [records, changed, end] = [0, 0, '']
  for (const line of lines.slice(1)) {
    const [, sum, text] = /^\{"sum":"([0-9a-f]{32})","is":(.*)\}$/.exec(line) ?? []
    if (sum === undefined || text === undefined) {
      if (/^\{"records":\d+,"sum":"[0-9a-f]{64}"\}$/.test(line)) end = line
      else changed += 1
      continue
    }
    all.update(utf8ToBytes(sum))
    records += 1
    const entry = sumOf(text) === sum ? jsonOf(text) : null
    if (isEntry(entry)) entries.push(entry)
    else changed += 1
  }
  const isWhole = changed === 0 && end === endLine(records, bytesToHex(all.digest()))
  return { savedAt: textAt(head, 'savedAt'), ledger: textAt(head, 'ledger'), entries, changed, isWhole }
}

function endLine(records: number, sum: string): string {
  return JSON.stringify({ records, sum })
}

const VERSION_1_STORES = ['snapshots', 'events', 'receipts', 'lessons'] as const

/** The first version was one JSON text without a check sum: whether it is whole nobody can say. */
function readVersion1(backup: unknown): BackupRead {
  const listed = (name: string): unknown[] => {
    const list: unknown = Reflect.get(Object(backup), name)
    return Array.isArray(list) ? list : []
  }
  const entries = VERSION_1_STORES.flatMap((store) => listed(store).map((record) => ({ store, record })))
  const aside = listed('setAside').map((record) => ({ store: 'set-aside', record }))
  const settings: unknown = Reflect.get(Object(backup), 'settings')
  const said = settings ? [{ store: 'settings', key: 'settings', record: settings }] : []
  return {
    savedAt: textAt(backup, 'savedAt'),
    ledger: '',
    entries: [...entries, ...aside, ...said],
    changed: 0,
    isWhole: true,
  }
}

/** 0 where it is no back-up at all. */
function versionOf(head: unknown): number {
  const format = textAt(head, 'format')
  return format.startsWith(FORMAT) ? Number(format.slice(FORMAT.length)) || 0 : 0
}

function isEntry(value: unknown): value is BackupEntry {
  return textAt(value, 'store') !== '' && Object.hasOwn(Object(value), 'record')
}

function sumOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)
}

function jsonOf(text: string): unknown {
  const json = readSafeJson(text, LINE_LIMITS)
  return json.ok ? json.value : null
}

function textAt(of: unknown, key: string): string {
  const value: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, key) : null
  return typeof value === 'string' ? value : ''
}
