import { setU16, setU32, setU64, u16, u32, u64 } from './little-endian'

/** Where a part stands, and how long it is packed and unpacked. */
export interface PartSizes {
  readonly size: number
  readonly packedSize: number
  readonly start: number
}

/** «Too large for this place: see the Zip64 field»; some writers say so of small parts, too. */
export const IN_FIELD = 0xffffffff
const ZIP64 = 1

interface Field {
  readonly at: number
  readonly end: number
}

/**
 * What a record of the directory says of its part, in its own places or in its Zip64 field; null where the two
 * contradict each other, or the field does not hold what the record leaves to it.
 */
export function sizesIn(record: Uint8Array): PartSizes | null {
  const field = fieldIn(record, 46 + u16(record, 28), 46 + u16(record, 28) + u16(record, 30))
  if (field === 'two') return null
  let at = field?.at ?? 0
  let fits = true
  const read = (place: number): number => {
    const said = u32(record, place)
    if (said !== IN_FIELD) return said
    fits &&= field !== null && at + 8 <= field.end
    at += 8
    return u64(record, at - 8)
  }
  const sizes = { size: read(24), packedSize: read(20), start: read(42) }
  if (u16(record, 34) === 0xffff) fits &&= field !== null && at + 4 <= field.end && u32(record, at) === 0
  return fits && (field === null || at > field.at || saysTheSame(record, field, sizes)) ? sizes : null
}

/** A field that nobody asks: some programs read it all the same. */
function saysTheSame(
  record: Uint8Array,
  { at, end }: Field,
  { size, packedSize, start }: PartSizes,
): boolean {
  return [size, packedSize, start].every(
    (value, index) => at + 8 * index + 8 > end || u64(record, at + 8 * index) === value,
  )
}

/** The Zip64 field among the extra ones, without its head. */
export function fieldIn(bytes: Uint8Array, from: number, to: number): Field | 'two' | null {
  let found: Field | null = null
  for (let at = from; at + 4 <= to; ) {
    const field = { at: at + 4, end: at + 4 + u16(bytes, at + 2) }
    if (field.end > to) break
    if (u16(bytes, at) === ZIP64 && found) return 'two'
    if (u16(bytes, at) === ZIP64) found = field
    at = field.end
  }
  return found
}

/** Says in a record where its part stands now, there where it said so before. */
export function putStart(record: Uint8Array, start: number): void {
  const from = 46 + u16(record, 28)
  const field = u32(record, 42) === IN_FIELD ? fieldIn(record, from, from + u16(record, 30)) : null
  const before = [24, 20].filter((place) => u32(record, place) === IN_FIELD).length
  if (field === null || field === 'two') setU32(record, 42, start)
  else setU64(record, field.at + 8 * before, start)
}

/** A record whose sizes and place all fit it. */
export function withoutZip64(record: Uint8Array): Uint8Array {
  const from = 46 + u16(record, 28)
  const field = fieldIn(record, from, from + u16(record, 30))
  if (field === null || field === 'two') return record
  const [start, end] = [field.at - 4, field.end]
  const shorter = new Uint8Array(record.length - (end - start))
  shorter.set(record.subarray(0, start))
  shorter.set(record.subarray(end), start)
  setU16(shorter, 30, u16(record, 30) - (end - start))
  setU16(shorter, 34, 0)
  setU32(shorter, 42, 0)
  return shorter
}
