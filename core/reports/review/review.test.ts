import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeMachine } from '../../../scripts/node-machine'
import { quarterReceipt } from '../../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import { inEnvelope } from '../../snapshot/packet/envelope'
import { openPacket as openFigures, packPacket } from '../../snapshot/packet/packet'
import { formatValue } from '../../text/format'
import { type Steps, workThrough } from '../../workbook/zip/steps'
import { picturesOf } from '../fill/form-picture'
import type { Receipt } from '../report'
import { answerMisfit, wordsDoubt } from './judge-review'
import { planOfReceipt } from './plan-of-receipt'
import { type ReviewAnswer, readAnswer, reviewAnswer } from './review-answer'
import { openAnyPacket, packAnswer, packRequest } from './review-packet'
import { type ReviewRequest, reviewHash, reviewRequest, versionOf } from './review-request'
import { returnedIn, reviewsOf, reviewWords, sinceWords } from './reviews-of'

const CAPTURE = quarterSnapshot()
const RECEIPT = quarterReceipt(CAPTURE)
const ON = '2025-03-20'
const run = <T>(steps: Steps<T>): T => workThrough(steps, nodeMachine)
const open = (text: string, today = ON) => run(openAnyPacket(text, today))

function asked(changes: Partial<Receipt> = {}, askedAt = '2025-03-17T11:00:00+07:00'): ReviewRequest {
  return reviewRequest({
    receiptId: 'receipt-1',
    receipt: { ...RECEIPT, ...changes },
    captures: [CAPTURE],
    nameOf: () => 'Tổng hợp 06 các cấp, theo lĩnh vực',
    words: 'Chị xem giúp, mai gửi tỉnh.',
    askedAt,
  })
}

const REQUEST = asked()
const LINE = RECEIPT.lines.find(({ from }) => 'by' in from && from.by.field === 'Hộ tịch')!
const FIGURE = 'measure' in LINE.from ? { measure: LINE.from.measure, by: { ...LINE.from.by } } : undefined
const RETURNED = { at: LINE.at, place: 'Hộ tịch · Trực tuyến', value: LINE.value, message: 'Thiếu 3 hồ sơ' }
const AGREED = reviewAnswer(REQUEST, { who: 'Lê Hà, Phó Chủ tịch', answeredAt: '2025-03-18T08:00:00+07:00' })
const RETURN = reviewAnswer(REQUEST, {
  who: 'Lê Hà, Phó Chủ tịch',
  answeredAt: '2025-03-18T08:00:00+07:00',
  returned: { ...RETURNED, ...(FIGURE ? { figure: FIGURE } : {}) },
})
const ASKED = { receipt: RECEIPT, version: versionOf(RECEIPT), askedAt: REQUEST.askedAt }

/** A packet whose seal is right though no Sổ Một Cửa made it. */
function forged(content: object, head: string): string {
  return run(inEnvelope(JSON.stringify(content), head.split('\n')))
}
const headIn = (text: string) => text.split('\n+++++')[0]!.split('\n').slice(1).join('\n')

describe('a packet «xin ý kiến» and its answer', () => {
  it.each([
    ['request', run(packRequest(REQUEST)), { kind: 'request', request: REQUEST }],
    ['agreement', run(packAnswer(AGREED)), { kind: 'answer', answer: AGREED }],
    ['returned figure', run(packAnswer(RETURN)), { kind: 'answer', answer: RETURN }],
  ])('a %s opens as it was packed, under lines that people read', (_, text, value) => {
    expect(open(text)).toEqual({ ok: true, value })
    expect(open(`> ${text.replaceAll('\n', '\r\n> ')}`)).toEqual({ ok: true, value })
    expect(text).toMatch(
      /Sổ Một Cửa: (xin ý kiến|trả lời ý kiến, (đồng ý|trả lại 1 ô: Hộ tịch · Trực tuyến))/,
    )
    expect(text).toContain('UBND thị trấn Phố Châu, kỳ 15/12/2024–14/03/2025')
  })

  it('captures still open as captures; a review is none of them, and says where it is opened', () => {
    const figures = run(packPacket([CAPTURE]))
    expect(open(figures)).toMatchObject({ ok: true, value: { kind: 'packet' } })
    for (const text of [run(packRequest(REQUEST)), run(packAnswer(RETURN))])
      expect(run(openFigures(text, ON))).toMatchObject({
        ok: false,
        refusal: {
          reason: 'no-data',
          message: expect.stringContaining('Đây là gói xin ý kiến hoặc trả lời'),
        },
      })
  })

  it('several reviews at once are refused, whichever they are', () => {
    const all = [run(packRequest(REQUEST)), run(packAnswer(AGREED)), run(packPacket([CAPTURE]))]
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [2, 1],
    ] as const)
      expect(open(`${all[a]}\n${all[b]}`)).toMatchObject({
        refusal: { message: expect.stringContaining('Mở từng gói một') },
      })
  })

  it('any changed, missing or added letter of an answer is noticed', () => {
    const text = run(packAnswer(RETURN))
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', 'A', 'b', '9', '_'),
        fc.boolean(),
        (at, letter, added) => {
          const before = text[at]!
          fc.pre(/\S/.test(before) && letter !== before && (!added || letter !== ''))
          const opened = open(text.slice(0, at) + letter + text.slice(added ? at : at + 1))
          if (opened.ok) expect(opened.value).toEqual({ kind: 'answer', answer: RETURN })
          else expect(opened.refusal.reason).toBe('packet-damaged')
        },
      ),
      { numRuns: 300 },
    )
  })

  const resealed = (changes: object): object => {
    const whole = { ...RETURN, ...changes }
    return { ...whole, id: reviewHash(whole) }
  }
  it.each<[string, object, string]>([
    [
      'another number, the id left',
      { ...RETURN, returned: { ...RETURNED, value: 999 } },
      'đã bị sửa sau khi lưu',
    ],
    ['another name, the id left', { ...RETURN, who: 'Trần B' }, 'đã bị sửa sau khi lưu'],
    ['a key that nobody knows', resealed({ hidden: 1 }), 'không phải do bản Sổ Một Cửa này'],
    [
      'a key deep in it',
      resealed({ returned: { ...RETURNED, hidden: 1 } }),
      'không phải do bản Sổ Một Cửa này',
    ],
    ['no name', resealed({ who: '' }), 'không phải do bản Sổ Một Cửa này'],
    ['a version to come', { ...RETURN, format: 'so-mot-cua/review-answer@2' }, 'Cập nhật tiện ích'],
    ['a day that is not yet', resealed({ answeredAt: '2025-04-20T08:00:00+07:00' }), 'sau ngày của máy này'],
    ['a moment that is none', resealed({ answeredAt: '2025-13-45T99:00' }), 'không có thật'],
    ['a name in other letters', resealed({ who: 'Lê Нà' }), 'thuộc bảng chữ Kirin'],
    ['a hidden mark in the message', resealed({ returned: { ...RETURNED, message: 'a\u200bb' } }), 'dấu ẩn'],
    ['a dossier code', resealed({ returned: { ...RETURNED, message: 'xem H27-250312-0001' } }), 'mã hồ sơ'],
  ])('a forged answer with %s is refused by name', (_, content, words) => {
    const { format, ...rest } = content as ReviewAnswer
    const opened = open(forged({ format, ...rest }, headIn(run(packAnswer(RETURN)))))
    expect(opened).toMatchObject({ ok: false, refusal: { message: expect.stringContaining(words) } })
  })

  it('a head that says another thing than its content is refused', () => {
    const text = run(packAnswer(RETURN)).replace('trả lại 1 ô: Hộ tịch · Trực tuyến', 'đồng ý')
    expect(open(text)).toMatchObject({ refusal: { message: expect.stringContaining('không khớp') } })
  })

  it('a request in which a number was changed and sealed anew no longer goes with the answer’s version', () => {
    const other = asked({
      lines: RECEIPT.lines.map((line) => (line === LINE ? { ...line, value: 1 } : line)),
    })
    const answer = reviewAnswer(other, { who: 'Lê Hà', answeredAt: AGREED.answeredAt })
    expect(answerMisfit(answer, ASKED)).toMatchObject({
      reason: 'packet-damaged',
      message: expect.stringContaining('xem số khác'),
    })
  })

  it('no session of a web form travels with it', () => {
    const { receipt } = asked({
      host: 'form',
      target: 'https://baocao.example/x;jsessionid=7?token=secret#a',
    })
    expect(receipt.target).toBe('https://baocao.example/x')
  })
})

describe('an answer that comes back', () => {
  it('fits what was asked', () => {
    for (const answer of [AGREED, RETURN]) expect(answerMisfit(answer, ASKED)).toBeNull()
  })

  it.each<[string, ReviewAnswer, typeof ASKED | null, string]>([
    ['to another book', AGREED, null, 'sổ này không có'],
    ['of other numbers', { ...AGREED, version: `sha256:${'0'.repeat(64)}` }, ASKED, 'xem số khác'],
    ['before it was asked', { ...AGREED, answeredAt: '2025-03-10T08:00:00+07:00' }, ASKED, 'không có thật'],
    [
      'of a place that is none',
      withReturned({ at: { sheet: 'X', cell: 'A1' } }),
      ASKED,
      'không phải ô của biểu',
    ],
    ['of a number that is not there', withReturned({ value: 987654 }), ASKED, 'không phải ô của biểu'],
  ])('%s is refused by name', (_, answer, before, words) => {
    expect(answerMisfit(answer, before)?.message).toContain(words)
  })

  it('reads as itself from a store, and not when a letter of it changed', () => {
    expect(readAnswer(JSON.parse(JSON.stringify(RETURN)))).toEqual(RETURN)
    expect(readAnswer({ ...RETURN, who: 'Lê Hạ' })).toBeNull()
    expect(readAnswer({ ...RETURN, more: 1 })).toBeNull()
    expect(readAnswer(null)).toBeNull()
  })

  function withReturned(changes: object): ReviewAnswer {
    return { ...RETURN, returned: { ...RETURNED, ...changes } }
  }
})

describe('what answers say of the numbers that stand now', () => {
  const seen = (answers: readonly ReviewAnswer[], receipt: Receipt = RECEIPT) =>
    reviewsOf(answers, receipt).map((one) => [one.stands, one.isOfThese, sinceWords(one)])
  const changed: Receipt = {
    ...RECEIPT,
    lines: RECEIPT.lines.map((line) => (line === LINE ? { ...line, value: 515 } : line)),
  }
  const at = (answer: ReviewAnswer, answeredAt: string, who = answer.who): ReviewAnswer => ({
    ...answer,
    answeredAt,
    who,
  })
  const LATER = '2025-03-19T08:00:00+07:00'

  it('a returned figure stands while it says the same', () => {
    expect(seen([RETURN])).toEqual([[true, true, '']])
    expect(reviewWords(RETURN)).toBe(
      `Người xem trả lại 1 ô: Hộ tịch · Trực tuyến (${formatValue(LINE.value)}): «Thiếu 3 hồ sơ» (Lê Hà, Phó Chủ tịch, 08:00 18/03/2025).`,
    )
  })

  it('once it says something else it no longer does, and is still named', () => {
    expect(seen([RETURN], changed)).toEqual([[false, false, 'Số này nay là 515.']])
    expect(seen([RETURN], { ...RECEIPT, lines: [] })).toEqual([[false, false, 'Nay biểu không có số này.']])
  })

  it('filled anew elsewhere it stands all the same: a figure is returned wherever it stands', () => {
    const moved = RECEIPT.lines.map((line) =>
      line === LINE ? { ...line, at: { row: '1', column: 'FN01' } } : line,
    )
    expect(seen([RETURN], { ...RECEIPT, lines: moved })).toEqual([
      [true, false, 'Đã điền lại sau đó, số này chưa đổi.'],
    ])
  })

  it('the same numbers from a later capture are the same version', () => {
    const lines = RECEIPT.lines.map((line) => ({
      ...line,
      outcome: 'already-equal' as const,
      from: 'snapshot' in line.from ? { ...line.from, snapshot: 'sha256:later' } : line.from,
    }))
    expect(seen([AGREED], { ...RECEIPT, lines })).toEqual([[false, true, '']])
    expect(seen([AGREED], changed)[0]?.[2]).toContain('đã điền lại số khác')
  })

  it('a reviewer who agrees later has settled it; another reviewer has not', () => {
    expect(seen([RETURN, at(AGREED, LATER)])[0]).toEqual([false, true, 'Người xem đã đồng ý sau đó.'])
    expect(seen([RETURN, at(AGREED, LATER, 'Trần Nam')])[0]?.[0]).toBe(true)
    expect(seen([at(RETURN, LATER), AGREED]).map(([stands]) => stands)).toEqual([false, true])
  })

  it('answers to another report, unit or days say nothing here', () => {
    expect(seen([{ ...RETURN, report: 'ii-08' }])).toEqual([])
    expect(seen([{ ...RETURN, unit: 'UBND xã Sơn Kim 1' }])).toEqual([])
    expect(seen([{ ...RETURN, to: '2025-06-14' }])).toEqual([])
    expect(seen([{ ...RETURN, report: 'ii-08+ii-06a' }])).toHaveLength(1)
  })

  it('a returned total of the template, and a place that stayed empty, stand until they change', () => {
    const place = { sheet: 'II.06a', cell: 'C900' }
    const refusal = { reason: 'cell-has-formula' as const, message: '', at: place }
    const of = (value: number | string): ReviewAnswer => ({
      ...RETURN,
      returned: { ...RETURNED, at: place, value },
    })
    const now = (expected?: number): Receipt => ({
      ...RECEIPT,
      refusals: [expected === undefined ? refusal : { ...refusal, expected }],
    })
    expect(seen([of(1234)], now(1234))[0]?.[0]).toBe(true)
    expect(seen([of(1234)], now(1235))[0]).toEqual([false, true, 'Số này nay là 1.235.'])
    expect(seen([of('')], now())[0]?.[0]).toBe(true)
  })

  it('before a fill the returned figures are named that it would write again', () => {
    const plan = planOfReceipt(RECEIPT, [])
    expect(returnedIn(plan, [RETURN, AGREED], RECEIPT)).toEqual([RETURN])
    expect(returnedIn(planOfReceipt(changed, []), [RETURN], RECEIPT)).toEqual([])
  })

  it('what a message may not hold', () => {
    expect(wordsDoubt('Hộ tịch thiếu 3 hồ sơ, đối chiếu lại trang 06')).toBeNull()
    expect(wordsDoubt('gọi 0912 345 678')?.reason).toBe('personal-data')
    expect(wordsDoubt('dòng một\ndòng hai')).toBeNull()
  })
})

describe('the small picture a reviewer sees', () => {
  it('is the report at its places: a row for each lĩnh vực, a column for each measure', () => {
    const rows = [...new Set(RECEIPT.lines.map(({ from }) => ('by' in from ? from.by.field : '')))]
    const measures: string[] = [
      ...new Set(RECEIPT.lines.map(({ from }) => ('measure' in from ? from.measure : ''))),
    ]
    const lines = RECEIPT.lines.map((line) => {
      const from = line.from as { measure: string; by: { field: string } }
      const column = String.fromCharCode(67 + measures.indexOf(from.measure))
      return { ...line, at: { sheet: 'II.06a', cell: `${column}${10 + rows.indexOf(from.by.field)}` } }
    })
    const total = { sheet: 'II.06a', cell: 'C9' }
    const refusals = [
      { reason: 'cell-has-formula' as const, message: '', at: total, expected: 9, agrees: true as const },
    ]
    const [picture, ...others] = picturesOf(planOfReceipt({ ...RECEIPT, lines, refusals }, REQUEST.pages))
    expect(others).toEqual([])
    expect(picture?.rows.map(({ name }) => name)).toEqual(['Dòng công thức của mẫu', ...rows])
    expect(picture?.columns).toHaveLength(measures.length)
    expect(picture?.rows[0]?.cells[0]).toMatchObject({ shown: 9, mark: 'computed' })
    expect(picture?.rows[1]?.cells[0]).toMatchObject({ shown: lines[0]?.value, mark: 'written' })
  })

  const printedOver = (heads: readonly string[]): Receipt => {
    const own = RECEIPT.lines.filter(({ from }) => 'by' in from && from.by.field === 'Hộ tịch').slice(0, 2)
    const lines = own.map((line, at) => ({ ...line, at: { sheet: 'S', cell: `${'CD'[at]}9` } }))
    const columns = { C: ['Tiếp nhận', heads[0]!], D: ['Tiếp nhận', heads[1]!] }
    return { ...RECEIPT, lines, labels: [{ sheet: 'S', rows: { 9: ['Hộ tịch, quốc tịch'] }, columns }] }
  }

  it('is headed as the template prints it, and what is returned is called so', () => {
    const request = asked(printedOver(['Nộp qua mạng', 'Nộp tại quầy']))
    expect(open(run(packRequest(request)))).toEqual({ ok: true, value: { kind: 'request', request } })
    const [picture] = picturesOf(planOfReceipt(request.receipt, request.pages))
    expect(picture?.rows.map(({ name }) => name)).toEqual(['Hộ tịch, quốc tịch'])
    expect(picture?.columns.map(({ path }) => path)).toEqual([
      ['Tiếp nhận', 'Nộp qua mạng'],
      ['Tiếp nhận', 'Nộp tại quầy'],
    ])
  })

  it('heads in letters that a packet may not have stay at home, and measures are named instead', () => {
    const request = asked(printedOver(['Nộp quа mạng', 'Σ']))
    expect(request.receipt.labels).toBeUndefined()
    expect(open(run(packRequest(request)))).toMatchObject({ ok: true })
    const forged = { ...request, receipt: printedOver(['Nộp quа mạng', 'Nộp tại quầy']) }
    const sealed = { ...forged, id: reviewHash(forged) }
    expect(open(run(packRequest(sealed)))).toMatchObject({ refusal: { reason: 'packet-damaged' } })
  })

  it('a table by measure has a row for each measure; one of other days says them', () => {
    const own = RECEIPT.lines.filter(({ from }) => 'by' in from && from.by.field === 'Hộ tịch')
    const lines = own.map((line, at) => ({ ...line, at: { sheet: 'S', cell: `D${at + 5}` } }))
    const pages = REQUEST.pages.map((page) => ({ ...page, from: '2024-09-15', to: '2024-12-14' }))
    const [picture] = picturesOf(planOfReceipt({ ...RECEIPT, lines }, pages))
    expect(picture?.rows).toHaveLength(own.length)
    expect(picture?.columns.map(({ path }) => path)).toEqual([['Hộ tịch', '15/09/2024–14/12/2024']])
  })

  it('what did not stick is refused at its place with both numbers', () => {
    const lines = RECEIPT.lines.map((line, at) =>
      at === 0 ? { ...line, readBack: '7', outcome: 'value-did-not-stick' as const } : line,
    )
    const cells = picturesOf(planOfReceipt({ ...RECEIPT, lines }, [])).flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])),
    )
    expect(cells.filter(({ mark }) => mark === 'refused').map(({ refusal }) => refusal?.message)).toEqual([
      `Cần ghi ${lines[0]?.value}, đọc lại «7».`,
    ])
  })
})
