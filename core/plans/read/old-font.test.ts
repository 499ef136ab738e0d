import { describe, expect, test } from 'vitest'
import { inUnicode, oldFontIn } from './old-font'
import { linesOfText, type PlanLine } from './plan-rows'

/** «Kế hoạch kiểm soát thủ tục hành chính», as it is typed in TCVN3. */
const TITLE = 'KÕ ho¹ch kiÓm so¸t thñ tôc hµnh chÝnh'
const linesOf = (...rows: string[][]): PlanLine[] => rows.map((cells) => ({ cells, prose: false }))

describe('a plan typed in an old font', () => {
  test('is refused by its font, with words of it and as they would read', () => {
    const refused = oldFontIn(linesOf(['TT', TITLE]))
    expect(refused?.refusal).toMatchObject({ reason: 'legacy-font', where: 'tcvn3' })
    expect(refused?.refusal.message).toContain(`TCVN3 (.VnTime)`)
    expect(refused?.refusal.message).toContain(`«${TITLE}» đọc là «Kế hoạch kiểm soát thủ tục hành chính»`)
  })

  test('is quoted by its first cell that is typed so, not by one before it', () => {
    const message = oldFontIn(linesOf(['TT', 'Noi dung', 'VP', TITLE, `${TITLE} hai`]))?.refusal.message
    expect(message).toContain(`«${TITLE}»`)
  })

  test.each([
    [60, ''],
    [61, '…'],
  ])('is quoted whole up to 60 letters: of %i it says «%s» behind them', (length, mark) => {
    const long = `${TITLE} `.repeat(3).slice(0, length)
    const message = oldFontIn(linesOf([long]))?.refusal.message ?? ''
    expect(message).toContain(`«${long.slice(0, 60)}${mark}» đọc là`)
  })

  test('is quoted by the first cell with words where each alone is too short to tell', () => {
    const cells = ['', 'KÕ', 'ho¹ch', 'kiÓm', 'so¸t', 'thñ']
    expect(oldFontIn(linesOf(cells))?.refusal.message).toContain('«KÕ» đọc là «Kế»')
  })

  test('is told beside headings typed anew, too', () => {
    expect(oldFontIn(linesOf(['Nội dung', 'Chủ trì'], [TITLE]))?.refusal.where).toBe('tcvn3')
  })

  test.each(['Kế hoạch kiểm soát thủ tục hành chính', 'Ke hoach', 'café crème', ''])(
    '«%s» is not',
    (text) => {
      expect(oldFontIn(linesOfText(`a\t${text}`))).toBeNull()
    },
  )
})

test('where it is asked for, what is typed so is turned into Unicode, and nothing else', () => {
  const [first, second] = inUnicode(
    [
      { cells: ['1', TITLE, 'Nội dung'], prose: false, table: 2 },
      { cells: [`${TITLE}.`], prose: true },
    ],
    'tcvn3',
  )
  expect(first).toEqual({
    cells: ['1', 'Kế hoạch kiểm soát thủ tục hành chính', 'Nội dung'],
    prose: false,
    table: 2,
  })
  expect(second).toEqual({ cells: ['Kế hoạch kiểm soát thủ tục hành chính.'], prose: true })
})
