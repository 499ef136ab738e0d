import { describe, expect, it } from 'vitest'
import { periodFrom } from '../../core/periods/periods'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { noPlan, type Plan } from '../../core/plans/task'
import { isReady } from '../../core/reports/figures/readiness'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { notReadyInShort, notReadyWords, readinessHere } from './readiness-here'

const capture = quarterSnapshot()
const period = periodFrom(capture.period.from, capture.period.to)

function reportsWith(plan: Plan, snapshots = [capture]) {
  const view = { snapshots, damaged: [] }
  const desk = {
    view,
    settings: { unit: capture.unit },
    subject: { unit: capture.unit, from: period.from, to: period.to },
    period,
    plan,
  }
  return readinessHere(desk as unknown as Parameters<typeof readinessHere>[0])
}

const annexWith = (plan: Plan) => reportsWith(plan).find(({ report }) => report.id === 'plan-annex')!
const readyWith = (plan: Plan) => reportsWith(plan).flatMap((one) => (isReady(one) ? [one.report.id] : []))

describe('the annex of the plan among the reports of a period', () => {
  it('has all it needs with the plan of the year', () => {
    expect(isReady(annexWith(bundledPlan('2025')))).toBe(true)
  })

  it.each([
    ['no plan', noPlan(2025)],
    ['a plan of another year', { ...bundledPlan('2025'), year: 2024 }],
  ])('with %s is not «đủ số liệu», and says where a plan is added', (_, plan) => {
    const annex = annexWith(plan)
    expect(isReady(annex)).toBe(false)
    expect(notReadyWords(annex, { period })).toBe(
      'Chưa có kế hoạch năm 2025. Mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch».',
    )
  })

  it('is the only report that waits for a plan', () => {
    const others = readyWith(bundledPlan('2025')).filter((id) => id !== 'plan-annex')
    expect(others).toContain('findings')
    expect(readyWith(noPlan(2025))).toEqual(others)
  })
})

describe('reports of what came of figures', () => {
  const reportWith = (id: string, snapshots = [capture]) =>
    reportsWith(bundledPlan('2025'), snapshots).find(({ report }) => report.id === id)!
  const wordsOf = (id: string, snapshots = [capture]) => {
    const readiness = reportWith(id, snapshots)
    return [notReadyWords(readiness, { period }), notReadyInShort(readiness, { period })]
  }

  it('the one of indicators is not «đủ số liệu» while one of them has no figures', () => {
    const readiness = reportWith('indicators')
    expect(isReady(readiness)).toBe(false)
    const { length } = readiness.gaps
    expect(length).toBeGreaterThan(3)
    const [first] = readiness.gaps
    expect(wordsOf('indicators')).toEqual([
      `Chưa đủ: chưa có số liệu cho «${first}» và ${length - 1} chỉ tiêu khác. Điền được, những ô đó để trống.`,
      `còn ${length} chỉ tiêu chưa có số liệu, đầu tiên là «${first}»`,
    ])
  })

  it.each(['indicators', 'findings'])('%s is not «đủ số liệu» where nothing was captured', (id) => {
    expect(isReady(reportWith(id, []))).toBe(false)
    expect(wordsOf(id, [])).toEqual(['Chưa có bản chụp nào của kỳ này.', 'chưa có bản chụp nào của kỳ này'])
  })

  it('the findings of what was captured are whole', () => expect(isReady(reportWith('findings'))).toBe(true))
})
