import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPacket, packPacket, unpackPacket } from '../../test/support/file-hand-now'
import { sampleSnapshot } from '../../test/unit/sample-snapshot'
import { fromBase64Url, toBase64Url } from './base64-url'
import { sealSnapshot } from './snapshot-id'

const ONE = sealSnapshot(
  sampleSnapshot({ 'dossiers.received': 1234, 'dossiers.resolved': 743, 'dossiers.pending': null }),
)
const TWO = sealSnapshot(sampleSnapshot({ ratings: 12 }, { unit: 'UBND xã Sơn Kim 1', portal: 'other' }))
const TEXT = packPacket([ONE, TWO])

/** A packet around any content, as a stranger could make one. */
function forged(content: string): string {
  const body = deflateSync(strToU8(content))
  const bytes = new Uint8Array([...sha256(body).subarray(0, 16), ...body])
  return `-----BAT DAU GOI SO LIEU-----\n+++++\n${toBase64Url(bytes)}\n-----HET GOI SO LIEU-----`
}

test('a packet opens to the snapshots it was made of, and says in words whose they are', () => {
  expect(unpackPacket(TEXT)).toEqual({ ok: true, value: [ONE, TWO] })
  expect(TEXT).toContain('Sổ Một Cửa: 2 bản chụp')
  expect(TEXT).toContain('UBND thị trấn Phố Châu, kỳ 15/12/2024–14/03/2025')
})

test('what travels beside the snapshots comes back as it was; a packet without it, as older ones are, has nothing there', () => {
  const notes = [{ tasks: ['I.1'] }, { tasks: [] }]
  const text = packPacket([ONE], notes)
  expect(openPacket(text)).toEqual({ ok: true, value: { snapshots: [ONE], notes } })
  expect(unpackPacket(text)).toEqual({ ok: true, value: [ONE] })
  expect(openPacket(TEXT)).toEqual({ ok: true, value: { snapshots: [ONE, TWO], notes: [] } })
  expect(openPacket(text + packPacket([TWO], notes))).toMatchObject({
    value: { snapshots: [ONE, TWO], notes: [...notes, ...notes] },
  })
})

describe('what mail and chat do to text is survived', () => {
  test.each([
    ['windows line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
    ['quoted twice', (text: string) => text.replace(/^/gm, '> > ')],
    ['outlook bars', (text: string) => text.replace(/^/gm, '| ')],
    ['trailing blanks', (text: string) => text.replaceAll('\n', '   \n')],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['all in one line', (text: string) => text.replaceAll('\n', ' ')],
    ['no white space at all', (text: string) => text.replace(/\s/g, '')],
    ['wrapped at 30', (text: string) => text.replace(/.{30}/g, '$&\n')],
    ['wrapped at 30, then quoted and joined', (text: string) => text.replace(/.{30}/g, '$&\n> ')],
    ['soft line breaks', (text: string) => text.replace(/.{50}/g, '$&=\r\n')],
    ['zero-width spaces', (text: string) => text.replace(/.{20}/g, '$&\u200B')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
    ['long dashes', (text: string) => text.replaceAll('-----', '—–')],
    ['words around it', (text: string) => `Kính gửi anh,\n${text}\nTrân trọng.\n--\nNgười gửi`],
  ])('%s', (_, mangle) => {
    expect(unpackPacket(mangle(TEXT))).toEqual({ ok: true, value: [ONE, TWO] })
  })

  test('two packets in one mail give the snapshots of both, each once', () => {
    const text = `${packPacket([ONE])}\n> ${packPacket([ONE, TWO]).replaceAll('\n', '\n> ')}`
    expect(unpackPacket(text)).toEqual({ ok: true, value: [ONE, TWO] })
  })
})

describe('what is not as it was packed is refused', () => {
  test('any one character of it changed', () => {
    const letters = [...'ABxyz019-_.,>#đ']
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.constantFrom(...letters), (at, letter) => {
        const before = TEXT[at] ?? ''
        fc.pre(letter !== before && /\S/.test(before))
        const opened = unpackPacket(TEXT.slice(0, at) + letter + TEXT.slice(at + 1))
        // A quote mark, and one kind of dash for another, are what mail does; they say nothing else.
        expect(opened.ok === false || letter === '>' || `${before}${letter}` === '–-').toBe(true)
        if (!opened.ok) expect(opened.refusal.reason).toBe('packet-damaged')
        else expect(opened.value).toEqual([ONE, TWO])
      }),
      { numRuns: 1500 },
    )
  })

  test('any one character of it missing, and any end cut off', () => {
    for (let at = 0; at < TEXT.length; at += 1) {
      if (/\s/.test(TEXT[at] ?? '')) continue
      expect(unpackPacket(TEXT.slice(0, at) + TEXT.slice(at + 1)).ok, `without character ${at}`).toBe(false)
    }
    for (let at = 0; at < TEXT.trimEnd().length; at += 7)
      expect(unpackPacket(TEXT.slice(0, at)).ok).toBe(false)
  })

  test.each([
    ['no text', ''],
    ['another text', 'Kính gửi UBND huyện'],
    ['only the first mark', '-----BAT DAU GOI SO LIEU-----'],
    ['two first marks', `-----BAT DAU GOI SO LIEU-----${TEXT}`],
    ['nothing inside', '-----BAT DAU GOI SO LIEU----- -----HET GOI SO LIEU-----'],
    ['not JSON', forged('{')],
    ['another format', forged('{"format":"x","snapshots":[]}')],
    ['a prototype key', forged('{"format":"so-mot-cua/packet@1","snapshots":[],"__proto__":{"a":1}}')],
    ['nested too deep', forged(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    [
      'a figure changed',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [{ ...ONE, unit: 'X' }] })),
    ],
    [
      'a key of no meaning',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [{ ...ONE, more: 1 }] })),
    ],
    ['notes that are no list', forged('{"format":"so-mot-cua/packet@1","snapshots":[],"notes":{}}')],
    [
      'more notes than anybody writes',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [], notes: Array(4001).fill(0) })),
    ],
    ['another head', TEXT.replace('Phố Châu', 'Phố Chân')],
  ])('%s', (_, text) => {
    const opened = unpackPacket(text)
    expect(opened).toMatchObject({ ok: false, refusal: { reason: 'packet-damaged' } })
    expect(Object.getPrototypeOf({})).toEqual(Object.prototype)
  })

  test('a bomb is refused before it fills the memory', () => {
    const body = deflateSync(new Uint8Array(140 * 1024 * 1024), { level: 1 })
    const bytes = new Uint8Array([...sha256(body).subarray(0, 16), ...body])
    const text = `-----BAT DAU GOI SO LIEU-----+++++${toBase64Url(bytes)}-----HET GOI SO LIEU-----`
    expect(unpackPacket(text)).toMatchObject({ ok: false, refusal: { reason: 'file-too-large' } })
  }, 30_000)
})

test('no two texts are the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    }),
  )
  expect(fromBase64Url('AB')).toBeNull()
  expect(fromBase64Url('AA')).toEqual(new Uint8Array([0]))
})
