import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../test/unit/captured'
import { besideLast } from '../after/beside-last'
import { compareThree, findingsOfComparison } from '../after/compare-three'
import { reportById } from '../forms/forms'
import { readLesson, writeLesson } from '../forms/lesson'
import type { PlaceSeen } from '../report'
import { readScreenNumber } from '../screen-number'
import { lessonFromAnswers, proposeReportLesson } from '../teach/form-lesson'
import { clipboardRows, stepsByHand } from './by-hand'
import { figuresOfReport, snapshotOfFilled } from './form-figures'
import { computedFindings } from './form-findings'
import { planWebForm, type WebFormSeen } from './plan-web-form'
import { settleFormulas } from './settle-formulas'

const ONLINE = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']
const CARRIED = ['Số hồ sơ nhận giải quyết', 'Từ kỳ trước']
const TOTAL = ['Số hồ sơ nhận giải quyết', 'Tổng số']
const II_06A = reportById('ii-06a')!
const SUBJECT = { unit: 'UBND thị trấn Phố Châu', from: '2024-12-15', to: '2025-03-14' }

const QUARTER = snapshotOf({
  rows: {
    'Hộ tịch': { 'dossiers.received': 363, 'dossiers.received.online': 312, 'dossiers.carried-over': 51 },
    'Đất đai': { 'dossiers.received': 1240, 'dossiers.received.online': 1240, 'dossiers.carried-over': 0 },
    '': { 'dossiers.received': 1603, 'dossiers.received.online': 1552, 'dossiers.carried-over': 51 },
  },
})

function place(row: string[], column: string[], text: string, state: PlaceSeen['state'] = 'open'): PlaceSeen {
  const value = readScreenNumber(text)
  const at = { row: row.join(' › '), column: column.join(' › ') }
  return {
    at,
    rowPath: row,
    ordinal: '1',
    columnPath: column,
    state,
    text,
    ...(value === null ? {} : { value }),
  }
}

function form(
  rows: readonly (readonly [name: string, ...texts: string[]])[],
  state: PlaceSeen['state'] = 'open',
): WebFormSeen & { url: string } {
  return {
    host: 'form',
    url: 'https://baocao.hatinh.gov.vn/ioc/main/manager.jsp',
    title: 'Biểu số II.06a/VPCP/KSTT',
    ...SUBJECT,
    periodText: 'Quý I/2025',
    refusals: [],
    places: rows.flatMap(([name, total = '', online = '', carried = '']) => [
      place([name], TOTAL, total, 'computed'),
      place([name], ONLINE, online, state),
      place([name], CARRIED, carried, state),
    ]),
  }
}

describe('a form whose grid cannot be written', () => {
  const seen = form([['Hộ tịch'], ['Đất đai', '', '', '7'], ['Văn hóa', '', '9']], 'read-only')

  test('gives the next value to type, row by row, and leaves what is there to the officer', () => {
    expect(stepsByHand(seen, [QUARTER]).map(({ rowPath, type }) => [rowPath.at(-1), type])).toEqual([
      ['Hộ tịch', '312'],
      ['Hộ tịch', '51'],
      ['Đất đai', '1240'],
    ])
  })

  test('gives tab-separated text in its own order; a paste changes nothing that is not planned', () => {
    expect(clipboardRows(seen, [QUARTER])).toBe('\t312\t51\n\t1240\t7\n\t9\t')
  })
})

describe('a filled form read back', () => {
  const seen = form([
    ['Tổng cộng', '1.603', '1.552', '51'],
    ['Hộ tịch', '363', '312', '-'],
    ['Đất đai', '1.240', '1.240', ''],
  ])

  test('keeps number, "-" and blank apart, and the total row without a name', () => {
    const said = figuresOfReport(II_06A, seen).figures.map(({ by, measure, state, value }) => [
      by.field ?? '',
      measure,
      state,
      value,
    ])
    expect(said).toContainEqual(['', 'dossiers.received', 'number', 1603])
    expect(said).toContainEqual(['Hộ tịch', 'dossiers.carried-over', 'none', null])
    expect(said).toContainEqual(['Đất đai', 'dossiers.carried-over', 'blank', null])
  })

  test('is a sealed capture that never fills a report', () => {
    const back = snapshotOfFilled(II_06A, seen, { ...SUBJECT, capturedAt: '2025-03-17T08:00:00+07:00' })
    expect(back).toMatchObject({ portal: 'baocao-form', unit: SUBJECT.unit, period: { kind: 'quarter' } })
    expect(planWebForm(form([['Hộ tịch']]), [back]).writes).toEqual([])
  })

  test('two rows of one name are not chosen from', () => {
    const twice = figuresOfReport(
      II_06A,
      form([
        ['Hộ tịch', '1', '1', ''],
        ['Hộ tịch', '2', '2', ''],
      ]),
    )
    expect(twice.figures).toEqual([])
    expect(new Set(twice.refusals.map(({ reason }) => reason))).toEqual(new Set(['two-rows-match']))
  })
})

describe('portal, Excel and baocao side by side', () => {
  const workbook = form([
    ['Hộ tịch', '363', '312', '51'],
    ['Đất đai', '1.240', '1.240', '0'],
  ])
  const web = form([
    ['Hộ tịch', '372', '321', '51'],
    ['Đất đai', '1.240', '1.240', ''],
  ])
  const compared = compareThree({ report: II_06A, snapshots: [QUARTER], workbook, form: web }, SUBJECT)
  const verdictAt = (field: string, measure: string) =>
    compared.find((one) => one.by.field === field && one.measure === measure)?.verdict

  test.each([
    ['Hộ tịch', 'dossiers.received.online', 'differs'],
    ['Hộ tịch', 'dossiers.carried-over', 'agrees'],
    ['Đất đai', 'dossiers.received.online', 'agrees'],
    ['Đất đai', 'dossiers.carried-over', 'incomplete'],
  ])('%s, %s: %s', (field, measure, verdict) => {
    expect(verdictAt(field, measure)).toBe(verdict)
  })

  test('a contradiction is a finding with all its numbers', () => {
    expect(
      findingsOfComparison(compared).map(({ numbers, message }) => [numbers, message.includes('312')]),
    ).toEqual([
      [[363, 363, 372], false],
      [[312, 312, 321], true],
    ])
  })
})

test('a sum that the form works out otherwise is an error with both numbers', () => {
  const plan = planWebForm(form([['Hộ tịch']]), [QUARTER])
  const after = form([['Hộ tịch', '300', '312', '51']])
  const shown = new Map(after.places.map(({ at, value }) => [JSON.stringify(at), value ?? null]))
  const settled = settleFormulas(plan, (at) => shown.get(JSON.stringify(at)) ?? null)
  expect(computedFindings(settled, after)).toMatchObject([{ severity: 'error', numbers: [300, 363] }])
  expect(computedFindings(settled, form([['Hộ tịch', '363', '312', '51']]))).toEqual([])
})

test('last period’s figure stands beside the new one, a jump is marked', () => {
  const last = { unit: SUBJECT.unit, from: '2024-09-15', to: '2024-12-14' }
  const before = snapshotOf({
    ...last,
    rows: { 'Hộ tịch': { 'dossiers.received.online': 300 }, 'Đất đai': { 'dossiers.received.online': 90 } },
  })
  const plan = planWebForm(form([['Hộ tịch'], ['Đất đai']]), [QUARTER])
  expect(besideLast(plan, [before], last).map(({ last: was, jump }) => [was, jump])).toEqual([
    [300, false],
    [null, false],
    [90, true],
    [null, false],
  ])
})

describe('teaching a web form', () => {
  const tree: WebFormSeen = {
    ...form([]),
    title: 'Báo cáo riêng của xã',
    places: [
      place(['Tiếp nhận'], ['Giá trị'], '-', 'group'),
      place(['Tiếp nhận', 'Đơn nhận'], ['Giá trị'], ''),
      place(['Tiếp nhận', 'Đơn qua mạng'], ['Giá trị'], ''),
      place(['Tiếp nhận', 'Đã giải quyết'], ['Giá trị'], ''),
    ],
  }
  const proposal = proposeReportLesson(tree)

  test('what is known is proposed, what is not stays open', () => {
    expect(proposal).toMatchObject({ kind: 'tree', name: 'Báo cáo riêng của xã' })
    expect(proposal.asked.map(({ path, measures }) => [path.at(-1), measures[0]])).toEqual([
      ['Đơn nhận', undefined],
      ['Đơn qua mạng', undefined],
      ['Đã giải quyết', 'dossiers.resolved'],
    ])
  })

  test('untaught it is refused; taught once, and shared as a file, it is filled', () => {
    expect(planWebForm(tree, [QUARTER]).refusals[0]?.reason).toBe('wrong-page')
    const lesson = lessonFromAnswers({
      proposal,
      meanings: {
        'Tiếp nhận › Đơn nhận': 'dossiers.received',
        'Tiếp nhận › Đơn qua mạng': 'dossiers.received.online',
        'Tiếp nhận › Đã giải quyết': null,
      },
    })
    if (!lesson.ok) throw new Error(lesson.refusal.message)
    const shared = readLesson(writeLesson(lesson.value))
    if (!shared.ok) throw new Error(shared.refusal.message)
    const plan = planWebForm(tree, [QUARTER], { lessons: [shared.value] })
    expect(plan.writes.map(({ rowPath, value }) => [rowPath.at(-1), value])).toEqual([
      ['Đơn nhận', 1603],
      ['Đơn qua mạng', 1552],
    ])
  })

  test.each([
    ['one count for two rows', { 'Tiếp nhận › Đơn nhận': 'dossiers.resolved' }, 'two-columns-match'],
    ['nothing at all', { 'Tiếp nhận › Đã giải quyết': null }, 'no-data'],
  ] as const)('%s is refused', (_, meanings, reason) => {
    const lesson = lessonFromAnswers({ proposal, meanings })
    expect(lesson.ok ? 'taught' : lesson.refusal.reason).toBe(reason)
  })
})
