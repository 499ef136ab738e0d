import { u16, u32, u64 } from './little-endian'
import { fieldIn, IN_FIELD, type PartSizes } from './zip64-field'

/**
 * Whether the header before a part says what the directory says of it. Readers go by one or by the other: where they
 * differ, one program would see another part than the next one. Sizes may stand behind the part (then the header has 0),
 * or in a field of their own (then it has 0xffffffff).
 */
export function headerAgrees(
  header: Uint8Array,
  record: Uint8Array,
  { size, packedSize }: PartSizes,
): boolean {
  const isLater = (u16(header, 6) & 8) !== 0
  const fits = (said: number, known: number) => said === known || (isLater && said === 0)
  const field = fieldIn(header, 30 + u16(header, 26), header.length)
  if (field === 'two') return false
  // Here the field has both sizes, the unpacked one first.
  const sizeAt = (place: number, inField: number) => {
    const said = u32(header, place)
    if (said !== IN_FIELD) return said
    return field && field.at + inField + 8 <= field.end ? u64(header, field.at + inField) : -1
  }
  return (
    (u16(header, 6) & 1) === 0 &&
    u16(header, 8) === u16(record, 10) &&
    sameName(header, record) &&
    fits(u32(header, 14), u32(record, 16)) &&
    fits(sizeAt(18, 8), packedSize) &&
    fits(sizeAt(22, 0), size)
  )
}

function sameName(header: Uint8Array, record: Uint8Array): boolean {
  const length = u16(header, 26)
  if (length !== u16(record, 28)) return false
  for (let at = 0; at < length; at++) if (header[30 + at] !== record[46 + at]) return false
  return true
}

const DESCRIPTOR = 0x08074b50

/**
 * Whether what stands behind a part whose sizes were not known before says the same. Without its mark it cannot be told
 * from other bytes; nobody reads it then.
 */
export function descriptorAgrees(behind: Uint8Array, crc: number, { size, packedSize }: PartSizes): boolean {
  if (behind.length < 16 || u32(behind, 0) !== DESCRIPTOR) return true
  const isShort = u32(behind, 8) === packedSize && u32(behind, 12) === size
  const isLong = behind.length >= 24 && u64(behind, 8) === packedSize && u64(behind, 16) === size
  return u32(behind, 4) === crc && (isShort || isLong)
}
