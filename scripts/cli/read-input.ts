import { readFile, stat, writeFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { type Outcome, refusalOf } from '../../core/outcome'
import { type LedgerNote, readNotes } from '../../core/reports/fill/ledger-note'
import { fieldKeys } from '../../core/reports/labels/match-rows'
import { captureDoubt } from '../../core/snapshot/packet/judge-capture'
import { openPacket, unpackPacket } from '../../core/snapshot/packet/packet'
import { CONTENT_LIMITS } from '../../core/snapshot/packet/read-content'
import { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { type CountedBy, SystemTable } from '../../core/snapshot/systems/system-table'
import { readSystemTable } from '../../core/snapshot/systems/table-text'
import { type Day, isDay } from '../../core/text/day'
import { NO_JSON, readSafeJson, saysTwice } from '../../core/text/safe-json'
import { dayHere } from '../../core/text/stamp'
import { workThrough } from '../../core/workbook/zip/steps'
import { decodeText } from '../../ui/text-of-file'
import { nodeMachine } from '../node-machine'
import { RefusedInput, WrongUsage } from './verb'

const MAX_BYTES = 64 * 1024 * 1024

/** Bytes of a file; what cannot be read is refused by name. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile())
    throw refusedInput('file-unreadable', `Không mở được tệp «${path}». Kiểm tra lại tên và thư mục.`, path)
  if (info.size > MAX_BYTES)
    throw refusedInput(
      'file-too-large',
      `Tệp «${path}» lớn hơn 64 MB, không đọc. Kiểm tra lại tên tệp.`,
      path,
    )
  return new Uint8Array(await readFile(path))
}

/** Writes a result; a folder that is not there, or a file that is open elsewhere, is refused by name. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch(() => {
    throw refusedInput(
      'storage-failed',
      `Không ghi được tệp «${path}». Kiểm tra thư mục có thật, tệp không đang mở ở chương trình khác, rồi chạy lại.`,
      path,
    )
  })
}

export async function readTextFile(path: string): Promise<string> {
  return decodeText(await readBytes(path))
}

/** Snapshots of files: one snapshot, a list, the document `capture` or `merge` prints, or a packet. */
export async function readSnapshots(paths: readonly string[]): Promise<Snapshot[]> {
  const lists = await Promise.all(paths.map(async (path) => snapshotsIn(await readTextFile(path), path)))
  return lists.flat()
}

/** What packets among the files carry beside their snapshots: statuses of tasks as judged in the ledger. */
export async function readPacketNotes(paths: readonly string[]): Promise<LedgerNote[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const text = await readTextFile(path)
      return isJson(text)
        ? []
        : unwrap(readNotes(unwrap(workThrough(openPacket(text, dayNow()), nodeMachine), path).notes), path)
    }),
  )
  return lists.flat()
}

function dayNow(): Day {
  return dayHere(new Date())
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text)
}

function snapshotsIn(text: string, path: string): Snapshot[] {
  if (!isJson(text)) {
    const packet = workThrough(unpackPacket(text, dayNow()), nodeMachine)
    if (packet.ok) return packet.value
    throw refusedInput(packet.refusal.reason, packet.refusal.message, path)
  }
  // The border of packets: what a stranger may nest, hide or say twice there is refused here, too.
  const json = parseJson(text, path)
  if (saysTwice(text))
    throw refusedInput('file-unreadable', `«${path}» ghi một mục hai lần, không đọc.`, path)
  return snapshotValues(json).map((value) => readSnapshot(value, path))
}

function parseJson(text: string, path: string): unknown {
  const json = readSafeJson(text, CONTENT_LIMITS)
  if (json.ok) return json.value
  const { reason, message } = json.refusal
  if (message !== NO_JSON) throw refusedInput(reason, message, path)
  throw refusedInput('file-unreadable', `«${path}» không phải tệp JSON của bản chụp.`, path)
}

function snapshotValues(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'object' && value !== null) {
    if ('snapshots' in value && Array.isArray(value.snapshots)) return value.snapshots
    if ('snapshot' in value) return [value.snapshot]
  }
  return [value]
}

const Unsealed = z.extend(Snapshot, { id: z.optional(z.string()) })

/** A snapshot whose id is not the hash of its content gets its true id, and that is said. */
function readSnapshot(value: unknown, path: string): Snapshot {
  const parsed = Unsealed.safeParse(value)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    throw refusedInput('file-unreadable', `«${path}» không phải bản chụp số liệu (sai ở «${where}»).`, path)
  }
  const { id, ...content } = parsed.data
  const sealed = sealSnapshot(content)
  const doubt = captureDoubt(sealed, dayNow())
  if (doubt) throw refusedInput(doubt.reason, doubt.message, doubt.where ? `${path}: ${doubt.where}` : path)
  if (sealed.id !== id) process.stderr.write(`«${path}»: mã bản chụp không khớp nội dung, đã tính lại.\n`)
  return sealed
}

/** `--systems F`: which one-stop system counts what, as text or as JSON; left out: nobody said. */
export async function readSystemsOption(path: string | undefined): Promise<CountedBy | undefined> {
  if (path === undefined) return undefined
  const text = await readTextFile(path)
  if (!isJson(text)) return { table: unwrap(readSystemTable(text), path), fieldKey: fieldKeys() }
  const parsed = SystemTable.safeParse(parseJson(text, path))
  if (parsed.success) return { table: parsed.data, fieldKey: fieldKeys() }
  throw refusedInput('file-unreadable', `«${path}» không phải bảng hệ thống.`, path)
}

export function readDayOption(text: string | undefined, name: string): Day | undefined {
  if (text !== undefined && !isDay(text)) throw new WrongUsage(`--${name} cần ngày dạng 2025-03-14.`)
  return text
}

/** `--period 2024-12-15..2025-03-14`. */
export function readPeriodOption(text: string | undefined): { from: Day; to: Day } | undefined {
  if (text === undefined) return undefined
  const [from, to, more] = text.split('..')
  if (from && to && more === undefined && isDay(from) && isDay(to) && from <= to) return { from, to }
  throw new WrongUsage('--period cần dạng 2024-12-15..2025-03-14.')
}

export function refusedInput(
  reason: Parameters<typeof refusalOf>[0],
  message: string,
  where?: string,
): RefusedInput {
  return new RefusedInput(refusalOf(reason, message, where))
}

/** The value of an outcome; its refusal ends the verb and is printed. */
export function unwrap<T>(outcome: Outcome<T>, path: string): T {
  if (outcome.ok) return outcome.value
  const { where = path } = outcome.refusal
  throw new RefusedInput({ ...outcome.refusal, where })
}
