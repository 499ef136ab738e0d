/**
 * Whether the header before a part says what the directory says of it. Readers go by one or by the other: where they
 * differ, one program would see another part than the next one. Sizes may stand behind the part (then the header has 0),
 * or in a field of their own (then it has 0xffffffff).
 */
export function headerAgrees(header: Uint8Array, record: Uint8Array): boolean {
  const local = viewOf(header)
  const central = viewOf(record)
  const isLater = (local.getUint16(6, true) & 8) !== 0
  const fits = (at: number) => {
    const [said, known] = [local.getUint32(at, true), central.getUint32(at + 2, true)]
    return said === known || (isLater && said === 0)
  }
  return (
    (local.getUint16(6, true) & 1) === 0 &&
    local.getUint16(8, true) === central.getUint16(10, true) &&
    sameName(header, record) &&
    fits(14) &&
    [18, 22].every(
      (at) => fits(at) || isInField(local, header.length, { at, size: central.getUint32(at + 2, true) }),
    )
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function sameName(header: Uint8Array, record: Uint8Array): boolean {
  const length = viewOf(header).getUint16(26, true)
  if (length !== viewOf(record).getUint16(28, true)) return false
  for (let at = 0; at < length; at++) if (header[30 + at] !== record[46 + at]) return false
  return true
}

const SIZES_OF_ZIP64 = 1

/** Whether a size that the header leaves to its Zip64 field is the right one there. */
function isInField(local: DataView, end: number, { at, size }: { at: number; size: number }): boolean {
  if (local.getUint32(at, true) !== 0xffffffff) return false
  for (let field = 30 + local.getUint16(26, true); field + 4 <= end; ) {
    const length = local.getUint16(field + 2, true)
    const place = field + (at === 22 ? 4 : 12)
    if (local.getUint16(field, true) === SIZES_OF_ZIP64)
      return (
        place + 8 <= end && local.getUint32(place, true) === size && local.getUint32(place + 4, true) === 0
      )
    field += 4 + length
  }
  return false
}
