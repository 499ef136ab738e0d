import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeMachine } from '../../scripts/node-machine'
import { gzipOf, partsOfGzip } from './gzip'
import { bytesOf, bytesOfUtf8, utf8, xmlOf } from './xml'

const anyText = fc.uint8Array({ maxLength: 400 }).map(xmlOf)

describe('a part of a zip as a gzip of its own', () => {
  test('any bytes come back, packed or stored', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = bytesOf(text)
        const sum = crc32(bytes)
        const packed = gzipOf(deflateRawSync(bytes), 8, sum, bytes.length)
        const stored = gzipOf(bytes, 0, sum, bytes.length)
        expect(nodeMachine.unpack(packed, bytes.length, 'gzip')).toBe(text)
        expect(nodeMachine.unpack(stored, bytes.length, 'gzip')).toBe(text)
      }),
    ))

  test('a stored part longer than one block comes back, too', () => {
    const text = 'Hộ tịch '.repeat(20_000).replace(/[^ -~]/g, '?')
    const bytes = bytesOf(text)
    expect(nodeMachine.unpack(gzipOf(bytes, 0, crc32(bytes), bytes.length), bytes.length, 'gzip')).toBe(text)
  })

  test.each([
    ['another check sum', crc32('1234') + 1, 4, 4],
    ['another length', crc32('1234'), 5, 5],
    ['more than it may be', crc32('1234'), 4, 3],
  ])('%s is refused', (_, sum, size, most) => {
    const bytes = bytesOf('1234')
    for (const gzip of [gzipOf(bytes, 0, sum, size), gzipOf(deflateRawSync(bytes), 8, sum, size)])
      expect(nodeMachine.unpack(gzip, most, 'gzip')).toBeNull()
  })

  test('what the machine packs goes into the zip with its own sums', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { data, sums } = partsOfGzip(nodeMachine.pack(text))
        const view = new DataView(sums.buffer, sums.byteOffset)
        expect([view.getUint32(0, true), view.getUint32(4, true)]).toEqual([
          crc32(bytesOf(text)),
          text.length,
        ])
        expect(
          nodeMachine.unpack(gzipOf(data, 8, view.getUint32(0, true), text.length), text.length, 'gzip'),
        ).toBe(text)
      }),
    ))
})

describe('texts as the bytes that spell them', () => {
  test('every text is spelt as the platform spells it, and comes back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesOf(bytesOfUtf8(text))).toEqual(new TextEncoder().encode(text))
        expect(utf8(bytesOfUtf8(text))).toBe(text)
      }),
    ))

  test.each([
    ['half of a pair', '\ud83d', '\ufffd'],
    ['Vietnamese', 'Lĩnh vực «Đất đai»', 'Lĩnh vực «Đất đai»'],
    ['beyond the first plane', '🏠', '🏠'],
  ])('%s', (_, text, back) => expect(utf8(bytesOfUtf8(text))).toBe(back))

  test.each([
    ['a letter spelt too long', '\xc0\xaf'],
    ['half of a pair', '\xed\xa0\xbd'],
    ['beyond the last letter', '\xf4\x90\x80\x80'],
    ['a lone byte', 'a\x80b'],
    ['a letter cut off', '\xe1\xbb'],
  ])('%s is shown as such, never guessed', (_, bytes) => expect(utf8(bytes)).toContain('\ufffd'))
})
