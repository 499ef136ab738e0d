import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { smallWorkbook } from '../../test/workbook-corpus/small-workbook'
import { openDesk } from '../taskpane/desk'
import { NAMESPACES } from '../taskpane/namespaces'
import { keepSnapshots, takeWorkbook } from '../taskpane/workbook-on-desk'
import { fileHand } from '../workbook/file-hand'
import { ribbonOf } from './commands'

async function deskWith(packet: boolean) {
  const hand = await fileHand(
    new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx')),
    NAMESPACES,
  )
  if (!hand.ok) throw new Error(hand.refusal.message)
  const desk = openDesk()
  await takeWorkbook(desk, hand.value, 'mẫu.xlsx')
  if (packet) await keepSnapshots(desk, [quarterSnapshot()])
  return desk
}

test.each([
  ['fillReport', true, 'done'],
  ['fillReport', false, 'idle'],
  ['compareReport', true, 'compared'],
  ['showFigures', true, 'idle'],
] as const)(
  '%s with a packet: %s leaves the pane at «%s» and completes its event once',
  async (name, packet, step) => {
    const desk = await deskWith(packet)
    const event = { completed: vi.fn() }
    const showPane = vi.fn(async () => {})
    await ribbonOf(desk, Promise.resolve(), showPane)[name](event)
    expect(desk.get().step.kind).toBe(step)
    expect([event.completed.mock.calls.length, showPane.mock.calls.length]).toEqual([1, 1])
  },
)

test('an event is completed even where the work breaks, and the next press still works', async () => {
  const desk = await deskWith(true)
  const broken = {
    ...desk,
    get: () => {
      throw new Error('broken')
    },
  }
  const event = { completed: vi.fn() }
  const ribbon = ribbonOf(broken, Promise.resolve(), async () => {})
  await expect(ribbon.fillReport(event)).rejects.toThrow('broken')
  await ribbon.showFigures(event)
  expect(event.completed).toHaveBeenCalledTimes(2)
})

test('two presses follow each other: the second finds all done', async () => {
  const desk = await deskWith(true)
  const event = { completed: () => {} }
  const ribbon = ribbonOf(desk, Promise.resolve(), async () => {})
  await Promise.all([ribbon.fillReport(event), ribbon.fillReport(event)])
  const { step } = desk.get()
  expect(step.kind === 'done' && new Set(step.receipt.lines.map(({ outcome }) => outcome))).toEqual(
    new Set(['already-equal']),
  )
})

test.each([['a form that nobody taught', 'Riêng', 'table-not-found']])(
  '«Điền báo cáo» in a workbook of %s opens the pane that says what is missing',
  async (_, name, reason) => {
    const bytes = smallWorkbook({ sheets: [{ name, cells: { A1: 'Báo cáo riêng', B3: 'Số đơn' } }] })
    const hand = await fileHand(bytes, NAMESPACES)
    if (!hand.ok) throw new Error(hand.refusal.message)
    const desk = openDesk()
    await takeWorkbook(desk, hand.value, 'riêng.xlsx')
    await keepSnapshots(desk, [quarterSnapshot()])
    const showPane = vi.fn(async () => {})
    await ribbonOf(desk, Promise.resolve(), showPane).fillReport({ completed: () => {} })
    expect([desk.get().step.kind, desk.get().refusal?.reason]).toEqual(['idle', reason])
    expect(showPane).toHaveBeenCalledTimes(1)
  },
)
