import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from '../../core/indicators/assess'
import { aimsOf, unmeasuredIn } from '../../core/plans/aims'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { parsePlan } from '../../core/plans/read/parse-plan'
import { statusesOn } from '../../core/plans/statuses'
import type { Plan } from '../../core/plans/task'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/indicators/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../support/file-hand-now'
import { sampleSnapshot } from './sample-snapshot'

/** Another unit, another year, other targets, other numbers, other words than the plan of 2025. */
const TEXT_2026 = `ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN
KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026 trên địa bàn UBND xã Hương Sơn
STT\tNhiệm vụ\tChủ trì\tPhối hợp\tSản phẩm\tThời gian hoàn thành
I\tCung cấp dịch vụ công
1\tTỷ lệ hồ sơ trực tuyến toàn trình đạt 95%\tVăn phòng HĐND và UBND\t\tSố liệu\tTrong năm 2026
2\tTỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt 98,5%\tVăn phòng HĐND và UBND\t\tSố liệu\tTrong năm 2026
3\t60% cán bộ được tập huấn\tVăn phòng HĐND và UBND\t\tDanh sách\tQuý II/2026
4\tRà soát thủ tục hành chính\tCác phòng\t\tBáo cáo\tTrước 15/6/2026`

function read2026(): Plan {
  const read = parsePlan(TEXT_2026)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan
}

const PLAN_2026 = read2026()
const PLAN_2025 = bundledPlan('2025')

/** 94,89 % online: met by 90 %, missed by 95 %. */
const CAPTURE = sampleSnapshot(
  {
    'online.full.dossiers.online': 1671,
    'online.full.dossiers': 1761,
    'dossiers.resolved.early': 900,
    'dossiers.resolved.on-time': 84,
    'dossiers.resolved': 1000,
  },
  {
    unit: 'UBND xã Hương Sơn',
    period: { regime: 'none', kind: 'quarter', from: '2025-12-15', to: '2026-03-14' },
    source: { url: '', title: '', capturedAt: '2026-03-15T07:00:00+07:00' },
  },
)

describe('the plan in force alone says what is asked', () => {
  it('its own targets and numbers in its own year, nothing in another', () => {
    expect(aimsOf(PLAN_2026, 2026)).toEqual({
      'online-full': { percent: 95, task: 'I.1' },
      'on-time-resolved': { percent: 98.5, task: 'I.2' },
    })
    expect(aimsOf(PLAN_2025, 2026)).toEqual({})
    expect(aimsOf(null, 2026)).toEqual({})
    expect(Object.keys(aimsOf(PLAN_2025, 2025))).toHaveLength(8)
  })

  it('a rate is judged by it, to the tenth of a percent', () => {
    const judged = assess([CAPTURE], undefined, aimsOf(PLAN_2026, 2026))
    const named = Object.fromEntries(judged.map((one) => [one.id, one]))
    expect(named['online-full']).toMatchObject({
      shown: '94,89 %',
      target: 95,
      verdict: 'missed',
      short: 2,
      task: 'I.1',
    })
    expect(named['on-time-resolved']).toMatchObject({
      shown: '98,40 %',
      target: 98.5,
      verdict: 'missed',
      short: 1,
    })
    const others = judged.filter(({ id }) => id !== 'online-full' && id !== 'on-time-resolved')
    expect(others.filter(({ target, task }) => target !== null || task !== null)).toEqual([])
  })

  it('without a plan for the year there are rates and no verdict', () => {
    const judged = assess([CAPTURE], undefined, aimsOf(PLAN_2025, 2026))
    expect(judged.find(({ id }) => id === 'online-full')).toMatchObject({
      shown: '94,89 %',
      target: null,
      verdict: 'unknown',
    })
  })

  it('a target that no indicator measures is kept by its words', () => {
    expect(unmeasuredIn(PLAN_2026)).toMatchObject([{ task: 'I.3', percent: 60 }])
    expect(unmeasuredIn(PLAN_2025)).toEqual([])
  })

  it('the statuses name its percentage', () => {
    const { tasks } = statusesOn(PLAN_2026, {
      events: [],
      evidence: { snapshots: [CAPTURE], receipts: [] },
      on: '2026-03-20',
    })
    expect(tasks.find(({ id }) => id === 'I.1')?.why).toContain('94,89 % (cần 95 %, còn thiếu 2')
    expect(JSON.stringify(tasks)).not.toMatch(/2025|Phố Châu|VI\.8|90 %/)
  })

  it('the sheet for signing carries its targets, and none of 2025', () => {
    const blank = new Uint8Array(readFileSync('core/reports/forms/indicators/blank.xlsx'))
    const opened = openWorkbook(blank)
    if (!opened.ok) throw new Error(opened.refusal.message)
    const seen = seeWorkbook(opened.value)
    expect(JSON.stringify(seen)).not.toMatch(/VI\.\d|Phố Châu/)
    const plan = planWorkbook(seen, [report], [CAPTURE], {
      unit: CAPTURE.unit,
      from: CAPTURE.period.from,
      to: CAPTURE.period.to,
      aims: aimsOf(PLAN_2026, 2026),
    })
    const targets = plan.writes.filter(({ at }) => 'cell' in at && at.cell.startsWith('G'))
    expect(targets.map(({ value }) => value).sort()).toEqual([0.95, 0.985])
  })

  it('a target of another plan that stands in the template is named, never kept in silence', () => {
    const opened = openWorkbook(new Uint8Array(readFileSync('core/reports/forms/indicators/blank.xlsx')))
    if (!opened.ok) throw new Error(opened.refusal.message)
    const seen = seeWorkbook(opened.value)
    const [sheet] = seen.sheets
    const cells = sheet!.cells.map((cell) =>
      cell.column === 6 && cell.row >= 6 && cell.row < 20 ? { ...cell, text: '0.7', value: 0.7 } : cell,
    )
    const plan = planWorkbook({ ...seen, sheets: [{ ...sheet!, cells }] }, [report], [CAPTURE], {
      unit: CAPTURE.unit,
      from: CAPTURE.period.from,
      to: CAPTURE.period.to,
      aims: aimsOf(PLAN_2026, 2026),
    })
    const named = plan.refusals.filter(
      ({ reason, where }) => reason === 'cell-not-empty' && /!G\d+$/.test(where ?? ''),
    )
    expect(named.length).toBeGreaterThanOrEqual(13)
  })
})
