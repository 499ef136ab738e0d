import { expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import type { FillPlan } from '../report'
import { otherPeriodsInOne } from './other-periods'

const OWN = snapshotOf({ rows: { 'Hộ tịch': { 'dossiers.received': 12 } } })
const { id: _, ...content } = OWN
const of = (from: string, to: string) => sealSnapshot({ ...content, period: { ...OWN.period, from, to } })
const [BEFORE, YEAR] = [of('2024-09-15', '2024-12-14'), of('2024-01-01', '2024-12-31')]

const whole = ({ id }: { readonly id: string }) => ({
  reason: 'wrong-period' as const,
  message: 'x',
  where: id,
})
const planWith = (refusals: FillPlan['refusals'], notes?: readonly string[]): FillPlan => ({
  report: 'ii-06a',
  host: 'form',
  writes: [],
  refusals,
  ...(notes ? { notes } : {}),
})

test('captures of other periods are one sentence with their days', () => {
  const row = { reason: 'row-not-found' as const, message: 'y', where: 'Hộ tịch' }
  const plan = otherPeriodsInOne(planWith([whole(BEFORE), row, whole(YEAR)], ['trước']), [OWN, BEFORE, YEAR])
  expect(plan.refusals).toEqual([row])
  expect(plan.notes).toEqual([
    'trước',
    '2 bản chụp của kỳ khác (15/09/2024–14/12/2024; 01/01/2024–31/12/2024) không dùng cho biểu mẫu này. Trang nào chụp nhầm ngày thì chụp lại với đúng Từ ngày – Đến ngày.',
  ])
})

test('days that two captures share are said once', () => {
  const [note] = otherPeriodsInOne(planWith([whole(BEFORE), whole(BEFORE)]), [BEFORE]).notes ?? []
  expect(note).toMatch(/^2 bản chụp của kỳ khác \(15\/09\/2024–14\/12\/2024\) không dùng/)
})

test('what the form itself says of its days stays a refusal, and so does all else', () => {
  const own = [
    { reason: 'wrong-period' as const, message: 'Biểu mẫu ghi «Quý II»' },
    { reason: 'wrong-period' as const, message: 'z', where: 'Biểu!A1' },
    { reason: 'wrong-unit' as const, message: 'z', where: BEFORE.id },
  ]
  const plan = planWith(own)
  expect(otherPeriodsInOne(plan, [BEFORE])).toBe(plan)
})

test('of days that a column asks for it stays a line of its own', () => {
  const { from, to } = BEFORE.period
  const plan = otherPeriodsInOne({ ...planWith([whole(BEFORE), whole(YEAR)]), wants: [{ from, to }] }, [
    OWN,
    BEFORE,
    YEAR,
  ])
  expect(plan.refusals).toEqual([whole(BEFORE)])
  expect(plan.notes).toEqual([expect.stringMatching(/^1 bản chụp của kỳ khác \(01\/01\/2024–31\/12\/2024\)/)])
})

test('a capture that another table was filled from is not called unused', () => {
  const write = (id: string) => ({
    at: { sheet: 'Biểu', cell: 'C9' },
    rowPath: ['Hộ tịch'],
    columnPath: ['Lũy kế'],
    now: '',
    value: 12,
    from: { snapshot: id, measure: 'dossiers.received' as const, by: {} },
  })
  const plan = { ...planWith([whole(BEFORE), whole(YEAR)]), writes: [write(OWN.id), write(YEAR.id)] }
  const { refusals, notes } = otherPeriodsInOne(plan, [OWN, BEFORE, YEAR])
  expect(refusals).toEqual([])
  expect(notes).toEqual([expect.stringMatching(/^1 bản chụp của kỳ khác \(15\/09\/2024–14\/12\/2024\)/)])
  expect(otherPeriodsInOne({ ...plan, refusals: [whole(YEAR)] }, [OWN, BEFORE, YEAR]).notes).toBeUndefined()
})
