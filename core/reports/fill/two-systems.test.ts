import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import { HATINH, MOJ, tableOf } from '../../../test/unit/system-captures'
import { findingsFor, verdictLine } from '../../findings/findings-for'
import { assess } from '../../indicators/assess'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { provenanceOf } from '../after/provenance'
import { isReady, readinessOfReports } from '../figures/readiness'
import { reportById } from '../forms/forms'
import type { Place } from '../report'
import { planWorkbook } from './plan-workbook'

const REPORT = reportById('ii-06a')!
const blank = () => {
  const opened = openWorkbook(new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx')))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value)
}
const at = (host: string) => ({
  url: `https://${host}/bao-cao`,
  title: 'Một cửa',
  capturedAt: '2025-03-15T09:00:00+07:00',
})
const all = quarterSnapshot()
const isOfMoj = ({ by }: (typeof all.figures)[number]) => by.field === 'Hộ tịch' || by.field === 'Chứng thực'

/** One truth, the sample quarter, as two systems show it: each its own lĩnh vực and their total. */
function shareOf(host: string, isOwn: typeof isOfMoj) {
  const rows = all.figures.filter((figure) => figure.by.field !== undefined && isOwn(figure))
  const totals = all.figures
    .filter(({ by }) => by.field === undefined)
    .map((figure) => {
      const value = rows
        .filter(({ measure }) => measure === figure.measure)
        .reduce((sum, row) => sum + (row.value ?? 0), 0)
      return { ...figure, value, cell: { ...figure.cell, text: String(value) } }
    })
  return quarterSnapshot({ source: at(host), figures: [...rows, ...totals] })
}
const theirs = shareOf(MOJ, isOfMoj)
const ours = shareOf(HATINH, (figure) => !isOfMoj(figure))
const SUBJECT = { unit: all.unit, from: all.period.from, to: all.period.to }
const systems = {
  table: tableOf([
    ['Hộ tịch', MOJ, null],
    ['Chứng thực', MOJ, null],
    ['', HATINH, null],
  ]),
}
const plan = (captures: (typeof all)[], counted?: typeof systems) =>
  planWorkbook(blank(), [REPORT], captures, { ...SUBJECT, ...(counted ? { systems: counted } : {}) })
const counts = (captures: (typeof all)[], counted?: typeof systems) =>
  plan(captures, counted)
    .writes.flatMap(({ value, from }) =>
      typeof value === 'number' && 'measure' in from ? [`${from.by.field} ${from.measure} ${value}`] : [],
    )
    .sort()
const isReady06a = (captures: (typeof all)[], counted?: typeof systems) =>
  readinessOfReports(captures, { ...SUBJECT, systems: counted }).some(
    (one) => one.report.id === 'ii-06a' && isReady(one),
  )
const onTime = (captures: (typeof all)[], counted?: typeof systems) =>
  assess(captures, { ...SUBJECT, systems: counted }).find(({ id }) => id === 'on-time-resolved')

describe('II.06a of dossiers that lie in two systems', () => {
  it('is by the table the very report of one system that has them all', () => {
    expect(counts([ours, theirs], systems)).toEqual(counts([all]))
    expect(counts([all]).length).toBeGreaterThan(50)
    const expected = (captures: (typeof all)[], counted?: typeof systems) =>
      plan(captures, counted)
        .refusals.map(({ expected: value }) => value ?? -1)
        .sort((one, other) => one - other)
    expect(expected([ours, theirs], systems)).toEqual(expected([all]))
    expect(findingsFor([ours, theirs], systems)).toEqual([])
    expect([isReady06a([ours, theirs], systems), isReady06a([all])]).toEqual([true, true])
  })

  it('names each addend in the plan and in the workbook’s origins', () => {
    const planned = plan([ours, theirs], systems)
    const write = planned.writes.find(({ from }) => 'measure' in from && from.by.field === 'Hộ tịch')!
    expect(write.from).toMatchObject({ addends: [{ snapshot: theirs.id, system: MOJ, value: write.value }] })
    const { cells, sources } = provenanceOf(planned, [ours, theirs], '2025-03-15T10:00:00+07:00')
    expect(cells.length).toBeGreaterThan(50)
    expect(cells.filter(({ addends }) => !addends?.length)).toEqual([])
    expect(sources.map(({ page }) => page)).toEqual(
      expect.arrayContaining([ours.source.url, theirs.source.url]),
    )
  })

  it('fills not one count without a table, also not where both happen to hold equal ones', () => {
    for (const captures of [
      [ours, theirs],
      [ours, quarterSnapshot({ source: at(MOJ), figures: ours.figures })],
    ]) {
      expect(counts(captures)).toEqual([])
      expect(plan(captures).refusals.map(({ reason }) => reason)).toContain('two-systems')
      expect(onTime(captures)).toMatchObject({ numerator: null, verdict: 'unknown' })
      expect(verdictLine(findingsFor(captures), 2)).toBe('CHƯA gửi được: 1 lỗi')
      expect(isReady06a(captures)).toBe(false)
    }
  })

  it('leaves every total open and says of its formulas what they are, where a system is missing', () => {
    const { refusals } = plan([ours], systems)
    expect(refusals.map(({ reason }) => reason)).toContain('system-missing')
    const rowOf = (place: Place | undefined) => (place && 'cell' in place ? Number(place.cell.slice(1)) : 0)
    const totalRow = Math.max(...plan([all]).refusals.map(({ at: place }) => rowOf(place)))
    const ofTotals = refusals.filter(({ at: place }) => rowOf(place) === totalRow)
    expect(ofTotals.length).toBeGreaterThan(5)
    expect(ofTotals.filter(({ expected }) => expected !== undefined)).toEqual([])
    expect(
      refusals.filter(({ message }) => message.includes('tự cộng những dòng đã điền')).length,
    ).toBeGreaterThan(5)
    expect(onTime([ours], systems)).toMatchObject({ numerator: null, verdict: 'unknown' })
    expect(verdictLine(findingsFor([ours], systems), 1)).toBe('CHƯA gửi được: 1 lỗi')
  })

  it('judges the rate of the sum', () => {
    const sum = onTime([ours, theirs], systems)
    const one = onTime([all])
    expect([sum?.numerator, sum?.denominator]).toEqual([one?.numerator, one?.denominator])
    expect(sum?.numerator).toBeGreaterThan(0)
    expect(new Set(sum?.snapshots)).toEqual(new Set([ours.id, theirs.id]))
  })
})
