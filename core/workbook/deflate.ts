const WINDOW = 0x8000
const HASHES = 0x2000
const SHORTEST = 4
const LONGEST = 258
const MOST_TRIES = 4
/** Of a long repetition only so many places are worth remembering. */
const MOST_KEPT = 4

/**
 * A packer for zip (RFC 1951, one block of fixed codes) whose tables serve part after part. A fill packs many small
 * sheets: a general packer's start-up for each costs more time, memory and code than all the rest of the fill.
 *
 * `inflate(deflater()(bytes))` is `bytes` again.
 */
export function deflater(): (bytes: Uint8Array) => Uint8Array {
  const head = new Int32Array(HASHES)
  const before = new Int32Array(WINDOW)
  const codes = Uint16Array.from({ length: 288 }, (_, symbol) => codeOf(symbol))
  return (bytes) => {
    head.fill(0)
    return pack(bytes, head, before, codes)
  }
}

/** One long function on purpose: what it does for each byte must cost nothing more than the doing. */
function pack(bytes: Uint8Array, head: Int32Array, before: Int32Array, codes: Uint16Array): Uint8Array {
  // No symbol takes more than nine bits, so the room for the worst is known.
  const out = new Uint8Array(Math.ceil((bytes.length * 9) / 8) + 16)
  // The last block, of fixed codes; bits are held until there are eight, the lowest first.
  let held = 3
  let count = 3
  let to = 0
  const put = (value: number, more: number): void => {
    held |= value << count
    count += more
    while (count >= 8) {
      out[to++] = held
      held >>>= 8
      count -= 8
    }
  }
  for (let at = 0; at < bytes.length; ) {
    const found = longestMatch(bytes, at, head, before)
    const end = at + (found ? Math.floor(found / WINDOW) : 1)
    if (found) {
      // A length or distance is a symbol for its magnitude and the bits that are left of it.
      const size = end - at - 3
      const extra = size === LONGEST - 3 ? 0 : Math.max(29 - Math.clz32(size), 0)
      const code = codes[size === LONGEST - 3 ? 285 : 257 + extra * 4 + (size >> extra)]!
      put((code >> 4) | ((size & ((1 << extra) - 1)) << (code & 15)), (code & 15) + extra)
      const far = (found % WINDOW) - 1
      const more = Math.max(30 - Math.clz32(far), 0)
      put(reversed(more * 2 + (far >> more), 5) | ((far & ((1 << more) - 1)) << 5), 5 + more)
    } else {
      const code = codes[bytes[at]!]!
      put(code >> 4, code & 15)
    }
    for (const kept = Math.min(end, at + MOST_KEPT, bytes.length - SHORTEST + 1); at < kept; at++) {
      const hash = hashAt(bytes, at)
      before[at % WINDOW] = head[hash]!
      // Places are kept plus one: 0 is none.
      head[hash] = at + 1
    }
    at = end
  }
  put(codes[256]! >> 4, codes[256]! & 15)
  out[to] = held
  return out.slice(0, to + 1)
}

function hashAt(bytes: Uint8Array, at: number): number {
  const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  return Math.imul(word, 0x9e3779b1) >>> 19
}

/** Length and distance in one number, length first; 0 where there is none worth it. */
function longestMatch(bytes: Uint8Array, at: number, head: Int32Array, before: Int32Array): number {
  const limit = Math.min(LONGEST, bytes.length - at)
  if (limit < SHORTEST) return 0
  let length = SHORTEST - 1
  let distance = 0
  let from = head[hashAt(bytes, at)]! - 1
  for (let tries = 0; tries < MOST_TRIES && from >= 0 && at - from < WINDOW; tries++) {
    const same = bytes[from + length] === bytes[at + length] ? sameFrom(bytes, from, at, limit) : 0
    if (same > length) {
      length = same
      distance = at - from
      if (same === limit) break
    }
    const next = before[from % WINDOW]! - 1
    if (next >= from) break
    from = next
  }
  return distance && length * WINDOW + distance
}

function sameFrom(bytes: Uint8Array, from: number, at: number, limit: number): number {
  let same = 0
  while (same < limit && bytes[from + same] === bytes[at + same]) same++
  return same
}

/** The fixed code of a symbol and, in the last four bits, its length. */
function codeOf(symbol: number): number {
  if (symbol < 144) return coded(symbol + 0x30, 8)
  if (symbol < 256) return coded(symbol + 0x100, 9)
  return symbol < 280 ? coded(symbol - 256, 7) : coded(symbol - 0x58, 8)
}

function coded(code: number, count: number): number {
  return (reversed(code, count) << 4) | count
}

/** Codes are written from their highest bit, all else from the lowest. */
function reversed(code: number, count: number): number {
  let value = 0
  for (let bit = 0; bit < count; bit++) value |= ((code >> bit) & 1) << (count - 1 - bit)
  return value
}
