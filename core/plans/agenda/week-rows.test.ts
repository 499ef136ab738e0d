import { describe, expect, test } from 'vitest'
import { agendaRow } from '../../../test/support/agenda-row'
import { printedLines } from '../../text/printed-lines'
import { bundledPlan } from '../read/bundled-plan'
import type { Obligation } from '../status'
import { noPlan, type Plan } from '../task'
import { agendaOf } from './agenda'
import type { AgendaRow } from './agenda-row'
import { weekPage } from './week-page'
import { type WeekSheet, weekSheetOf } from './week-sheet'

const PLAN: Plan = { ...noPlan(2025), id: 'p', unit: 'UBND xã A' }
const one = (change: Partial<Obligation> = {}): Obligation => ({
  task: 'I.1',
  kind: 'once',
  period: '',
  from: null,
  due: '2025-03-12',
  why: '',
  status: 'not-due',
  ...change,
})
// 10 to 16 March 2025, Monday to Sunday.
const sheet = (...obligations: Obligation[]) =>
  weekSheetOf(PLAN, obligations, { on: '2025-03-12', started: '2025-02-01' })
const keys = (rows: readonly AgendaRow[]) => rows.map(({ key }) => key)

describe('the week', () => {
  test.each([
    ['2025-03-10', '2025-03-10'],
    ['2025-03-16', '2025-03-10'],
    ['2025-03-17', '2025-03-17'],
  ])('of %s begins on %s', (on, from) => {
    expect(weekSheetOf(PLAN, [], { on, started: '2025-01-01' })).toMatchObject({ from, unit: 'UBND xã A' })
  })

  test.each<[string, Partial<Obligation>, boolean]>([
    ['the day before it', { due: '2025-03-09' }, true],
    ['its first day', { due: '2025-03-10' }, false],
    ['the first day of the book', { due: '2025-02-01' }, true],
    ['before the book', { due: '2025-01-31' }, false],
    ['a target that was missed', { due: '2025-03-09', lacks: 'target' }, false],
    ['figures that are missing', { due: '2025-03-09', lacks: 'figures' }, true],
    ['what is closed', { due: '2025-03-09', status: 'done' }, false],
    ['what has no day', { due: null }, false],
  ])('has as past %s', (_, change, expected) => {
    expect(sheet(one(change)).past).toHaveLength(expected ? 1 : 0)
  })

  test('has each day what is due on it', () => {
    const days = sheet(
      one({ due: '2025-03-10' }),
      one({ task: 'b', due: '2025-03-16' }),
      one({ task: 'c', due: '2025-03-16', status: 'done' }),
    ).days
    expect(days.map(({ rows }) => keys(rows))).toEqual([['I.1'], [], [], [], [], [], ['b']])
  })

  test.each<[string, Partial<Obligation>, boolean]>([
    ['begun, due later', { status: 'in-progress', from: '2025-03-01', due: '2025-03-17' }, true],
    ['begun, due in it', { status: 'in-progress', from: '2025-03-01', due: '2025-03-16' }, false],
    ['soon, due later', { status: 'due-soon', from: '2025-03-16', due: '2025-03-17' }, true],
    ['without a day', { status: 'in-progress', from: null, due: null }, true],
    ['beginning after it', { status: 'in-progress', from: '2025-03-17', due: null }, false],
    ['not begun', { status: 'not-due', from: '2025-03-01', due: null }, false],
    ['overdue', { status: 'overdue', from: '2025-03-01', due: '2025-03-17' }, false],
  ])('goes on with what is %s: %j', (_, change, expected) => {
    expect(sheet(one(change)).ongoing).toHaveLength(expected ? 1 : 0)
  })
})

describe('a plan that is over', () => {
  const report = (period: string, ended: boolean): Obligation =>
    one({ kind: 'report', task: 'BC', period, due: '2026-03-17', status: 'overdue', ended })
  const listed = (obligation: Obligation) => {
    const { past, old, over } = agendaOf(PLAN, [obligation], { on: '2026-03-20', started: '2025-02-01' })
    return [over, keys(past).length, keys(old).length]
  }
  test('has what ended with it apart; reports of a later year are none of it', () => {
    expect(listed(one({ due: '2025-12-31', ended: true }))).toEqual([true, 0, 1])
    expect(listed(report('Quý I/2026 (15/12/2025–14/03/2026)', false))).toEqual([true, 1, 0])
    expect(listed(report('Quý I/2025 (15/12/2024–14/03/2025)', true))).toEqual([true, 0, 1])
  })
  test('says what ended and lies in the week ahead, where a duty still has days', () =>
    expect(listed(one({ due: '2026-03-21', ended: true }))).toEqual([true, 0, 0]))
})

describe('a printed week', () => {
  const week = (change: Partial<WeekSheet>): WeekSheet => ({ ...sheet(), ...change })
  const blocks = (change: Partial<WeekSheet>) => weekPage(week(change)).blocks
  const many = (count: number) => Array.from({ length: count }, (_, at) => agendaRow(at))

  test('says of few tasks all there is', () => {
    const [past] = blocks({ past: [agendaRow(1)] })
    expect(past).toEqual({
      key: 'past',
      name: 'Đã qua, còn thiếu',
      note: '',
      lines: [{ strong: 'I.1', text: 'Xây dựng kế hoạch: thiếu 1 quý' }],
    })
    const day = {
      ...sheet().days[0]!,
      rows: [agendaRow(1), agendaRow(2, { text: '', lead: '', words: 'hạn hôm nay' })],
    }
    expect(blocks({ days: [day] })).toEqual([
      {
        key: '2025-03-10',
        name: 'Thứ Hai 10/03/2025',
        note: '',
        lines: [
          { strong: 'I.1', text: 'Xây dựng kế hoạch (Văn phòng): thiếu 1 quý' },
          { strong: 'I.2', text: 'hạn hôm nay' },
        ],
      },
    ])
  })

  test('says of a day without any that there is none, beside its own note', () => {
    expect(blocks({}).map(({ note }) => note)).toEqual([
      ...Array(5).fill('không có việc đến hạn'),
      'cuối tuần, không có việc đến hạn',
      'cuối tuần, không có việc đến hạn',
    ])
  })

  test('has no block of nothing past or going on', () => {
    expect(blocks({}).map(({ key }) => key)).not.toContain('past')
    expect(blocks({ ongoing: [agendaRow(1)] }).at(-1)).toMatchObject({
      key: 'ongoing',
      name: 'Đang làm',
      lines: [{ strong: 'I.1' }],
    })
  })

  test('runs on where there are many, and counts what has no room', () => {
    const [past] = blocks({ past: many(61) })
    expect(past?.lines).toHaveLength(1)
    expect(past?.lines[0]?.text).toMatch(/^I\.0 thiếu 1 quý; I\.1 thiếu 1 quý; .*; I\.60 thiếu 1 quý\.$/)
    const [most] = blocks({ past: many(2000) })
    expect(most?.lines[0]?.text).toMatch(/^I\.0, I\.1, .*, và \d+ việc nữa, xem «Hôm nay»\.$/)
    const named = most!.lines[0]!.text.split(', ').filter((part) => part.startsWith('I.')).length
    expect(most!.lines[0]!.text).toContain(`và ${2000 - named} việc nữa`)
  })

  test('takes the page, and no more', () => {
    const high = (change: Partial<WeekSheet>) =>
      weekPage(week(change)).blocks.reduce(
        (sum, { lines }) =>
          sum +
          7.2 +
          lines.reduce(
            (all, { strong, text }) =>
              all + printedLines(`${strong} ${text}`, 165 / (3.71 * 1.08)) * 4.45 + 0.6,
            0,
          ),
        9.5 + 4.45 + 3,
      )
    for (const count of [0, 5, 30, 60, 61, 300, 3000])
      expect(high({ past: many(count), ongoing: many(count) })).toBeLessThanOrEqual(251)
    expect(high({ past: many(3000) })).toBeGreaterThan(120)
  })

  test('reports are named in the flow as words', () => {
    const [, ...rest] = many(70)
    const block = blocks({ ongoing: [agendaRow(1, { title: 'Báo cáo quý' }), ...rest] }).at(-1)
    expect(block?.lines[0]?.text).toMatch(/^báo cáo quý, /)
  })
})

test('without a name the newest bundled plan is meant', () => {
  const years = [bundledPlan(), bundledPlan('không có'), bundledPlan('2025')].map(({ year }) => year)
  expect(years[0]).toBe(years[1])
  expect(years[0]).toBeGreaterThanOrEqual(2025)
  expect(years[2]).toBe(2025)
})
