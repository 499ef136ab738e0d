import { expect, it } from 'vitest'
import type { FillPlan, Receipt, Write } from '../report'
import { correctionOfForm } from './form-correction'

const at = (row: string) => ({ row, column: 'FN01' })
const from = { snapshot: 'sha256:1', measure: 'dossiers.received.online' as const, by: {} }
const write = (row: string, now: string, value: number): Write => ({
  at: at(row),
  rowPath: [row],
  columnPath: ['Trực tuyến'],
  now,
  value,
  from,
  ...(now === String(value) ? { equal: true as const } : {}),
})
const line = (row: string, value: number): Receipt['lines'][number] => ({
  at: at(row),
  value,
  before: '',
  readBack: String(value),
  outcome: 'filled',
  from,
})
const refused = (row: string) => ({ reason: 'cell-not-empty' as const, message: row, at: at(row) })

const plan: FillPlan = {
  report: 'ii-06a',
  host: 'form',
  writes: [write('equal', '7', 7), write('emptied', '', 9)],
  refusals: [refused('newer'), refused('by hand')],
}
const whole: FillPlan = {
  ...plan,
  writes: [...plan.writes, write('newer', '1.812', 1815), write('by hand', '5', 6)],
  refusals: [],
}

it('only what still shows our earlier value is put right; what is right is looked at; the rest stays', () => {
  const fills = [[line('equal', 7), line('newer', 1812), line('by hand', 4), line('emptied', 9)]]
  const correction = correctionOfForm({ plan, whole, fills })
  expect(correction?.changed.map((one) => [one.at, one.now, one.value])).toEqual([
    [at('newer'), '1.812', 1815],
  ])
  expect(correction?.plan.writes.map((one) => one.at)).toEqual([at('equal'), at('newer')])
  expect(correction?.plan.refusals.map(({ message }) => message)).toEqual(['by hand'])
})

it('is nothing where nothing of it was filled by us, and the newest fill of a place counts', () => {
  expect(correctionOfForm({ plan, whole, fills: [] })).toBeNull()
  expect(correctionOfForm({ plan, whole, fills: [[line('newer', 1812)], [line('newer', 1800)]] })).toBeNull()
})
