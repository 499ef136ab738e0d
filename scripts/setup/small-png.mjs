// A PNG of the browser's with the same pixels in fewer bytes: icons have few colours, which pack best as they are.
import { crc32, inflateSync } from 'node:zlib'
import zopfli from '@gfx/zopfli'

const SIGNATURE = 8
const ROUNDS = 15
const CHANNELS = { 2: 3, 6: 4 }

/** `smallPng(png)` has the pixels of `png`, a PNG of eight bits in RGB or RGBA that is not interlaced. */
export async function smallPng(png) {
  const chunks = chunksOf(png)
  const head = chunks.find(({ kind }) => kind === 'IHDR').data
  const lines = pixelLines(chunks, head).map((line) => Buffer.concat([Buffer.of(0), line]))
  const packed = await zopfli.zlibAsync(Buffer.concat(lines), { numiterations: ROUNDS })
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.from(packed)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The pixels of a PNG, line by line. */
export function pixelsOf(png) {
  const chunks = chunksOf(png)
  return Buffer.concat(pixelLines(chunks, chunks.find(({ kind }) => kind === 'IHDR').data))
}

function chunksOf(png) {
  const chunks = []
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({
      kind: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function pixelLines(chunks, head) {
  const bytes = CHANNELS[head[9]]
  if (head[8] !== 8 || head[12] !== 0 || bytes === undefined) throw new Error('This kind of PNG is not read.')
  const raw = inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data)))
  const size = head.readUInt32BE(0) * bytes
  const lines = []
  for (let at = 0; at < raw.length; at += size + 1)
    lines.push(plainLine(raw.subarray(at, at + size + 1), lines.at(-1) ?? Buffer.alloc(size), bytes))
  return lines
}

/** A line without its filter: each byte was written as its difference from the ones left of it and above it. */
function plainLine(filtered, above, bytes) {
  const line = Buffer.alloc(above.length)
  for (let at = 0; at < line.length; at++) {
    const [left, up, corner] = [line[at - bytes] ?? 0, above[at], above[at - bytes] ?? 0]
    line[at] = filtered[at + 1] + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filtered[0]]
  }
  return line
}

function nearest(left, up, corner) {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one))
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
