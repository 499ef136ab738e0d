import { accept, type Outcome, refuse } from '../../outcome'
import { gzipOf } from '../gzip'
import { utf8, type Xml, xmlOf } from '../xml'
import { u16, u32 } from './little-endian'
import { descriptorAgrees, headerAgrees } from './local-header'
import { partBroken } from './part-broken'
import { type Steps, unpacked } from './steps'
import { findEnd, type ZipEnd } from './zip-end'
import { type PartSizes, sizesIn } from './zip64-field'

export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Local header, data and whatever follows up to the next entry: what is copied byte for byte. */
  readonly start: number
  readonly end: number
  readonly dataStart: number
  /** Its record in the central directory. */
  readonly record: Uint8Array
}

export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  /** Parts whose length and check sum were proved by unpacking them. */
  readonly proved: Set<ZipEntry>
  /** Written back as it is, with its comment, but for what it says of the directory. */
  readonly end: ZipEnd
}

const MOST_BYTES = 100_000_000
const MOST_ENTRIES = 10_000
const LARGEST_PART = 64_000_000
const LARGEST_WHOLE = 256_000_000
/** Real sheets shrink 10 to 50 times; only a part made to burst shrinks 300 times and is large, too. */
const MOST_RATIO = 300
const RATIO_MATTERS_FROM = 4_000_000

const BROKEN = 'Tệp bị hỏng hoặc tải về chưa đủ. Tải lại tệp, hoặc mở bằng Excel rồi lưu lại, rồi thử lại.'
const TOO_LARGE = 'Tệp lớn bất thường nên không được mở. Kiểm tra lại nguồn của tệp, hoặc bỏ bớt trang tính.'
const ENCRYPTED =
  'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ), lưu lại rồi thử lại.'
const OLD_XLS = 'Tệp là .xls kiểu cũ. Mở bằng Excel, lưu thành .xlsx rồi thử lại, hoặc điền ngay trong Excel.'
export const NOT_XLSX =
  'Tệp không phải là tệp Excel (.xlsx). Nếu Excel mở được thì lưu thành .xlsx rồi thử lại; nếu không, chọn đúng tệp mẫu báo cáo.'
const BACKSLASHES =
  'Tệp do chương trình khác ghi sai tên các phần bên trong (dấu «\\»), không đọc được. Mở bằng Excel, lưu thành .xlsx rồi thử lại.'

const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50

/** The directory of a zip; nothing is inflated yet. Refuses what is no sound, plain, unencrypted zip by its name. */
export function openZip(bytes: Uint8Array): Outcome<Zip> {
  if (bytes.length > MOST_BYTES) return refuse('file-too-large', TOO_LARGE)
  if (isOle(bytes))
    return refuse('file-unreadable', holdsUtf16(bytes, 'EncryptedPackage') ? ENCRYPTED : OLD_XLS)
  if (u32(bytes, 0) !== LOCAL_RECORD) return refuse('file-unreadable', NOT_XLSX)
  const end = findEnd(bytes)
  if (!end) return refuse('file-unreadable', BROKEN)
  if (end.count > MOST_ENTRIES) return refuse('file-too-large', TOO_LARGE)
  if (end.start + end.size > end.directoryEnd) return refuse('file-unreadable', BROKEN)
  const entries = readDirectory(bytes, end)
  return entries.ok ? accept({ bytes, entries: entries.value, proved: new Set(), end }) : entries
}

/** The text of one part, one character a byte; the machine checks its length and check sum. */
export function* inflateEntry(zip: Zip, entry: ZipEntry): Steps<Outcome<Xml>> {
  const { name, method, crc, size, packedSize, dataStart } = entry
  if (size > LARGEST_PART || (size > RATIO_MATTERS_FROM && size > packedSize * MOST_RATIO))
    return refuse('file-too-large', TOO_LARGE, name)
  if (method !== 0 && method !== 8) return { ok: false, refusal: partBroken(name) }
  const packed = zip.bytes.subarray(dataStart, dataStart + packedSize)
  const text = yield* unpacked(gzipOf(packed, method, crc, size), size)
  if (text?.length !== size) return { ok: false, refusal: partBroken(name) }
  zip.proved.add(entry)
  return accept(text)
}

/** Unpacks what nobody read, too: a part that is damaged must not go unnoticed into what is written. */
export function* proveAll(zip: Zip): Steps<Outcome<null>> {
  for (const entry of zip.entries) {
    if (zip.proved.has(entry)) continue
    const part = yield* inflateEntry(zip, entry)
    if (!part.ok) return part
  }
  return accept(null)
}

function readDirectory(bytes: Uint8Array, { start, size, count }: ZipEnd): Outcome<ZipEntry[]> {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let total = 0
  let at = start
  const end = start + size
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || u32(bytes, at) !== CENTRAL_RECORD) return refuse('file-unreadable', BROKEN)
    const length = 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32)
    if (at + length > end) return refuse('file-unreadable', BROKEN)
    const entry = readRecord(bytes, bytes.subarray(at, at + length), start)
    if (!entry.ok) return entry
    const name = entry.value.name.toLowerCase()
    if (name.includes('\\')) return refuse('file-unreadable', BACKSLASHES, entry.value.name)
    if (isTrickyName(name) || names.has(name)) return refuse('file-unreadable', BROKEN, entry.value.name)
    names.add(name)
    total += entry.value.size
    entries.push(entry.value)
    at += length
  }
  if (total > LARGEST_WHOLE) return refuse('file-too-large', TOO_LARGE)
  // Further records would be parts that only some programs see.
  return u32(bytes, at) === CENTRAL_RECORD
    ? refuse('file-unreadable', BROKEN)
    : withEnds(bytes, entries, start)
}

function readRecord(bytes: Uint8Array, record: Uint8Array, directory: number): Outcome<ZipEntry> {
  const flags = u16(record, 8)
  const name = utf8(xmlOf(record.subarray(46, 46 + u16(record, 28))))
  if (flags & 1) return refuse('file-unreadable', ENCRYPTED, name)
  const sizes = sizesIn(record)
  const dataStart = sizes && startOfData(bytes, record, sizes, directory)
  if (!sizes || dataStart === null) return refuse('file-unreadable', BROKEN, name)
  const [method, crc] = [u16(record, 10), u32(record, 16)]
  return accept({ name, flags, method, crc, ...sizes, end: 0, dataStart, record })
}

/** Behind the part's own header; null where there is none that agrees. */
function startOfData(
  bytes: Uint8Array,
  record: Uint8Array,
  sizes: PartSizes,
  directory: number,
): number | null {
  const { start, packedSize } = sizes
  if (start + 30 > directory || u32(bytes, start) !== LOCAL_RECORD) return null
  const dataStart = start + 30 + u16(bytes, start + 26) + u16(bytes, start + 28)
  const agrees =
    dataStart + packedSize <= directory && headerAgrees(bytes.subarray(start, dataStart), record, sizes)
  return agrees ? dataStart : null
}

/** An entry ends where the next begins (a data descriptor may stand between); two that overlap are a trick. */
function withEnds(bytes: Uint8Array, entries: ZipEntry[], directory: number): Outcome<ZipEntry[]> {
  const starts = entries.map((entry) => entry.start).sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]))
  const whole = entries.map((entry) => ({ ...entry, end: ends.get(entry.start)! }))
  const wrong = whole.find(({ flags, crc, end, ...entry }) => {
    const dataEnd = entry.dataStart + entry.packedSize
    return dataEnd > end || ((flags & 8) !== 0 && !descriptorAgrees(bytes.subarray(dataEnd, end), crc, entry))
  })
  return wrong ? refuse('file-unreadable', BROKEN, wrong.name) : accept(whole)
}

function isTrickyName(name: string): boolean {
  return name === '' || /^[/\\]|\\|^[a-z]:|(^|\/)\.\.(\/|$)/.test(name) || name.includes('\0')
}

function isOle(bytes: Uint8Array): boolean {
  return u32(bytes, 0) === 0xe011cfd0 && u32(bytes, 4) === 0xe11ab1a1
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].join('\0')
  return xmlOf(bytes).includes(wanted)
}
