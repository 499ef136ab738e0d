import { expect, test } from 'vitest'
import { packPacket, unpackPacket } from '../test/support/file-hand-now'
import { quarterSnapshot } from '../test/unit/quarter-snapshot'
import { textsOfFiles } from './file-within'
import { decodeText } from './text-of-file'

const TEXT = packPacket([quarterSnapshot()])

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  const letters = [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]
  for (const [at, code] of letters.entries()) view.setUint16(at * 2, code, littleEndian)
  return new Uint8Array(view.buffer)
}

/** As Windows writes Vietnamese in its "ANSI": some letters whole, the other marks apart. */
function ansi(text: string): Uint8Array<ArrayBuffer> {
  const known = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const whole = known.get(letter)
      if (whole !== undefined) return [whole]
      const [base = '', ...marks] = letter.normalize('NFD')
      // A hat or a horn stays with its letter; only tones stand apart.
      const tone = marks.find((mark) => known.has(mark)) ?? ''
      const body = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC')
      return [known.get(body) ?? 63, ...(tone ? [known.get(tone) ?? 63] : [])]
    }),
  )
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['"Unicode" of Notepad', utf16(TEXT, true)],
  ['big-endian UTF-16', utf16(TEXT, false)],
  ['"ANSI" of a Vietnamese Windows', ansi(TEXT)],
])('a packet saved as %s opens', async (_, bytes) => {
  expect(unpackPacket(decodeText(bytes))).toEqual({ ok: true, value: [quarterSnapshot()] })
  const texts = await textsOfFiles([new File([bytes], 'goi.txt')])
  expect(texts.ok && unpackPacket(texts.value[0]?.text ?? '')).toEqual({
    ok: true,
    value: [quarterSnapshot()],
  })
})

test('a file too large for a text is not read', async () => {
  const large = Object.defineProperty(new File([], 'phim.txt'), 'size', { value: 2 ** 31 })
  expect(await textsOfFiles([new File(['a'], 'a.txt'), large])).toMatchObject({
    ok: false,
    refusal: { reason: 'file-too-large', where: 'phim.txt' },
  })
})
