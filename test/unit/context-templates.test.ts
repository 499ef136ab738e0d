import { describe, expect, test } from 'vitest'
import { countsWritten, type LinesOver, planFor, QUARTER, UNIT } from '../context-templates/template'

const TITLE = 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'

/** The reasons and the words a template is refused for; how many counts are written. */
function outcomeOf(lines: LinesOver, tab?: string) {
  const plan = planFor([{ lines, ...(tab === undefined ? {} : { tab }) }])
  const said = plan.refusals.flatMap(({ reason, confirm }) => (confirm ? [`${reason}: ${confirm}`] : []))
  return { counts: countsWritten(plan), said }
}

describe('a template of another unit is not filled', () => {
  test.each<[what: string, lines: LinesOver, words: string]>([
    ['the letterhead top left', { A1: 'UBND XÃ TÂN LẬP', C4: TITLE }, 'UBND XÃ TÂN LẬP'],
    [
      'a letterhead of two lines, the superior body above',
      { A1: 'UBND HUYỆN HƯƠNG SƠN', A2: 'UBND XÃ TÂN LẬP', C4: TITLE },
      'UBND XÃ TÂN LẬP',
    ],
    ['both lines in one cell', { A1: 'UBND HUYỆN HƯƠNG SƠN\nUBND XÃ TÂN LẬP', C4: TITLE }, 'UBND XÃ TÂN LẬP'],
    [
      'the office and the unit in two cells',
      { A1: 'ỦY BAN NHÂN DÂN', A2: 'XÃ TÂN LẬP', C4: TITLE },
      'ỦY BAN NHÂN DÂN XÃ TÂN LẬP',
    ],
    ['a line «Đơn vị»', { A2: 'Đơn vị: UBND xã Tân Lập', C4: TITLE }, 'UBND xã Tân Lập'],
    ['a line «Đơn vị» without the level', { A2: 'Đơn vị: Tân Lập', C4: TITLE }, 'Tân Lập'],
    ['«Đơn vị» in a cell of its own', { A2: 'Đơn vị:', B2: 'Tân Lập', C4: TITLE }, 'Tân Lập'],
    ['the title, «của»', { C4: `${TITLE} CỦA UBND XÃ TÂN LẬP` }, 'UBND XÃ TÂN LẬP'],
    ['the title, the period behind', { C4: `${TITLE} XÃ TÂN LẬP QUÝ I/2025` }, 'XÃ TÂN LẬP'],
    ['the title, decomposed', { C4: `${TITLE} CỦA UBND XÃ TÂN LẬP`.normalize('NFD') }, 'UBND XÃ TÂN LẬP'],
    ['an abbreviation', { A1: 'UBND X. TÂN LẬP', C4: TITLE }, 'UBND X. TÂN LẬP'],
  ])('%s', (_, lines, words) => {
    expect(outcomeOf(lines)).toEqual({ counts: 0, said: [`wrong-unit: ${words}`] })
  })

  test('the tab alone', () => {
    expect(outcomeOf({ C4: TITLE }, 'Xã Tân Lập')).toEqual({ counts: 0, said: ['wrong-unit: Xã Tân Lập'] })
  })

  test('the signature under the table', () => {
    const plan = planFor([{ lines: { C4: TITLE }, under: { 3: 'TM. ỦY BAN NHÂN DÂN XÃ TÂN LẬP' } }])
    expect([countsWritten(plan), plan.refusals.map(({ reason }) => reason)]).toEqual([0, ['wrong-unit']])
  })
})

describe('a template of another period is not filled', () => {
  test.each<[lines: LinesOver, words: string]>([
    [{ C4: `${TITLE} THÁNG 3 NĂM 2025` }, 'THÁNG 3 NĂM 2025'],
    [{ C4: `${TITLE} NĂM 2025` }, 'NĂM 2025'],
    [{ C4: `${TITLE} NĂM 2024` }, 'NĂM 2024'],
    [{ C4: TITLE, C5: 'NĂM 2024' }, 'NĂM 2024'],
    [{ C4: `${TITLE} 9 THÁNG ĐẦU NĂM 2025` }, '9 THÁNG ĐẦU NĂM 2025'],
    [{ C4: TITLE, C5: 'Báo cáo công tác tháng 3 năm 2025' }, 'tháng 3 năm 2025'],
    [{ C4: `${TITLE}\nTHÁNG 3/2025` }, 'THÁNG 3/2025'],
    [{ C4: TITLE, C5: '(Kèm theo Báo cáo tháng 2 năm 2025)' }, 'tháng 2 năm 2025'],
    [{ C4: TITLE, C5: 'Tháng', D5: '3', E5: 'Năm', F5: '2025' }, 'Tháng 3 Năm 2025'],
    [{ C4: `LŨY KẾ TỪ ĐẦU NĂM 2025` }, 'LŨY KẾ TỪ ĐẦU NĂM 2025'],
    [{ C4: TITLE, C5: 'Số liệu lũy kế từ đầu năm' }, 'Số liệu lũy kế từ đầu năm'],
    [{ C4: TITLE, C5: '6 tháng năm 2025' }, '6 tháng năm 2025'],
  ])('%j', (lines, words) => {
    expect(outcomeOf(lines)).toEqual({ counts: 0, said: [`wrong-period: ${words}`] })
  })

  test.each(['Tháng 3', 'T3', 'Thang 3', 'Quý II', 'Năm 2024', '9T2025'])(
    'only the tab says it: «%s»',
    (tab) => {
      expect(outcomeOf({ C4: TITLE }, tab)).toEqual({ counts: 0, said: [`wrong-period: ${tab}`] })
    },
  )
})

test.each<[title: string, words: string]>([
  [`${TITLE} ĐỐI VỚI HỒ SƠ TRỰC TUYẾN`, 'TRỰC TUYẾN'],
  [`${TITLE} QUA DỊCH VỤ BƯU CHÍNH CÔNG ÍCH`, 'DỊCH VỤ BƯU CHÍNH CÔNG ÍCH'],
  [`${TITLE} THEO CƠ CHẾ MỘT CỬA LIÊN THÔNG`, 'MỘT CỬA LIÊN THÔNG'],
  [`${TITLE} PHI ĐỊA GIỚI HÀNH CHÍNH`, 'PHI ĐỊA GIỚI HÀNH CHÍNH'],
])('a template of a part of the dossiers is not filled: «%s»', (title, words) => {
  expect(outcomeOf({ C4: title })).toEqual({ counts: 0, said: [`wrong-part: ${words}`] })
})

describe('a template of this unit and this period is filled without a question', () => {
  test.each<[what: string, lines: LinesOver, tab?: string]>([
    ['nothing said', { C4: TITLE }],
    ['all said', { A1: 'UBND HUYỆN THẠCH HÀ', A2: 'UBND XÃ ĐỒNG TIẾN', C4: `${TITLE} QUÝ I/2025` }, 'Quý I'],
    ['the quarter and its year in two lines', { C4: TITLE, C5: 'QUÝ I', C6: 'NĂM 2025' }],
    ['the tab says the quarter', { C4: TITLE }, 'Q1-2025'],
    [
      'words that only look like a part',
      { C4: 'TÌNH HÌNH GIẢI QUYẾT THEO CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG' },
    ],
    [
      'the paper that issued the form',
      {
        A1: '(Ban hành kèm theo Quyết định số 15/2024/QĐ-UBND ngày 02/5/2024 của UBND tỉnh Hà Tĩnh)',
        C4: TITLE,
      },
    ],
  ])('%s', (_, lines, tab) => {
    const { counts, said } = outcomeOf(lines, tab)
    expect(said).toEqual([])
    expect(counts).toBeGreaterThan(0)
  })
})

describe('what a person settled', () => {
  const lines = { A1: 'UBND XÃ TÂN LẬP', C4: `${TITLE} THÁNG 3 NĂM 2025` }
  const confirmed = [{ words: 'UBND xã Tân Lập' }, { words: 'tháng 3 năm 2025' }]

  test('is filled, and the plan says what it rests on', () => {
    const plan = planFor([{ lines }], { confirmed })
    expect(countsWritten(plan)).toBeGreaterThan(0)
    expect(plan.confirmed).toEqual([
      { of: 'unit', words: 'UBND XÃ TÂN LẬP', unit: UNIT, ...QUARTER },
      { of: 'period', words: 'THÁNG 3 NĂM 2025', unit: UNIT, ...QUARTER },
    ])
  })

  test('settles nothing else', () => {
    const plan = planFor([{ lines }], { confirmed: confirmed.slice(0, 1) })
    expect([countsWritten(plan), plan.refusals.map(({ confirm }) => confirm)]).toEqual([
      0,
      ['THÁNG 3 NĂM 2025'],
    ])
  })

  test('holds for the unit in every period, and for a period in that one only', () => {
    const kept = planFor([{ lines }], { confirmed }).confirmed!
    const next = { from: '2025-03-15', to: '2025-06-14' }
    expect(planFor([{ lines }], { ...next, confirmed: kept }).refusals.map(({ confirm }) => confirm)).toEqual(
      ['THÁNG 3 NĂM 2025'],
    )
    expect(countsWritten(planFor([{ lines }], { confirmed: kept }))).toBeGreaterThan(0)
  })
})

describe('of several sheets the one that claims this unit and period is filled', () => {
  const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'].map((tab) => ({ tab, lines: { C4: TITLE } }))

  test('by its tab', () => {
    const { writes } = planFor(quarters)
    expect(new Set(writes.flatMap(({ at }) => ('sheet' in at ? [at.sheet] : [])))).toEqual(new Set(['Quý I']))
  })

  test('the one of all dossiers beside one of a part', () => {
    const sheets = [
      { tab: 'Tổng hợp', lines: { C4: TITLE } },
      { tab: 'Trực tuyến', lines: { C4: TITLE } },
    ]
    const { writes } = planFor(sheets)
    expect(new Set(writes.flatMap(({ at }) => ('sheet' in at ? [at.sheet] : [])))).toEqual(
      new Set(['Tổng hợp']),
    )
  })
})
