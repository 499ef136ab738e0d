import fc from 'fast-check'
import { inflateSync, strToU8 } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { deflater } from './deflate'

// Many random cases: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 })

const deflate = deflater()

function there(bytes: Uint8Array): Uint8Array {
  return inflateSync(deflate(bytes))
}

describe('what is packed is unpacked by another program as it was', () => {
  test('nothing, one byte, all bytes', () => {
    for (const bytes of [
      new Uint8Array(),
      Uint8Array.of(255),
      Uint8Array.from({ length: 256 }, (_, at) => at),
    ])
      expect(there(bytes)).toEqual(bytes)
  })

  const lengths = [3, 4, 5, 10, 11, 18, 66, 131, 257, 258, 259, 517]
  const distances = [1, 2, 3, 4, 5, 6, 8, 9, 16, 17, 256, 257, 24_577, 32_767, 32_768, 32_769]
  test.each(distances)('a repetition after %i bytes, short and long', (distance) => {
    for (const length of lengths) {
      const noise = Uint8Array.from({ length: distance }, (_, at) => Math.imul(at + 1, 2654435761) >>> 24)
      const bytes = Uint8Array.from({ length: distance + length + 3 }, (_, at) =>
        at < distance + length ? noise[at % distance]! : 7,
      )
      expect(Buffer.compare(there(bytes), bytes), String(length)).toBe(0)
    }
  })

  test('any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(there(bytes)).toEqual(bytes)
      }),
    ))

  test('any text of few words, part after part', () => {
    const words = fc.array(fc.constantFrom('<c r="', 'A', '12', '" s="3">', '<v>', '</v></c>', 'Hộ tịch'), {
      maxLength: 4000,
    })
    fc.assert(
      fc.property(words, (list) => {
        const bytes = strToU8(list.join(''))
        expect(there(bytes)).toEqual(bytes)
      }),
    )
  })
})

test('a sheet becomes much smaller', () => {
  const cells = Array.from(
    { length: 2000 },
    (_, at) => `<c r="F${at}" s="2"><v>${(at * 7919) % 1000}</v></c>`,
  )
  const bytes = strToU8(cells.join(''))
  expect(deflate(bytes).length).toBeLessThan(bytes.length / 4)
})
