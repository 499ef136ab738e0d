import { crc32, deflateRawSync } from 'node:zlib'
import type { Chance } from './random'

type Bytes = readonly number[] | Uint8Array

/**
 * A zip in which chance decides what is said in its own place, what in a Zip64 field and what behind the part, as
 * writers do that do not know sizes before, or that always leave room for large ones.
 */
export function randomZip64(parts: Readonly<Record<string, string>>, chance: Chance): Uint8Array {
  const chunks: Bytes[] = []
  const records: Bytes[] = []
  let at = 0
  const put = (...bytes: Bytes[]) => {
    for (const one of bytes) {
      chunks.push(one)
      at += one.length
    }
  }
  for (const [name, text] of Object.entries(parts)) {
    const part = partOf(name, text, chance)
    records.push(recordOf(part, at, chance))
    put(...localOf(part, chance))
  }
  const [start, size] = [at, records.reduce((sum, one) => sum + one.length, 0)]
  put(...records, ...endOf({ count: records.length, start, size, at: start + size }, chance))
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
}

interface Part {
  readonly name: Uint8Array
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
  readonly method: 0 | 8
  readonly isLater: boolean
}

function partOf(name: string, text: string, chance: Chance): Part {
  const bytes = Buffer.from(text)
  const isPacked = chance.is(0.8)
  const packed = new Uint8Array(isPacked ? deflateRawSync(bytes) : bytes)
  const method = isPacked ? 8 : 0
  return {
    name: Buffer.from(name),
    packed,
    size: bytes.length,
    crc: crc32(bytes),
    method,
    isLater: chance.is(0.5),
  }
}

const ALL_ONES = 0xffffffff

function localOf(part: Part, chance: Chance): Bytes[] {
  const { name, packed, size, crc, method, isLater } = part
  const said = (value: number) => (isLater && chance.is(0.7) ? 0 : value)
  const inField = chance.is(0.5)
  const sizes = [size, packed.length].map(said) as [number, number]
  const extra = inField ? [...u16(1), ...u16(16), ...u64(sizes[0]), ...u64(sizes[1])] : otherField(chance)
  const [whole, short] = inField ? [ALL_ONES, ALL_ONES] : sizes
  const head = [
    ...u32(0x04034b50),
    ...u16(inField ? 45 : 20),
    ...u16(isLater ? 8 : 0),
    ...u16(method),
    ...u32(0x5a6e4000),
    ...u32(said(crc)),
    ...u32(short),
    ...u32(whole),
    ...u16(name.length),
    ...u16(extra.length),
  ]
  const long = chance.is(0.5) ? u64 : u32
  const behind = isLater ? [...u32(0x08074b50), ...u32(crc), ...long(packed.length), ...long(size)] : []
  return [head, name, extra, packed, behind]
}

function recordOf(part: Part, start: number, chance: Chance): Bytes {
  const { name, packed, size, crc, method, isLater } = part
  const inField: number[] = []
  const said = (value: number): number => {
    if (chance.is(0.5)) return value
    inField.push(...u64(value))
    return ALL_ONES
  }
  const [whole, short, place] = [said(size), said(packed.length), said(start)]
  const field = inField.length > 0 ? [...u16(1), ...u16(inField.length), ...inField] : []
  const extra = chance.is(0.5) ? [...otherField(chance), ...field] : [...field, ...otherField(chance)]
  return [
    ...u32(0x02014b50),
    ...u16(45),
    ...u16(45),
    ...u16(isLater ? 8 : 0),
    ...u16(method),
    ...u32(0x5a6e4000),
    ...u32(crc),
    ...u32(short!),
    ...u32(whole!),
    ...u16(name.length),
    ...u16(extra.length),
    ...new Array<number>(12).fill(0).slice(0, 2),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(place!),
    ...name,
    ...extra,
  ]
}

/** What other programs leave there: a time, or nothing. */
function otherField(chance: Chance): number[] {
  return chance.is(0.3) ? [...u16(0x5455), ...u16(5), 1, ...u32(1_741_910_400)] : []
}

interface End {
  readonly count: number
  readonly start: number
  readonly size: number
  /** Where it begins. */
  readonly at: number
}

function endOf({ count, start, size, at }: End, chance: Chance): Bytes[] {
  const isZip64 = chance.is(0.8)
  const later = (value: number, ones: number) => (isZip64 && chance.is(0.5) ? ones : value)
  const counts = later(count, 0xffff)
  const record = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(counts),
    ...u16(counts),
    ...u32(later(size, ALL_ONES)),
    ...u32(later(start, ALL_ONES)),
    ...u16(0),
  ]
  if (!isZip64) return [record]
  const more = chance.is(0.2) ? [1, 2, 3, 4] : []
  const zip64 = [
    ...u32(0x06064b50),
    ...u64(44 + more.length),
    ...u16(45),
    ...u16(45),
    ...u64(0),
    ...u64(count),
    ...u64(count),
    ...u64(size),
    ...u64(start),
    ...more,
  ]
  return [zip64, [...u32(0x07064b50), ...u32(0), ...u64(at), ...u32(1)], record]
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

function u64(value: number): number[] {
  return [...u32(value), 0, 0, 0, 0]
}
