import { describe, expect, test } from 'vitest'
import { agendaRow } from '../../../test/support/agenda-row'
import { printedWidth } from '../../text/printed-lines'
import { noPlan } from '../task'
import type { AgendaRow } from './agenda-row'
import { weekPage } from './week-page'
import { weekSheetOf } from './week-sheet'

const many = (count: number, change: Partial<AgendaRow> = {}) =>
  Array.from({ length: count }, (_, at) => agendaRow(at, change))
// 10 to 16 March 2025.
const SHEET = weekSheetOf({ ...noPlan(2025), unit: 'UBND xã A' }, [], {
  on: '2025-03-12',
  started: '2025-02-01',
})
const page = (past: AgendaRow[], days: AgendaRow[] = [], ongoing: AgendaRow[] = []) => {
  const [first, ...rest] = SHEET.days
  return weekPage({ ...SHEET, past, days: [{ ...first!, rows: days }, ...rest], ongoing })
}
const linesOf = (key: string, ...rows: AgendaRow[][]) =>
  page(...(rows as [AgendaRow[]])).blocks.find((block) => block.key === key)?.lines ?? []
const MONDAY = '2025-03-10'
/** Ems of a line. */
const EMS = 165 / (3.71 * 1.08)

describe('a line of what is past', () => {
  test('is one line, whatever its text', () => {
    const [line] = linesOf('past', [agendaRow(1, { text: 'Xây dựng kế hoạch kiểm soát '.repeat(9) })])
    expect(line?.text).toMatch(/^Xây dựng kế hoạch kiểm soát .*…: thiếu 1 quý$/)
    expect(printedWidth(`${line?.strong} ${line?.text}`)).toBeLessThanOrEqual(EMS + 1)
    expect(printedWidth(`${line?.strong} ${line?.text}`)).toBeGreaterThan(EMS - 8)
  })

  test('leaves the text out where its last words leave no room for it', () => {
    const words = 'thiếu minh chứng của mười hai tháng, hạn thứ Tư, ngày 12/03/2025, đã quá hạn'
    expect(linesOf('past', [agendaRow(1, { words })])).toEqual([{ strong: 'I.1', text: words }])
  })

  test('has no sign between a text and nothing', () => {
    expect(linesOf('past', [agendaRow(1, { words: '' })])[0]?.text).toBe('Xây dựng kế hoạch')
    expect(linesOf('past', [agendaRow(1, { text: '' })])[0]?.text).toBe('thiếu 1 quý')
  })
})

describe('a line of a day', () => {
  test('says who leads, and goes over three lines at most', () => {
    const [line] = linesOf(MONDAY, [], [agendaRow(1, { text: 'kế hoạch kiểm soát '.repeat(30) })])
    expect(line?.text).toMatch(/^kế hoạch .*…: thiếu 1 quý$/)
    expect(printedWidth(line?.text ?? '')).toBeLessThan(3 * EMS)
    expect(printedWidth(line?.text ?? '')).toBeGreaterThan(2 * EMS)
    expect(linesOf(MONDAY, [], [agendaRow(1, { lead: '' })])[0]?.text).toBe('Xây dựng kế hoạch: thiếu 1 quý')
  })

  test('says no more of a day that has any than its own note', () => {
    const notes = page([], [agendaRow(1)]).blocks.map(({ note }) => note)
    expect(notes.slice(0, 2)).toEqual(['', 'không có việc đến hạn'])
  })
})

describe('as much is said as one page holds', () => {
  const stages = (count: number) => {
    const [past, days, ongoing] = [many(count), many(4, { title: 'II.1' }), many(2, { title: 'III.1' })]
    return ['past', MONDAY, 'ongoing'].map((key) => linesOf(key, past, days, ongoing).length)
  }

  test('all of it, then what is past in one flow', () => {
    expect(stages(3)).toEqual([3, 4, 2])
    expect(stages(50)).toEqual([1, 4, 1])
    expect(stages(61)).toEqual([1, 1, 1])
  })

  test('a flow has its words as long as they have room, then names alone', () => {
    expect(linesOf('past', many(61))[0]?.text).toMatch(/^I\.0 thiếu 1 quý; I\.1 thiếu/)
    expect(linesOf('past', many(900))[0]?.text).toMatch(/^I\.0, I\.1, /)
    expect(linesOf('ongoing', [], [], many(61))[0]?.text).toMatch(/^I\.0, I\.1, .*, I\.60\.$/)
  })

  test('what has no room even by its name is counted', () => {
    const [line] = linesOf('past', [agendaRow(1), ...many(61, { title: 'x'.repeat(2000) })])
    expect(line?.text).toBe('I.1, và 61 việc nữa, xem «Hôm nay».')
    const [none] = linesOf('past', many(61, { title: 'x'.repeat(2000) }))
    expect(none?.text).toBe('61 việc, xem «Hôm nay».')
  })
})

test('the unit stands on one line', () => {
  const unit = 'UBND xã '.repeat(40)
  const shown = weekPage({ ...SHEET, unit }).unit
  expect(shown.endsWith('…')).toBe(true)
  expect(printedWidth(shown)).toBeLessThanOrEqual(EMS + 1)
})
