import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pixelsOf, smallPng } from '../../scripts/setup/small-png.mjs'

const FOLDERS = ['extension/public/icon', 'excel-addin/public/icon']
const ICONS = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))

/** Two pixels in each of five lines, each line written by another filter; worked out by hand from the PNG specification. */
const FILTERED = [
  [0, 10, 20, 30, 40, 50, 60, 70, 80],
  [1, 10, 20, 30, 40, 40, 40, 40, 40],
  [2, 1, 1, 1, 1, 255, 255, 255, 255],
  [3, 5, 5, 5, 5, 5, 5, 5, 5],
  [4, 2, 2, 2, 2, 3, 3, 3, 3],
]
const PLAIN = [
  [10, 20, 30, 40, 50, 60, 70, 80],
  [10, 20, 30, 40, 50, 60, 70, 80],
  [11, 21, 31, 41, 49, 59, 69, 79],
  [10, 15, 20, 25, 34, 42, 49, 57],
  [12, 17, 22, 27, 37, 45, 52, 60],
]

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function png(head: readonly number[]): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, ...head])),
    chunk('IDAT', deflateSync(Buffer.from(FILTERED.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a PNG in fewer bytes', () => {
  test('every filter of lines is undone, and the pixels stay what they are', async () => {
    const given = png([8, 6, 0, 0, 0])
    expect([...pixelsOf(given)]).toEqual(PLAIN.flat())
    expect([...pixelsOf(await smallPng(given))]).toEqual(PLAIN.flat())
  })

  test.each([
    ['of sixteen bits', [16, 6, 0, 0, 0]],
    ['of a palette', [8, 3, 0, 0, 0]],
    ['interlaced', [8, 6, 0, 0, 1]],
  ])('one %s is refused', async (_, head) => {
    await expect(smallPng(png(head))).rejects.toThrow('This kind of PNG is not read.')
  })

  test.each(ICONS)('%s is as large as it says, and as small as it gets', async (path) => {
    const icon = readFileSync(path)
    const size = Number(/(\d+)\.png$/.exec(path)?.[1])
    expect(pixelsOf(icon).length).toBe(size * size * 4)
    expect((await smallPng(icon)).equals(icon)).toBe(true)
  })
})
