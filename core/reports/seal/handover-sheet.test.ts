import { expect, it } from 'vitest'
import { quarterReceipt, quarterSeal, sealsOf } from '../../../test/unit/quarter-seal'
import { bundledPlan } from '../../plans/read/bundled-plan'
import { statusesOn } from '../../plans/statuses'
import { noPlan, type Plan } from '../../plans/task'
import { handoverSheet } from './handover-sheet'

const plan = bundledPlan()
const on = '2025-03-20'
const { obligations } = statusesOn(plan, { events: [], evidence: { snapshots: [], receipts: [] }, on })
const asked = {
  unit: 'UBND xã Hương Sơn',
  on,
  facts: [['Sao lưu lần cuối', '18/03/2025']] as const,
  plan,
  seals: [quarterSeal()],
  obligations,
  fills: [quarterReceipt()],
}

it('says what is sealed, what is open, what is due next, and where the templates are', () => {
  const [sealed, open, next, templates] = handoverSheet(asked).tables
  expect(sealed?.rows[0]?.slice(0, 4)).toEqual([
    'Quý I/2025',
    'Tình hình, kết quả giải quyết TTHC (II.06a)',
    '12/BC-UBND, 18/03/2025',
    'Văn phòng UBND tỉnh',
  ])
  expect(open?.rows.every((row) => row[3] === 'quá hạn' || row[0]?.startsWith('…'))).toBe(true)
  const days = next?.rows.map((row) => row[2]?.split('/').reverse().join('-')).filter((day) => day)
  expect(days?.length).toBeGreaterThan(0)
  expect(days?.every((day) => day! >= on && day! <= '2025-05-04')).toBe(true)
  expect(templates?.rows).toEqual([
    ['Tình hình, kết quả giải quyết TTHC (II.06a)', 'II.06a.xlsx', '17/03/2025', 't'],
  ])
})

it('counts what has no room on the page', () => {
  const [few] = handoverSheet({ ...asked, seals: sealsOf(2) }).tables
  expect(few?.rows).toHaveLength(2)
  const [sealed] = handoverSheet({ ...asked, seals: sealsOf(40) }).tables
  const shown = (sealed?.rows.length ?? 0) - 1
  expect(shown).toBeLessThan(20)
  expect(sealed?.rows.at(-1)?.[0]).toBe(`… và ${40 - shown} dòng nữa, xem trong sổ`)
})

it('a long task ends with a whole word, and an address takes no more than two lines', () => {
  const target = `https://baocao.example/nhap-lieu?${'func=page/olap/FNC003&'.repeat(9)}`
  const { tables } = handoverSheet({ ...asked, fills: [{ ...quarterReceipt(), target }] })
  const tasks = new Set(plan.tasks.flatMap(({ text }) => text.split(' ')))
  const cut = tables
    .flatMap(({ rows }) => rows.map(([what = '']) => what))
    .filter((what) => /\S…$/.test(what))
  expect(cut.length).toBeGreaterThan(0)
  expect(cut.filter((what) => !tasks.has(what.slice(0, -1).split(' ').at(-1) ?? ''))).toEqual([])
  expect(tables.at(-1)?.rows[0]?.[1]).toBe(`${target.slice(0, 59)}…`)
})

it('what a plan that is over leaves open is not called overdue', () => {
  const later = '2026-01-20'
  const { obligations: open } = statusesOn(plan, {
    events: [],
    evidence: { snapshots: [], receipts: [] },
    on: later,
  })
  const [, table] = handoverSheet({ ...asked, on: later, obligations: open }).tables
  expect(table?.title).toBe('Còn dở: đã qua hạn, kế hoạch năm 2025 đã hết')
  expect(table?.rows.find(([what]) => what?.startsWith('I.1 '))?.[3]).toBe('thiếu minh chứng')
  const old = table?.rows.filter(([, period]) => period?.includes('2026') !== true)
  expect(old?.filter((row) => row[3] === 'quá hạn')).toEqual([])
})

it('names the templates in one order, however the fills come', () => {
  const file = quarterReceipt()
  const form = { ...file, host: 'form' as const, target: 'https://baocao.example/ii-06a' }
  const words = { ...file, report: 'words', host: 'words' as const, target: 'bao-cao.docx' }
  const shown = (fills: typeof asked.fills) =>
    handoverSheet({ ...asked, fills })
      .tables.at(-1)
      ?.rows.map(([, target]) => target)
  expect(shown([file, form, words])).toEqual(['bao-cao.docx', 'II.06a.xlsx', 'https://baocao.example/ii-06a'])
  for (const fills of [
    [form, words, file],
    [words, form, file],
    [words, file, form],
  ])
    expect(shown(fills)).toEqual(shown([file, form, words]))
})

it('a report that the regime asks for is named by the tasks that mean it, or by the regime, never by an id of ours', () => {
  const later = '2026-02-20'
  const rowsWith = (of: Plan) => {
    const { obligations: all } = statusesOn(of, {
      events: [],
      evidence: { snapshots: [], receipts: [] },
      on: later,
    })
    const { tables } = handoverSheet({ ...asked, plan: of, on: later, obligations: all })
    return tables.slice(1, 3).flatMap(({ rows }) => rows)
  }
  // What is overdue now stands before what the plan that is over has left.
  expect(rowsWith(plan)[0]).toEqual([
    'Báo cáo (VI.13, VII.1, VII.2)',
    'Tháng 1/2026',
    '19/01/2026',
    'quá hạn',
  ])
  const regimeOnly = rowsWith(noPlan(2026))
  expect(regimeOnly.length).toBeGreaterThan(1)
  expect(new Set(regimeOnly.map(([what]) => what))).toEqual(new Set(['Báo cáo theo chế độ báo cáo']))
})
