import { expect, test } from 'vitest'
import { fieldAt } from '../../../test/unit/seen'
import type { MeasureId } from '../../measures/catalogue'
import { type Report, step } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { chooseWebForm } from './choose-web-form'

const COUNTS: readonly MeasureId[] = ['procedures', 'ratings', 'feedback.received', 'copies.electronic']

/** A report that asks for the first so many counts, in columns «Cột 1», «Cột 2» …. */
function reportOf(id: string, many: number, change: Partial<Report> = {}): Report {
  const columns = COUNTS.slice(0, many).map((measure, at) => ({ measure, paths: [[step(`Cột ${at + 1}`)]] }))
  const tables = [{ id: 'main', rows: 'field' as const, rowLabels: [], columns }]
  return { id, code: '', name: `Báo cáo ${id}`, titles: [], confirmed: true, tables, ...change }
}

function seenAs(title: string, columns: readonly string[], rows: readonly string[] = ['Hộ tịch']) {
  const places = rows.flatMap((row): PlaceSeen[] => columns.map((column) => fieldAt([row], [column])))
  return { host: 'form' as const, title, places }
}

function chosen(seen: ReturnType<typeof seenAs>, reports: readonly Report[]): string {
  const found = chooseWebForm(seen, reports)
  return found.ok ? found.value.id : `${found.refusal.reason}: ${found.refusal.message}`
}

const FOUR = ['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4']
const UNKNOWN =
  'wrong-page: Biểu mẫu «Biểu A» không phải biểu đã biết. Mở đúng biểu cần điền, hoặc dạy biểu mẫu này.'

test.each<[string, string, readonly string[], readonly Report[], string]>([
  ['three known counts are enough', 'Biểu A', FOUR.slice(0, 3), [reportOf('a', 3)], 'a'],
  ['two are not', 'Biểu A', FOUR.slice(0, 2), [reportOf('a', 3)], UNKNOWN],
  [
    'with its title one is',
    'BIỂU A của xã',
    ['Cột 1'],
    [reportOf('a', 3, { titles: ['Khác', 'Biểu a'] })],
    'a',
  ],
  ['with its title, but no count', 'Biểu A', ['Lạ'], [reportOf('a', 3, { titles: ['Biểu A'] })], UNKNOWN],
  [
    'with its code one is',
    'Biểu ii.07B/VPCP',
    ['Cột 1'],
    [reportOf('a', 3, { code: 'II.07b/VPCP/KSTT' })],
    'a',
  ],
  ['no code is nobody’s', 'Biểu A', FOUR.slice(0, 2), [reportOf('a', 3, { code: 'số 7' })], UNKNOWN],
  ['more counts win, whatever the order', 'Biểu A', FOUR, [reportOf('a', 3), reportOf('b', 4)], 'b'],
  ['more counts win, first as last', 'Biểu A', FOUR, [reportOf('b', 4), reportOf('a', 3)], 'b'],
  [
    'its title wins over more counts',
    'Biểu A',
    FOUR,
    [reportOf('b', 4), reportOf('a', 3, { titles: ['Biểu A'] })],
    'a',
  ],
  [
    'its title wins over another of as many counts',
    'Biểu A',
    FOUR,
    [reportOf('b', 3), reportOf('a', 3, { titles: ['Biểu A'] })],
    'a',
  ],
  [
    'two that fit alike are not chosen from',
    'Biểu A',
    FOUR,
    [reportOf('a', 4), reportOf('b', 4)],
    'two-tables-match: Biểu mẫu này có thể là Báo cáo a hoặc Báo cáo b. Chọn biểu mẫu rồi điền lại.',
  ],
  [
    'the code of another report shuts this one out',
    'II.05 Biểu A',
    FOUR,
    [reportOf('a', 4, { titles: ['Biểu A'] })],
    UNKNOWN.replace('«', '«II.05 '),
  ],
  [
    'two codes, one of them its own',
    'II.05 và II.07b',
    FOUR,
    [reportOf('a', 4, { code: 'II.07b' }), reportOf('b', 4, { code: 'II.08' })],
    'a',
  ],
])('%s', (_, title, columns, reports, expected) => {
  expect(chosen(seenAs(title, columns), reports)).toBe(expected)
})

test.each(['Giá trị', 'Số liệu'])('a tree of indicators asks in its rows, under «%s»', (column) => {
  expect(chosen(seenAs('Biểu A', [column], FOUR), [reportOf('a', 4)])).toBe('a')
})

test('rows under another heading ask for nothing, without a heading they do', () => {
  expect(chosen(seenAs('Biểu A', ['Ghi chú'], FOUR), [reportOf('a', 4)])).toBe(UNKNOWN)
  const bare = { host: 'form' as const, title: 'Biểu A', places: FOUR.map((row) => fieldAt([row], [])) }
  expect(chosen(bare, [reportOf('a', 4)])).toBe('a')
})

test('a form of tasks asks for their statuses and days', () => {
  const saysColumns = [
    { says: 'status' as const, spellings: ['Tình trạng'] },
    { says: 'due' as const, spellings: ['Hạn'] },
  ]
  const tables = [{ id: 'tasks', rows: 'task' as const, rowLabels: [], columns: [], saysColumns }]
  const annex = reportOf('annex', 0, { titles: ['Phụ lục'], tables })
  expect(chosen(seenAs('Phụ lục', ['Hạn']), [annex])).toBe('annex')
  expect(chosen(seenAs('Phụ lục', ['Ghi chú']), [annex])).toMatch(/^wrong-page/)
})

test.each([
  'Cột 1 (lũy kế từ đầu năm)',
  'Cột 1 [LUỸ KẾ 6 tháng]',
  'Cột 1 lũy kế',
  'Cột 1 (cộng dồn)',
  'Cột 1 từ đầu năm',
  'Cột 1 (lũy kế)'.normalize('NFD'),
])('a head that says «%s» asks for other days', (label) => {
  expect(chosen(seenAs('Biểu A', [label, 'Cột 2', 'Cột 3']), [reportOf('a', 3)])).toBe(
    `wrong-period: Cột «${label}» của biểu mẫu hỏi số lũy kế, không phải số của riêng kỳ này. Điền biểu của kỳ, hoặc chụp số lũy kế rồi dạy biểu mẫu này.`,
  )
})

test('a head of its own that says so stands over the others', () => {
  const places = FOUR.map((column) => fieldAt(['Hộ tịch'], ['(Lũy kế)', column]))
  expect(chosen({ host: 'form', title: 'Biểu A', places }, [reportOf('a', 4)])).toMatch(
    /^wrong-period: Cột «\(Lũy kế\)»/,
  )
})

test('of an unknown form it does not matter', () => {
  expect(chosen(seenAs('Biểu A', ['Lạ (lũy kế)', 'Khác']), [reportOf('a', 3)])).toBe(UNKNOWN)
})
