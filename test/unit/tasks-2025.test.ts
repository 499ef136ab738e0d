import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { statusesOn } from '../../core/plans/statuses'

type Golden = Record<string, Record<string, { status: string; due: string | null }>>

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../golden/tasks-2025.json'), 'utf8'),
) as Golden
const plan = () => bundledPlan('2025')
const NOTHING = { snapshots: [], receipts: [] }

describe('the plan of 2025 through the year, without any evidence (checked by hand)', () => {
  it.each(Object.entries(golden))('on %s all 31 tasks stand as the table says', (on, expected) => {
    const { tasks } = statusesOn(plan(), { events: [], evidence: NOTHING, on })
    expect(tasks).toHaveLength(31)
    expect(Object.fromEntries(tasks.map(({ id, status, due }) => [id, { status, due }]))).toEqual(expected)
  })

  it('says a reason for every task and every obligation', () => {
    const { tasks, obligations } = statusesOn(plan(), { events: [], evidence: NOTHING, on: '2025-03-14' })
    expect([...tasks, ...obligations].filter(({ why }) => why === '')).toEqual([])
  })
})

describe('the reports of 2025 (VI.13), from the plan’s own date on', () => {
  it.each([
    ['Tháng 3/2025 (15/02–14/03/2025)', '2025-03-17', 'UBND cấp huyện'],
    ['Quý I/2025 (15/12/2024–14/03/2025)', '2025-03-17', 'UBND cấp huyện'],
    ['Tháng 4/2025 (15/03–14/04/2025)', '2025-04-17', 'UBND cấp huyện'],
    ['Tháng 5/2025 (15/04–14/05/2025)', '2025-05-19', 'UBND cấp huyện'],
    ['Tháng 6/2025 (15/05–14/06/2025)', '2025-06-17', 'UBND cấp huyện'],
    ['Quý II/2025 (15/03–14/06/2025)', '2025-06-17', 'UBND cấp huyện'],
    ['Tháng 7/2025 (01/07–14/07/2025)', '2025-07-18', 'Văn phòng UBND tỉnh'],
    ['Tháng 8/2025 (15/07–14/08/2025)', '2025-08-18', 'Văn phòng UBND tỉnh'],
    ['Tháng 9/2025 (15/08–14/09/2025)', '2025-09-18', 'Văn phòng UBND tỉnh'],
    ['Quý III/2025 (01/07–14/09/2025)', '2025-09-18', 'Văn phòng UBND tỉnh'],
    ['Tháng 10/2025 (15/09–14/10/2025)', '2025-10-20', 'Văn phòng UBND tỉnh'],
    ['Tháng 11/2025 (15/10–14/11/2025)', '2025-11-18', 'Văn phòng UBND tỉnh'],
    ['Tháng 12/2025 (15/11–14/12/2025)', '2025-12-18', 'Văn phòng UBND tỉnh'],
    ['Năm 2025 (15/12/2024–14/12/2025)', '2025-12-18', 'Văn phòng UBND tỉnh'],
  ])('%s is due %s, sent to %s', (period, due, recipient) => {
    const { obligations } = statusesOn(plan(), { events: [], evidence: NOTHING, on: '2025-03-01' })
    const own = obligations.filter(({ task }) => task === 'VI.13')
    expect(own).toHaveLength(14)
    expect(own.find((one) => one.period === period)).toMatchObject({
      due,
      why: expect.stringContaining(recipient),
    })
  })
})
