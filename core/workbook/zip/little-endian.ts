export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0
}

/** More than any file has where it does not fit a safe number. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32
}

export function setU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff
  bytes[at + 1] = (value >>> 8) & 0xff
}

export function setU32(bytes: Uint8Array, at: number, value: number): void {
  setU16(bytes, at, value & 0xffff)
  setU16(bytes, at + 2, value >>> 16)
}

/** Of sizes and places in files that fit a machine's memory: the upper half is 0. */
export function setU64(bytes: Uint8Array, at: number, value: number): void {
  setU32(bytes, at, value)
  setU32(bytes, at + 4, 0)
}
