import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../scripts/cli/read-html'
import { type PlanHints, parsePlan, parsePlanHtml } from './parse-plan'

const HEAD = 'TT\tNội dung\tChủ trì\tThời gian'
const ROWS = [HEAD, 'I\tNhóm', '1\tHọp\tVP\tTháng 3']
const read = (lines: readonly string[], hints: PlanHints = {}) => {
  const outcome = parsePlan(lines.join('\n'), hints)
  return outcome.ok ? outcome.value.plan : outcome.refusal.reason
}
const UNIT = 'UBND xã Sơn Tây'

describe('what the file says comes before what is known of it', () => {
  test.each<[string, string[], PlanHints, object | string]>([
    ['its year', ['Kế hoạch năm 2025', ...ROWS], { year: 2026 }, { year: 2025, id: '2025' }],
    ['else the year known', ROWS, { year: 2026 }, { year: 2026, id: '2026', title: 'Kế hoạch năm 2026' }],
    [
      'never before a year that a person named',
      ['Kế hoạch năm 2025', ...ROWS],
      { sureYear: 2027, year: 2026 },
      { year: 2027 },
    ],
    ['its unit', [UNIT, ...ROWS], { year: 2026, unit: 'UBND xã A' }, { unit: UNIT }],
    ['else the unit known', ROWS, { year: 2026, unit: 'UBND xã A' }, { unit: 'UBND xã A' }],
    ['else none', ROWS, { year: 2026 }, { unit: '' }],
    ['not its id', ['Kế hoạch năm 2025', ...ROWS], { id: 'p' }, { id: 'p', year: 2025 }],
    ['its title', ['KẾ HOẠCH', 'Rà soát năm 2025', ...ROWS], {}, { title: 'Kế hoạch Rà soát năm 2025' }],
    ['without any year it is refused', ROWS, {}, 'period-unknown'],
    ['without a row too', [HEAD, 'I\tNhóm'], { year: 2026 }, 'no-data'],
    ['without a head', ROWS.slice(1), { year: 2026 }, 'table-not-found'],
  ])('%s', (_, lines, hints, expected) => {
    const plan = read(lines, hints)
    if (typeof expected === 'string') expect(plan).toBe(expected)
    else expect(plan).toMatchObject(expected)
  })

  test('its date, where it says one', () => {
    const dated = read(['Hà Tĩnh, ngày 18 tháng 2 năm 2026', ...ROWS], { year: 2026 })
    expect(dated).toMatchObject({ since: '2026-02-18', groups: [{ id: 'I', title: 'Nhóm' }] })
    expect(read(ROWS, { year: 2026 })).not.toHaveProperty('since')
  })
})

describe('a time far from the plan’s year is asked about', () => {
  test.each([
    ['01/02/2026', false],
    ['01/02/2027', false],
    ['01/02/2025', false],
    ['01/02/2028', true],
    ['01/02/2024', true],
    ['Từ 01/02/2024', true],
    ['Từ 01/02/2024 đến 01/02/2026', true],
    ['Từ 01/02/2026 đến 01/02/2028', true],
    ['Thường xuyên', false],
    ['Hằng quý', false],
  ])('«%s» in 2026: %s', (time, expected) => {
    const outcome = parsePlan(`${HEAD}\n1\tHọp\tVP\t${time}`, { sureYear: 2026, unit: UNIT })
    const questions = outcome.ok ? outcome.value.questions : null
    expect(questions?.map(({ cell, text }) => `${cell} ${text}`)).toEqual(expected ? [`time ${time}`] : [])
  })
})

describe('a page of a plan', () => {
  const table = (rows: string) => `<table>${rows}</table>`
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const plan = table(ROWS.map((line) => row(line.split('\t'))).join(''))
  const within = (depth: number): string => (depth === 0 ? plan : table(row([within(depth - 1)])))

  test.each([
    [0, true],
    [1, true],
    [3, true],
    [4, false],
  ])('in %i tables of layout is read: %s', (depth, expected) => {
    const outcome = parsePlanHtml(within(depth), readHtml, { year: 2026 })
    expect(outcome.ok ? outcome.value.plan.tasks.map(({ id }) => id) : outcome.refusal.reason).toEqual(
      expected ? ['I.1'] : 'table-not-found',
    )
  })
})
