import { expect, test } from 'vitest'
import { bundledPlan } from '../../../core/plans/read/bundled-plan'
import { keptPlanNames } from './plan-words'

const plan = { ...bundledPlan('2025'), year: 2026, unit: 'UBND xã A' }
const MORNING = 'plan 2026 2026-02-18T09:05:10+07:00'
const NOON = 'plan 2026 2026-02-18T12:00:00+07:00'

test('two plans of one name are told apart by when they were kept', () => {
  const names = keptPlanNames([
    { id: MORNING, plan },
    { id: NOON, plan },
    { id: '2025', plan: bundledPlan('2025') },
  ])
  expect(names.get(MORNING)).toMatch(/^Năm 2026: 31 nhiệm vụ, UBND xã A, lưu 09:05 18\/02\/2026$/)
  expect(names.get(NOON)).toMatch(/lưu 12:00 18\/02\/2026$/)
  expect(names.get('2025')).toMatch(/^Kế hoạch mẫu năm 2025/)
  expect(names.get('2025')).not.toContain('lưu')
})

test('kept in the same minute they are counted; one of its kind says nothing of when', () => {
  const again = MORNING.replace(':10+', ':40+')
  const names = keptPlanNames([
    { id: MORNING, plan },
    { id: again, plan },
  ])
  expect([...names.values()].map((name) => name.slice(-4))).toEqual([' (1)', ' (2)'])
  expect(keptPlanNames([{ id: MORNING, plan }]).get(MORNING)).toBe('Năm 2026: 31 nhiệm vụ, UBND xã A')
})
