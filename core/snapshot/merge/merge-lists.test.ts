import { describe, expect, it } from 'vitest'
import { captureAt, DAYS, HATINH, MOJ, tableOf, valuesOf } from '../../../test/unit/system-captures'
import { findingsFor, verdictLine } from '../../findings/findings-for'
import { gatherFigures } from '../../reports/figures/report-figures'
import { COMMUNES } from '../../units/communes'
import { mergeSnapshots } from './merge'

const RECEIVED = 'dossiers.received'
const PROVINCE = 'UBND tỉnh Hà Tĩnh'
const page = (unit: string, count: number, more: Partial<Parameters<typeof captureAt>[0]> = {}) =>
  captureAt({ unit, rows: { '': { [RECEIVED]: count } }, ...more })
const LISTED = COMMUNES.map(({ name }) => name)

describe('which units must be in the sum', () => {
  it('is not known without a list, and that is said wherever the sum is judged', () => {
    const merged = mergeSnapshots([page('Xã A', 1), page('Xã B', 2)], { unit: PROVINCE })
    expect(merged.refusals).toEqual([])
    expect(merged.notes.map(({ message }) => message).join()).toContain('Chưa biết danh sách đơn vị phải có')
    const findings = findingsFor([merged.snapshot!])
    expect(findings.map(({ rule }) => rule)).toEqual(['merged-units'])
    expect(verdictLine(findings, 1)).toBe('Gửi được, còn 1 cảnh báo')
  })

  it('are the 69 communes where that list is taken, each that is missing by name', () => {
    const captures = LISTED.slice(1).map((unit, at) => page(`UBND ${unit}`, at))
    const { snapshot, refusals, notes } = mergeSnapshots(captures, { unit: PROVINCE, units: LISTED })
    expect(notes).toEqual([])
    expect(valuesOf(snapshot!, RECEIVED)['']).toBeNull()
    expect(snapshot?.merge).toEqual({ listed: true, missing: ['Phường Thành Sen'] })
    expect(refusals.map(({ where }) => where)).toEqual(['Phường Thành Sen'])
    expect(verdictLine(findingsFor([snapshot!]), 1)).toBe('CHƯA gửi được: 1 lỗi')
    const [refusal] = gatherFigures([snapshot!], { unit: PROVINCE, ...DAYS }).refusals
    expect(refusal?.message).toContain('còn thiếu số liệu của Phường Thành Sen')
  })

  it('a merge that is whole is ready', () => {
    const captures = LISTED.map((unit) => page(unit, 1))
    const { snapshot } = mergeSnapshots(captures, { unit: PROVINCE, units: LISTED })
    expect(valuesOf(snapshot!, RECEIVED)['']).toBe(69)
    expect(verdictLine(findingsFor([snapshot!]), 1)).toBe('Sẵn sàng gửi')
  })
})

describe('a packet of another period', () => {
  const other = { days: { from: '2026-02-15', to: '2026-03-14' } }
  it('is set aside by name and blocks nothing', () => {
    const captures = [page('Xã A', 1), page('Xã B', 2), page('Xã C', 4, other)]
    const { snapshot, refusals } = mergeSnapshots(captures, { unit: PROVINCE })
    expect(valuesOf(snapshot!, RECEIVED)).toEqual({ '': 3, 'Xã A': 1, 'Xã B': 2 })
    expect(refusals.map(({ reason, where }) => [reason, where])).toEqual([['wrong-period', 'Xã C']])
    expect(snapshot?.merge?.missing).toEqual(['Xã C'])
    expect(findingsFor([snapshot!])[0]?.severity).toBe('error')
  })
  it('is the rarer one, wherever it stands', () => {
    const captures = [page('Xã C', 4, other), page('Xã A', 1), page('Xã B', 2)]
    expect(valuesOf(mergeSnapshots(captures, { unit: PROVINCE }).snapshot!, RECEIVED)['']).toBe(3)
  })
  it('of a unit that is there for the right days, too, is no gap', () => {
    const captures = [page('Xã A', 1), page('Xã B', 2), page('UBND xã B', 4, other)]
    expect(mergeSnapshots(captures, { unit: PROVINCE }).snapshot?.merge?.missing).toEqual([])
  })
  it('of two periods alike often neither is chosen', () => {
    const { snapshot, refusals } = mergeSnapshots([page('Xã A', 1), page('Xã C', 4, other)], {
      unit: PROVINCE,
    })
    expect(snapshot).toBeNull()
    expect(refusals.map(({ where }) => where)).toEqual(['Xã A', 'Xã C'])
  })
})

describe('a unit whose dossiers lie in two systems', () => {
  const table = tableOf([
    ['Hộ tịch', MOJ, '2026-01-01'],
    ['', HATINH, null],
  ])
  const captures = [
    page('Xã A', 30),
    page('Xã A', 7, { host: MOJ }),
    page('Xã B', 5),
    page('Xã B', 1, { host: MOJ }),
  ]
  it('is its sum by the table', () => {
    const { snapshot, refusals } = mergeSnapshots(captures, { unit: PROVINCE, systems: { table } })
    expect(refusals).toEqual([])
    expect(valuesOf(snapshot!, RECEIVED)).toEqual({ '': 43, 'Xã A': 37, 'Xã B': 6 })
  })
  it('is blank without one, and both systems are named', () => {
    const { snapshot, refusals } = mergeSnapshots(captures, { unit: PROVINCE })
    expect(valuesOf(snapshot!, RECEIVED)['']).toBeNull()
    expect(refusals.filter(({ reason }) => reason === 'two-systems').map(({ where }) => where)).toEqual([
      'Xã A',
      'Xã B',
    ])
  })
})
