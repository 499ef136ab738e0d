const HEAD = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]
const LARGEST_BLOCK = 0xffff

/**
 * A part of a zip as a gzip of its own: whoever unpacks that proves the part's check sum and length, too. `method` is 8
 * for packed bytes, 0 for bytes that are stored as they are.
 */
export function gzipOf(bytes: Uint8Array, method: number, crc: number, size: number): Uint8Array {
  const body = method === 0 ? storedBlocks(bytes) : [bytes]
  const tail = [crc, size].flatMap((word) => [word, word >>> 8, word >>> 16, word >>> 24])
  return joined([Uint8Array.from(HEAD), ...body, Uint8Array.from(tail)])
}

/** Unpacked bytes as blocks that say so, the last one marked. */
function storedBlocks(bytes: Uint8Array): Uint8Array[] {
  const blocks: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += LARGEST_BLOCK) {
    const block = bytes.subarray(at, at + LARGEST_BLOCK)
    const { length } = block
    const last = at + LARGEST_BLOCK >= bytes.length ? 1 : 0
    blocks.push(Uint8Array.of(last, length, length >> 8, ~length, ~length >> 8), block)
  }
  return blocks
}

/** What is within a gzip that the machine made: packed bytes, check sum and length as they stand. */
export function partsOfGzip(gzip: Uint8Array): { data: Uint8Array; sums: Uint8Array } {
  const end = gzip.length - 8
  return { data: gzip.subarray(HEAD.length, end), sums: gzip.subarray(end) }
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
