const WINDOW = 0x8000
const HASHES = 0x8000
const SHORTEST = 4
const LONGEST = 258
const MOST_TRIES = 24

/**
 * A packer for zip (RFC 1951, one block of fixed codes) whose tables serve part after part. A fill packs many small
 * sheets: a general packer's start-up for each costs more time, memory and code than all the rest of the fill.
 *
 * `inflate(deflater()(bytes))` is `bytes` again.
 */
export function deflater(): (bytes: Uint8Array) => Uint8Array {
  const head = new Int32Array(HASHES)
  const before = new Int32Array(WINDOW)
  return (bytes) => {
    head.fill(0)
    const bits = bitWriter(bytes.length)
    bits.put(3, 3)
    let at = 0
    while (at < bytes.length) {
      const found = longestMatch(bytes, at, head, before)
      const end = at + Math.max(found.length, 1)
      if (found.length > 0) putMatch(bits, found.length, found.distance)
      else putSymbol(bits, bytes[at]!)
      for (; at < end; at++) remember(bytes, at, head, before)
    }
    putSymbol(bits, 256)
    return bits.done()
  }
}

interface Bits {
  /** The lowest bits first. */
  put(value: number, count: number): void
  done(): Uint8Array
}

/** No symbol takes more than nine bits, so the room for the worst is known. */
function bitWriter(size: number): Bits {
  const out = new Uint8Array(Math.ceil((size * 9) / 8) + 16)
  let at = 0
  let held = 0
  let count = 0
  return {
    put(value, more) {
      held |= value << count
      for (count += more; count >= 8; count -= 8) {
        out[at++] = held
        held >>>= 8
      }
    },
    done() {
      out[at] = held
      return out.slice(0, at + 1)
    },
  }
}

function hashAt(bytes: Uint8Array, at: number): number {
  const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  return Math.imul(word, 0x9e3779b1) >>> 17
}

/** Places are kept plus one: 0 is none. */
function remember(bytes: Uint8Array, at: number, head: Int32Array, before: Int32Array): void {
  if (at + SHORTEST > bytes.length) return
  const hash = hashAt(bytes, at)
  before[at % WINDOW] = head[hash]!
  head[hash] = at + 1
}

function longestMatch(
  bytes: Uint8Array,
  at: number,
  head: Int32Array,
  before: Int32Array,
): { length: number; distance: number } {
  const limit = Math.min(LONGEST, bytes.length - at)
  let length = 0
  let distance = 0
  if (limit < SHORTEST) return { length, distance }
  let from = head[hashAt(bytes, at)]! - 1
  for (let tries = 0; tries < MOST_TRIES && from >= 0 && at - from < WINDOW; tries++) {
    if (bytes[from + length] === bytes[at + length]) {
      const same = sameFrom(bytes, from, at, limit)
      if (same > length && same >= SHORTEST) {
        length = same
        distance = at - from
        if (same === limit) break
      }
    }
    const next = before[from % WINDOW]! - 1
    if (next >= from) break
    from = next
  }
  return { length, distance }
}

function sameFrom(bytes: Uint8Array, from: number, at: number, limit: number): number {
  let same = 0
  while (same < limit && bytes[from + same] === bytes[at + same]) same++
  return same
}

/** The fixed code of a literal, the end (256) or a length; codes are written from their highest bit. */
function putSymbol(bits: Bits, symbol: number): void {
  if (symbol < 144) bits.put(reversed(symbol + 0x30, 8), 8)
  else if (symbol < 256) bits.put(reversed(symbol + 0x100, 9), 9)
  else if (symbol < 280) bits.put(reversed(symbol - 256, 7), 7)
  else bits.put(reversed(symbol - 0x58, 8), 8)
}

function reversed(code: number, count: number): number {
  let value = 0
  for (let bit = 0; bit < count; bit++) value |= ((code >> bit) & 1) << (count - 1 - bit)
  return value
}

/** A length or distance is a symbol for its magnitude and the bits that are left of it. */
function putMatch(bits: Bits, length: number, distance: number): void {
  const size = length - 3
  const extra = length === LONGEST ? 0 : Math.max(29 - Math.clz32(size), 0)
  putSymbol(bits, length === LONGEST ? 285 : 257 + extra * 4 + (size >> extra))
  bits.put(size & ((1 << extra) - 1), extra)
  const far = distance - 1
  const more = Math.max(30 - Math.clz32(far), 0)
  bits.put(reversed(more * 2 + (far >> more), 5), 5)
  bits.put(far & ((1 << more) - 1), more)
}
