import { describe, expect, test } from 'vitest'
import { refuse } from '../../core/outcome'
import type { FillPlan, Write } from '../../core/reports/report'
import { type SmallCell, smallWorkbook } from '../../test/workbook-corpus/small-workbook'
import { carryOut, takeBack } from './carry-out'
import { fileHand } from './file-hand'
import type { WorkbookHand } from './hand'

const OCCASION = {
  target: 'mẫu.xlsx',
  unit: 'Xã A',
  from: '2024-12-15',
  to: '2025-03-14',
  at: '2025-03-14T10:00:00+07:00',
}

async function handOver(cells: Record<string, SmallCell>): Promise<WorkbookHand> {
  const hand = await fileHand(smallWorkbook({ sheets: [{ name: 'Biểu', cells }] }), ['urn:x'])
  if (!hand.ok) throw new Error(hand.refusal.message)
  return hand.value
}

function write(cell: string, value: number | string, now = ''): Write {
  return { at: { sheet: 'Biểu', cell }, rowPath: [], columnPath: [], now, value, from: { text: 'unit' } }
}

function planOf(...writes: Write[]): FillPlan {
  return { report: 'ii-06a', host: 'workbook', writes, refusals: [] }
}

async function valuesOf(hand: WorkbookHand, ...cells: string[]) {
  const seen = await hand.see()
  if (!seen.ok) throw new Error(seen.refusal.message)
  const sheet = seen.value.workbook.sheets[0]
  return cells.map((cell) => {
    const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1]
    return sheet?.cells.find((one) => one.row === row && one.column === column)?.value ?? null
  })
}

describe('every write has one outcome', () => {
  test.each([
    ['an empty cell is filled', {}, write('B2', 12), 'filled', 12],
    ['text stays text', {}, write('B2', '=1+1'), 'filled', '=1+1'],
    ['what is right already is left', { B2: 12 }, write('B2', 12, '12'), 'already-equal', 12],
    ['what changed since the preview is left', { B2: 7 }, write('B2', 12), 'page-changed', 7],
    ['what the preview showed may be overwritten', { B2: 7 }, write('B2', 12, '7'), 'filled', 12],
    [
      'a formula is never overwritten',
      { B2: { f: '1+1', v: 2 } },
      write('B2', 12, '2'),
      'cell-has-formula',
      2,
    ],
  ])('%s', async (_, cells, planned, outcome, holds) => {
    const hand = await handOver(cells)
    const done = await carryOut(hand, planOf(planned), OCCASION)
    expect(done.ok && done.value.receipt.lines.map((line) => line.outcome)).toEqual([outcome])
    expect(await valuesOf(hand, 'B2')).toEqual([holds])
  })

  test('a sheet that is gone is said, and the rest is written', async () => {
    const hand = await handOver({})
    const lost = { ...write('B2', 1), at: { sheet: 'Khác', cell: 'B2' } }
    const done = await carryOut(hand, planOf(lost, write('B3', 2)), OCCASION)
    expect(done.ok && done.value.receipt.lines.map((line) => line.outcome)).toEqual([
      'page-changed',
      'filled',
    ])
  })

  test('formulas are compared after the fill, and parts are kept with it', async () => {
    const hand = await handOver({ B4: { f: 'SUM(B2:B3)', v: 0 } })
    const plan: FillPlan = {
      ...planOf(write('B2', 5), write('B3', 6)),
      refusals: [
        { reason: 'cell-has-formula', message: '', at: { sheet: 'Biểu', cell: 'B4' }, expected: 11 },
      ],
    }
    const done = await carryOut(hand, plan, OCCASION, (writes) => ({
      'urn:x': `<a xmlns="urn:x">${writes.length}</a>`,
    }))
    expect(done.ok && done.value.receipt.refusals[0]?.agrees).toBe(true)
    const seen = await hand.see()
    expect(seen.ok && seen.value.parts['urn:x']).toContain('<a xmlns="urn:x">2</a>')
  })
})

test('undo gives back what a template kept in its cells, a number as a number and words as words', async () => {
  const hand = await handOver({ B2: 0, B3: '0,00', B4: '-', B5: '0' })
  const done = await carryOut(
    hand,
    planOf(write('B2', 7, '0'), write('B3', 8, '0,00'), write('B4', 9, '-'), write('B5', 3, '0')),
    OCCASION,
  )
  if (!done.ok) throw new Error(done.refusal.message)
  expect(await valuesOf(hand, 'B2', 'B3', 'B4', 'B5')).toEqual([7, 8, 9, 3])
  await takeBack(hand, done.value.written)
  expect(await valuesOf(hand, 'B2', 'B3', 'B4', 'B5')).toEqual([0, '0,00', '-', '0'])
})

test('undo gives back what was there, but not over what was changed by hand since', async () => {
  const hand = await handOver({ B2: 7, B3: 'chữ' })
  const done = await carryOut(
    hand,
    planOf(write('B2', 12, '7'), write('B3', 'khác', 'chữ'), write('B4', 1)),
    OCCASION,
  )
  if (!done.ok) throw new Error(done.refusal.message)
  await hand.write({ cells: [{ sheet: 'Biểu', cell: 'B4', value: 99 }], parts: {}, read: [] })
  const back = await takeBack(hand, done.value.written)
  expect(back.ok && back.value.map(({ cell }) => cell)).toEqual(['B2', 'B3'])
  expect(await valuesOf(hand, 'B2', 'B3', 'B4')).toEqual([7, 'chữ', 99])
})

describe('a write that breaks off', () => {
  const broken = refuse('no-access', 'Đang sửa dở một ô.')

  test('after some cells: what went through is said, and can be undone', async () => {
    const hand = await handOver({})
    const half: WorkbookHand = {
      ...hand,
      write: async (order) => {
        await hand.write({ ...order, cells: order.cells.slice(0, 1) })
        return broken
      },
    }
    const done = await carryOut(half, planOf(write('B2', 1), write('B3', 2)), OCCASION)
    if (!done.ok) throw new Error(done.refusal.message)
    expect(done.value.receipt.lines.map((line) => line.outcome)).toEqual(['filled', 'value-did-not-stick'])
    expect(done.value.receipt.refusals[0]).toEqual(broken.refusal)
    expect(done.value.written.map(({ cell }) => cell)).toEqual(['B2'])
  })

  test('before any cell: the refusal is all there is to say', async () => {
    const hand: WorkbookHand = { ...(await handOver({})), write: async () => broken }
    expect(await carryOut(hand, planOf(write('B2', 1)), OCCASION)).toEqual(broken)
  })
})
