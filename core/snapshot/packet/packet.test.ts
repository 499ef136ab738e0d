import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPacket, packPacket, unpackPacket } from '../../../test/support/file-hand-now'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { sealSnapshot } from '../snapshot-id'
import { fromBase64Url, toBase64Url } from './base64-url'

const ONE = sealSnapshot(
  sampleSnapshot({ 'dossiers.received': 1234, 'dossiers.resolved': 743, 'dossiers.pending': null }),
)
const TWO = sealSnapshot(sampleSnapshot({ ratings: 12 }, { unit: 'UBND xã Sơn Kim 1', portal: 'other' }))
const TEXT = packPacket([ONE, TWO])

const HEAD_OF_ONE = 'Sổ Một Cửa: 1 bản chụp\nUBND thị trấn Phố Châu, kỳ 15/12/2024–14/03/2025\n'

/** A packet around any content, as a stranger could make one. */
function forged(content: string, head = HEAD_OF_ONE): string {
  const body = deflateSync(strToU8(content))
  const bytes = new Uint8Array([...sha256(body).subarray(0, 16), ...body])
  return `-----BAT DAU GOI SO LIEU-----\n${head}+++++\n${toBase64Url(bytes)}\n-----HET GOI SO LIEU-----`
}

/** The packet of ONE with something else in its place. */
function forgedOne(changes: object): string {
  return forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [{ ...ONE, ...changes }] }))
}

/** The same with its id made right. */
function sealedOne(changes: Partial<typeof ONE>): string {
  return forgedOne(sealSnapshot({ ...ONE, ...changes }))
}

/** A figure of the sample, with another number and another text in its cell. */
function figure(value: number, text: string): (typeof ONE.figures)[number] {
  const [first] = ONE.figures
  return { ...first!, value, cell: { ...first!.cell, text } }
}

/** As mail programs write what is not ASCII. */
function quotedPrintable(text: string): string {
  const spelt = text.replace(/[=\u0080-\uffff]/g, (letter) =>
    [...strToU8(letter)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
  return spelt.replace(/.{72}/g, '$&=\r\n')
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
  expect(openPacket(text + packPacket([TWO], notes)), 'a note that stands in both is one note').toMatchObject(
    {
      value: { snapshots: [ONE, TWO], notes },
    },
  )
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
    ['dashes that do not break', (text: string) => text.replaceAll('-', '\u2011')],
    ['reading directions', (text: string) => text.replace(/^.*$/gm, '\u2066$&\u2069')],
    ['right to left', (text: string) => `\u202E${text}\u202C`],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['word joiners and variation marks', (text: string) => text.replace(/.{9}/g, '$&\u2060\uFE0F\u034F')],
    ['NULs between letters', (text: string) => [...text].join('\0')],
    ['form feeds and tabs', (text: string) => text.replaceAll('\n', '\f\t\v')],
    ['old Mac line breaks', (text: string) => text.replaceAll('\n', '\r')],
    ['line and paragraph separators', (text: string) => text.replaceAll('\n', '\u2028\u2029')],
    ['blanks of other widths', (text: string) => text.replaceAll(' ', '\u2009')],
    ['a space after each letter', (text: string) => [...text].join(' ')],
    ['quoted ten times', (text: string) => text.replace(/^/gm, '>>>>> >>>>> ')],
    ['as mail travels', quotedPrintable],
    ['as mail travels, quoted', (text: string) => quotedPrintable(text.replace(/^/gm, '> '))],
    [
      'as a mail program shows it in HTML',
      (text: string) =>
        `<html><body><p dir="ltr">${text.replace(/^/gm, '&gt; ').replaceAll('\n', '<br>\r\n').replaceAll(' ', '&nbsp;')}</p></body></html>`,
    ],
    [
      'as numbered characters',
      (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`),
    ],
    ['pasted twice', (text: string) => `${text}\n\n${text}`],
    ['pasted twice, the second time quoted', (text: string) => text + text.replace(/^/gm, '> ')],
    ['words around it', (text: string) => `Kính gửi anh,\n${text}\nTrân trọng.\n--\nNgười gửi`],
  ])('%s', (_, mangle) => {
    expect(unpackPacket(mangle(TEXT))).toEqual({ ok: true, value: [ONE, TWO] })
  })

  test('a unit with quotes, dots and dashes in its name opens after a word processor set them its way', () => {
    const unit = 'Ban "Một cửa" – \'A...B\' & <C>'
    const snapshot = sealSnapshot(sampleSnapshot({ ratings: 1 }, { unit }))
    const smart = packPacket([snapshot])
      .replace(/"(.*?)"/, '“$1”')
      .replace(/'(.*?)'/, '‘$1’')
      .replace('...', '…')
      .replace(' – ', ' — ')
    expect(unpackPacket(smart)).toEqual({ ok: true, value: [snapshot] })
    expect(unpackPacket(smart.replace(/&/g, '&amp;').replace(/</g, '&lt;'))).toEqual({
      ok: true,
      value: [snapshot],
    })
  })

  test('whatever a unit is called, its packet opens, or its name is refused', () => {
    const odd = fc.constantFrom('>', '|', ' ', '\n', '=', '-', '+', '&', 'gt;', '<b>', '“', '…', '4E', 'ổ')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: odd })), (unit) => {
        const snapshot = sealSnapshot(sampleSnapshot({ ratings: 1 }, { unit }))
        const opened = unpackPacket(packPacket([snapshot]))
        if (opened.ok) expect(opened.value).toEqual([snapshot])
        else
          expect(opened.refusal.message).toMatch(
            /^Tên (đơn vị trong gói để trống, quá dài hoặc có dấu ẩn|trong gói có chữ «.{1,2}» thuộc bảng chữ )/u,
          )
      }),
    )
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

  const [first = '', ...others] = TEXT.split('\n')
  test.each([
    ['no text', '', 'Không thấy gói số liệu'],
    ['another text', 'Kính gửi UBND huyện', 'Không thấy gói số liệu'],
    ['a border line in place of the marks', TEXT.replaceAll('-----', ''), 'Không thấy gói số liệu'],
    ['lower case', TEXT.toLowerCase(), 'Không thấy gói số liệu'],
    ['only the first mark', first, 'thiếu đầu hoặc cuối'],
    ['without the first mark', others.join('\n'), 'thiếu đầu hoặc cuối'],
    ['the first half', TEXT.slice(0, TEXT.length / 2), 'thiếu đầu hoặc cuối'],
    ['the second half', TEXT.slice(TEXT.length / 2), 'thiếu đầu hoặc cuối'],
    ['two first marks', first + TEXT, 'thiếu đầu hoặc cuối'],
    ['one inside the other', TEXT.replace('+++++', `+++++\n${TEXT}`), 'thiếu đầu hoặc cuối'],
    ['a line missing', TEXT.replace(/^.{64}$/m, ''), 'Sao chép lại từ tiện ích'],
    ['each line twice', TEXT.replace(/^.{64}$/gm, '$&\n$&'), 'Sao chép lại từ tiện ích'],
    [
      'each line with a capital',
      TEXT.replace(/^[a-z]/gm, (a) => a.toUpperCase()),
      'Sao chép lại từ tiện ích',
    ],
    ['upper case', TEXT.toUpperCase(), 'Sao chép lại từ tiện ích'],
    [
      'what a chat writes between its messages',
      TEXT.replace(/^.{64}$/m, '$&\n[14:05, 14/3/2025] Chị Hoa:'),
      'Sao chép lại từ tiện ích',
    ],
    [
      'letters that a code page lacks',
      TEXT.replace(/[ổửộảụịốỳ]/g, '?'),
      'mất dấu tiếng Việt khi gửi. Xin lại gói bằng tệp .txt',
    ],
    ['marks off the letters', TEXT.normalize('NFD').replace(/\p{M}/gu, ''), 'mất dấu tiếng Việt'],
    ['another head', TEXT.replace('Phố Châu', 'Phố Chân'), 'không khớp số liệu bên trong'],
    ['nothing inside', '-----BAT DAU GOI SO LIEU----- -----HET GOI SO LIEU-----', 'Sao chép lại từ tiện ích'],
    ['not JSON', forged('{'), 'Sao chép lại từ tiện ích'],
    ['another format', forged('{"format":"x","snapshots":[]}'), 'Cập nhật tiện ích'],
    [
      'a packet of a later version',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@2', snapshots: [ONE] })),
      'Cập nhật tiện ích và bảng điền cho cùng bản',
    ],
    ['a capture of a later version', forgedOne({ format: 'so-mot-cua/snapshot@2' }), 'Cập nhật tiện ích'],
    [
      'a measure nobody knows',
      forgedOne({ figures: [{ ...ONE.figures[0], measure: 'constructor' }] }),
      'Cập nhật tiện ích',
    ],
    ['a day that is none', forgedOne({ period: { ...ONE.period, to: '2025-02-30' } }), 'Cập nhật tiện ích'],
    [
      'an end before the beginning',
      forgedOne({ period: { ...ONE.period, to: '2024-12-14' } }),
      'Cập nhật tiện ích',
    ],
    [
      'a number too large to be one',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [ONE] }).replace(':1234', ':1e999')),
      'Cập nhật tiện ích',
    ],
    [
      'a "-" that is worth 5',
      sealedOne({ figures: [{ ...ONE.figures[0]!, state: 'none', value: 5 }] }),
      'Cập nhật tiện ích',
    ],
    [
      'a number without one',
      sealedOne({ figures: [{ ...ONE.figures[0]!, state: 'number', value: null }] }),
      'Cập nhật tiện ích',
    ],
    [
      'a capture at no time',
      sealedOne({ source: { ...ONE.source, capturedAt: 'hôm qua' } }),
      'không có thật',
    ],
    [
      'a capture that would be the newest for ever',
      sealedOne({ source: { ...ONE.source, capturedAt: '9999-12-31T00:00:00Z' } }),
      'không có thật',
    ],
    [
      'a capture on a day that is none',
      sealedOne({ source: { ...ONE.source, capturedAt: '2025-02-31T25:61:00Z' } }),
      'không có thật',
    ],
    [
      'a period of ten thousand years',
      sealedOne({ period: { ...ONE.period, from: '0001-01-01', to: '9999-12-31' } }),
      'không có thật',
    ],
    [
      'a period of ten years',
      sealedOne({ period: { ...ONE.period, from: '2015-01-01', to: '2024-12-31' } }),
      'dài quá hai năm',
    ],
    [
      'a period after its capture',
      sealedOne({ period: { ...ONE.period, from: '2098-12-15', to: '2099-03-14' } }),
      'sau ngày chụp',
    ],
    ...(
      [
        ['nothing', ''],
        ['blanks', ' \u00a0 '],
        ['a name of a million letters', 'a'.repeat(1_000_000)],
        ['a name with a line break', 'UBND xã\nSơn Kim 1'],
        ['a name with a zero-width blank', 'UBND xã Sơn\u200b Kim 1'],
        ['a name that is read backwards', 'UBND xã \u202e1 miK nơS'],
      ] as const
    ).map(([words, unit]): [string, string, string] => [
      `a unit of ${words}`,
      packPacket([sealSnapshot({ ...ONE, unit })]),
      'Tên đơn vị trong gói',
    ]),
    [
      'a row with a hidden mark',
      sealedOne({ figures: [{ ...ONE.figures[0]!, by: { field: 'Đất\u200d đai' } }] }),
      'Tên hàng trong gói',
    ],
    [
      'an address of a million letters',
      sealedOne({ source: { ...ONE.source, url: 'x'.repeat(1_000_000) } }),
      'dài bất thường',
    ],
    ['less than nothing', sealedOne({ figures: [figure(-5, '-5')] }), 'âm, lẻ'],
    ['half a dossier', sealedOne({ figures: [figure(0.5, '0,5')] }), 'âm, lẻ'],
    ['5000 in a cell that says 99', sealedOne({ figures: [figure(5000, '99')] }), 'khác chữ trong ô'],
    ['5000 in a cell that says nothing', sealedOne({ figures: [figure(5000, '')] }), 'khác chữ trong ô'],
    [
      'an identity that its row contradicts',
      sealedOne({
        figures: [
          { ...figure(5, '5'), provedBy: ['received = resolved + pending'] },
          { ...figure(500, '500'), measure: 'dossiers.resolved' },
          { ...figure(0, '0'), measure: 'dossiers.pending' },
        ],
      }),
      'đối chiếu lại không đúng',
    ],
    [
      'an identity that is about something else',
      sealedOne({ figures: [{ ...figure(5, '5'), provedBy: ['pending = in-time + overdue'] }] }),
      'đối chiếu lại không đúng',
    ],
    [
      'a key that comes twice',
      forged(
        JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [ONE] }).replace(
          '"unit":',
          '"unit":"UBND xã khác","unit":',
        ),
      ),
      'Cập nhật tiện ích',
    ],
    ['a key that nobody knows', forgedOne({ more: 1 }), 'Cập nhật tiện ích'],
    [
      'a key that nobody knows in a figure',
      sealedOne({ figures: [Object.assign({}, ONE.figures[0]!, { more: 1 })] }),
      'Cập nhật tiện ích',
    ],
    ['a figure changed', forgedOne({ figures: [{ ...ONE.figures[0], value: 4321 }] }), 'đã bị sửa'],
    ['a unit changed', forgedOne({ unit: 'UBND xã Sơn Kim 1' }), 'đã bị sửa'],
    ['the id of another', forgedOne({ id: TWO.id }), 'đã bị sửa'],
    ['an id that is none', forgedOne({ id: '../../etc' }), 'Cập nhật tiện ích'],
    [
      'a prototype key',
      forged(`{"format":"so-mot-cua/packet@1","snapshots":[${JSON.stringify(ONE)}],"__proto__":{"a":1}}`),
      'Xin lại từ người gửi',
    ],
    [
      'a prototype key in a note',
      forged(
        `{"format":"so-mot-cua/packet@1","snapshots":[${JSON.stringify(ONE)}],"notes":[{"constructor":{}}]}`,
      ),
      'Xin lại từ người gửi',
    ],
    ['nested too deep', forged(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'Xin lại từ người gửi'],
    [
      'notes that are no list',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [ONE], notes: {} })),
      'Cập nhật tiện ích',
    ],
    [
      'more notes than anybody writes',
      forged(JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots: [ONE], notes: Array(4001).fill(0) })),
      'Cập nhật tiện ích',
    ],
  ])('%s', (_, text, words) => {
    const opened = unpackPacket(text)
    expect(opened).toMatchObject({ ok: false, refusal: { reason: 'packet-damaged' } })
    expect(opened.ok ? '' : opened.refusal.message).toMatch(new RegExp(words))
    expect(Object.getPrototypeOf({})).toEqual(Object.prototype)
  })

  test.each([
    ['a Russian letter in the unit', { unit: 'UВND thị trấn Phố Châu' }, 'U[В]ND'],
    ['Greek letters in a row', { figures: [{ ...figure(12, '12'), by: { field: 'Ηộ tịch' } }] }, '[Η]ộ tịch'],
    ['full-width letters', { unit: 'ＵBND thị trấn Phố Châu' }, '[Ｕ]BND'],
  ])('a name that only looks like one that is known is shown as what it is: %s', (_, changes, shown) => {
    const one = sealSnapshot({ ...ONE, ...changes })
    expect(unpackPacket(packPacket([one]))).toMatchObject({
      ok: false,
      refusal: {
        reason: 'packet-damaged',
        where: expect.stringContaining(shown),
        message: expect.stringContaining('bảng chữ'),
      },
    })
  })

  test('a capture that was made after today is none; one made today, or a day ahead by the sender’s clock, is', () => {
    const made = (on: string) =>
      packPacket([sealSnapshot({ ...ONE, source: { ...ONE.source, capturedAt: `${on}T08:00:00+07:00` } })])
    expect(unpackPacket(made('2025-03-18'), '2025-03-18').ok).toBe(true)
    expect(unpackPacket(made('2025-03-19'), '2025-03-18').ok).toBe(true)
    for (const late of ['2025-03-20', '2026-01-01', '2099-01-01'])
      expect(unpackPacket(made(late), '2025-03-18')).toMatchObject({
        ok: false,
        refusal: {
          reason: 'packet-damaged',
          message: expect.stringContaining('sau ngày của máy này (18/03/2025)'),
        },
      })
  })

  test('a packet of nothing is no packet', () => {
    expect(unpackPacket(packPacket([]))).toMatchObject({ ok: false, refusal: { reason: 'no-data' } })
    expect(unpackPacket(packPacket([]) + TEXT)).toEqual({ ok: true, value: [ONE, TWO] })
  })

  test('what an identity proves is still proved when it is opened', () => {
    const proved = (
      measure: 'dossiers.received' | 'dossiers.resolved' | 'dossiers.pending',
      value: number,
    ) => ({
      ...figure(value, String(value)),
      measure,
      provedBy: ['received = resolved + pending'],
    })
    const one = sealSnapshot({
      ...ONE,
      figures: [
        proved('dossiers.received', 505),
        proved('dossiers.resolved', 500),
        proved('dossiers.pending', 5),
      ],
    })
    expect(unpackPacket(packPacket([one]))).toEqual({ ok: true, value: [one] })
  })

  test('many small bombs in one text are refused as one large one is', () => {
    const bomb = (at: number) => packPacket([ONE], [{ words: ' '.repeat(12 * 1024 * 1024 + at) }])
    expect(unpackPacket(bomb(0)).ok).toBe(true)
    const opened = unpackPacket([0, 1, 2].map(bomb).join('\n'))
    expect(opened).toMatchObject({ ok: false, refusal: { reason: 'file-too-large' } })
  })

  test('a bomb is refused before it fills the memory', () => {
    const body = deflateSync(new Uint8Array(33 * 1024 * 1024), { level: 1 })
    const bytes = new Uint8Array([...sha256(body).subarray(0, 16), ...body])
    const text = `-----BAT DAU GOI SO LIEU-----+++++${toBase64Url(bytes)}-----HET GOI SO LIEU-----`
    expect(unpackPacket(text)).toMatchObject({ ok: false, refusal: { reason: 'file-too-large' } })
  })
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
