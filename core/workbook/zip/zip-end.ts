import { setU16, setU32, setU64, u16, u32, u64 } from './little-endian'
import { IN_FIELD } from './zip64-field'

/** The end of a zip: what it says of the directory before it. */
export interface ZipEnd {
  readonly count: number
  readonly start: number
  readonly size: number
  /** Where the records end, and what follows them begins. */
  readonly directoryEnd: number
  /** End record and comment as they stand. */
  readonly record: Uint8Array
  /** The end record of a Zip64, which has places for larger numbers; null where there is none. */
  readonly zip64: Uint8Array | null
}

const END_RECORD = 0x06054b50
const END_RECORD_64 = 0x06064b50
const LOCATOR = 0x07064b50
const IN_RECORD_64 = 0xffff

/** Of a zip that has no parts yet. */
export const NO_PARTS: ZipEnd = {
  count: 0,
  start: 0,
  size: 0,
  directoryEnd: 0,
  record: Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]),
  zip64: null,
}

/** Null where there is no end, or two that contradict each other. */
export function findEnd(bytes: Uint8Array): ZipEnd | null {
  const last = bytes.length - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (u32(bytes, at) === END_RECORD && at + 22 + u16(bytes, at + 20) === bytes.length)
      return endAt(bytes, at)
  return endBeforeMore(bytes)
}

const MOST_BEHIND = 0xffff + 4096

/** Some downloads have bytes behind the zip: it ends where its directory does. */
function endBeforeMore(bytes: Uint8Array): ZipEnd | null {
  const last = bytes.length - 22
  for (let at = last; at >= 0 && at >= last - MOST_BEHIND; at--) {
    if (u32(bytes, at) !== END_RECORD) continue
    const end = endAt(bytes, at)
    const isEnd = end !== null && end.start + end.size === end.directoryEnd && end.count > 0
    return isEnd && at + 22 + u16(bytes, at + 20) <= bytes.length ? end : null
  }
  return null
}

function endAt(bytes: Uint8Array, at: number): ZipEnd | null {
  const record = bytes.subarray(at, at + 22 + u16(bytes, at + 20))
  if (at >= 20 && u32(bytes, at - 20) === LOCATOR) return endOfZip64(bytes, at - 20, record)
  return {
    count: u16(record, 10),
    start: u32(record, 16),
    size: u32(record, 12),
    directoryEnd: at,
    record,
    zip64: null,
  }
}

/** Both end records speak of one directory on one disk; the old one may leave a number to the new one, not deny it. */
function endOfZip64(bytes: Uint8Array, locator: number, record: Uint8Array): ZipEnd | null {
  const at = u64(bytes, locator + 8)
  if (u32(bytes, locator + 4) !== 0 || u32(bytes, locator + 16) > 1 || at + 56 > locator) return null
  const zip64 = bytes.subarray(at, locator)
  const [count, size, start] = [u64(zip64, 32), u64(zip64, 40), u64(zip64, 48)]
  const isSound =
    u32(zip64, 0) === END_RECORD_64 &&
    u64(zip64, 4) === zip64.length - 12 &&
    u32(zip64, 16) === 0 &&
    u32(zip64, 20) === 0 &&
    u64(zip64, 24) === count &&
    [4, 6].every((place) => [0, IN_RECORD_64].includes(u16(record, place))) &&
    [8, 10].every((place) => [count, IN_RECORD_64].includes(u16(record, place))) &&
    [size, IN_FIELD].includes(u32(record, 12)) &&
    [start, IN_FIELD].includes(u32(record, 16))
  return isSound ? { count, start, size, directoryEnd: at, record, zip64 } : null
}

/** The end of a zip that was written anew: what was left to the Zip64 record is left to it again. */
export function endAnew(end: ZipEnd, count: number, start: number, size: number): Uint8Array[] {
  const record = end.record.slice()
  const put16 = (at: number) => {
    if (end.zip64 === null || u16(record, at) !== IN_RECORD_64) setU16(record, at, count)
  }
  const put32 = (at: number, value: number) => {
    if (end.zip64 === null || u32(record, at) !== IN_FIELD) setU32(record, at, value)
  }
  put16(8)
  put16(10)
  put32(12, size)
  put32(16, start)
  if (end.zip64 === null) return [record]
  const zip64 = end.zip64.slice()
  for (const at of [24, 32]) setU64(zip64, at, count)
  setU64(zip64, 40, size)
  setU64(zip64, 48, start)
  return [zip64, locatorOf(start + size), record]
}

function locatorOf(at: number): Uint8Array {
  const locator = new Uint8Array(20)
  setU32(locator, 0, LOCATOR)
  setU64(locator, 8, at)
  setU32(locator, 16, 1)
  return locator
}
