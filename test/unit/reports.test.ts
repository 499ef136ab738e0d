import { describe, expect, test } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { planFill } from '../../core/reports/fill/plan-fill'
import { REPORTS, reportById } from '../../core/reports/forms/forms'
import type { Report } from '../../core/reports/forms/report-form'
import { seeTemplate } from '../../core/reports/template/see-template'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../support/file-hand-now'
import { complaintOf, failing, TO_FILL, walk } from '../walkers/check'
import { folderOf, readFolder, readFolders } from '../walkers/read-folders'
import { type ReportAddition, reportChecks } from '../walkers/reports'
import { QUARTER, snapshotOf } from './captured'

const MODULES = import.meta.glob<Omit<ReportAddition, 'folder'>>('../../core/reports/forms/*/report.ts', {
  eager: true,
})
const ADDITIONS: readonly ReportAddition[] = readFolders('core/reports/forms').map((folder) => ({
  folder,
  ...MODULES[`../../core/reports/forms/${folder.id}/report.ts`],
}))

walk(reportChecks(ADDITIONS))

test('every folder is found by itself', () => {
  expect(REPORTS).toHaveLength(ADDITIONS.length)
})

test('the annex of our own II.06a has a row for every task of the plan', () => {
  const report = reportById('ii-06a')!
  const blank = openWorkbook(readFolder('core/reports/forms/ii-06a').bytes('blank.xlsx')!)
  if (!blank.ok) throw new Error(blank.refusal.message)
  const target = seeTemplate(report, seeWorkbook(blank.value))
  if (!target.ok) throw new Error(target.refusal.message)
  const tasks = bundledPlan().tasks.map(({ id, due }) => ({
    id,
    status: 'done' as const,
    due: due.to,
    why: '',
  }))
  const plan = planFill(report, target.value, [snapshotOf(QUARTER)], { tasks, on: '2025-03-14' })
  const statuses = plan.writes.filter(({ from, value }) => 'task' in from && value === 'Xong')
  expect(statuses.map(({ from }) => 'task' in from && from.task)).toEqual(tasks.map(({ id }) => id))
  expect(plan.writes.find(({ value }) => value === 'Tình trạng đến ngày: 14/03/2025')).toBeDefined()
})

describe('a wrong addition fails by name', () => {
  const model = readFolder('core/reports/forms/ii-05')
  const EXPECTED = model.text('expected.json')!
  const FILES = { 'blank.xlsx': model.bytes('blank.xlsx')!, 'expected.json': EXPECTED }
  const REPORT: Report = { ...reportById('ii-05')!, id: 'new-one' }
  const SOURCE = 'Phụ lục II'

  const failed = (files: Parameters<typeof folderOf>[1], changes: Partial<ReportAddition> = {}) =>
    failing(
      reportChecks([{ folder: folderOf('new-one', files), report: REPORT, source: SOURCE, ...changes }]),
    )
  const changed = (change: (one: Record<string, unknown>) => void) => {
    const expected = JSON.parse(EXPECTED)
    change(expected.cases[0])
    return { ...FILES, 'expected.json': JSON.stringify(expected) }
  }
  const NAME = 'report new-one: «PAKN: không phát sinh là 0, ghi 0»'

  test('a right one does not', async () => {
    expect(await failed(FILES)).toEqual([])
  })

  test.each(['blank.xlsx', 'expected.json'])(
    'without its %s: one failing test of that name',
    async (name) => {
      const { [name]: _, ...files } = FILES as Parameters<typeof folderOf>[1]
      expect(await failed(files)).toEqual([`report new-one: has its ${name}`])
    },
  )

  test('without a report', async () => {
    expect(await failed(FILES, { report: undefined })).toEqual([
      'report new-one: exports a report from report.ts',
    ])
  })

  test.each([
    ['no JSON', { ...FILES, 'expected.json': '{' }],
    ['no cases', { ...FILES, 'expected.json': '{"cases":[]}' }],
    ['a misspelt key', changed((one) => Object.assign(one, { write: {} }))],
  ])('an expected.json that cannot be read: %s', async (_, files) => {
    expect(await failed(files)).toEqual(['report new-one: its expected.json says cases as the others do'])
  })

  test('a blank that is no workbook', async () => {
    const files = { ...FILES, 'blank.xlsx': new TextEncoder().encode('PK nothing') }
    expect(await failed(files)).toEqual(['report new-one: its blank.xlsx opens'])
  })

  test.each<[string, Partial<ReportAddition>, string]>([
    ['another id', { report: { ...REPORT, id: 'ii-05' } }, 'is called as its folder'],
    ['no source', { source: '' }, 'says where its layout comes from'],
    ['a draft', { source: `${TO_FILL}: nguồn` }, 'nothing is left to fill in'],
    [
      'no title',
      { report: { ...REPORT, titles: [] } },
      'has a name, a title, and tables that are told apart',
    ],
  ])('%s', async (_, changes, check) => {
    expect(await failed(FILES, changes)).toEqual([`report new-one: ${check}`])
  })

  test('a spelling that is blank, a title twice, a case twice, no tables', async () => {
    const said = ['report new-one: nothing of it is blank or said twice']
    const [table] = REPORT.tables
    const blank = { ...table!, rowLabels: [...(table!.rowLabels ?? []), ' '] }
    expect(await failed(FILES, { report: { ...REPORT, tables: [blank] } })).toEqual(said)
    expect(
      await failed(FILES, { report: { ...REPORT, titles: [...REPORT.titles, ...REPORT.titles] } }),
    ).toEqual(said)
    const { cases } = JSON.parse(EXPECTED)
    const twice = { ...FILES, 'expected.json': JSON.stringify({ cases: [...cases, ...cases] }) }
    expect(await failed(twice)).toEqual(['report new-one: each case has words of its own'])
    const report = { ...REPORT, tables: undefined as never }
    expect(await failed(FILES, { report })).toEqual(['report new-one: has every part that the others have'])
  })

  test('two tables of one id', async () => {
    const report = { ...REPORT, tables: [...REPORT.tables, ...REPORT.tables] }
    expect(await failed(FILES, { report })).toContain(
      'report new-one: has a name, a title, and tables that are told apart',
    )
  })

  test('labels that its own blank does not have', async () => {
    const [table] = REPORT.tables
    const columns = table!.columns.map((column) => ({ ...column, paths: [[{ spellings: ['Không có'] }]] }))
    const report = { ...REPORT, tables: [{ ...table!, columns }] }
    expect(await failed(FILES, { report })).toEqual([
      'report new-one: its own blank is known by its labels',
      NAME,
    ])
  })

  test('a blank that two reports take for theirs', async () => {
    const two = ['new-one', 'other-one'].map((id) => ({
      folder: folderOf(id, FILES),
      report: { ...REPORT, id },
      source: SOURCE,
    }))
    expect(await failing(reportChecks(two))).toEqual([
      'report new-one: its own blank is known by its labels',
      'report other-one: its own blank is known by its labels',
    ])
  })

  test('a wrong number, a cell too many, a refusal that does not come, a case that says nothing', async () => {
    type Case = { writes: Record<string, unknown>; shown: object; refusals: string[]; count?: number }
    const spoilt = (change: (one: Case) => void) => failed(changed((one) => change(one as unknown as Case)))
    expect(await spoilt(({ writes }) => Object.assign(writes, { 'II.05!F9': 4 }))).toEqual([NAME])
    expect(await spoilt(({ writes }) => Object.assign(writes, { 'II.05!C9': 1 }))).toEqual([NAME])
    expect(await spoilt((one) => Object.assign(one, { count: 8 }))).toEqual([NAME])
    expect(await spoilt(({ shown }) => Object.assign(shown, { 'II.05!F15': 4 }))).toEqual([NAME])
    expect(await spoilt(({ refusals }) => refusals.push('no-figure II.05!C9'))).toEqual([NAME])
    expect(await spoilt((one) => Object.assign(one, { writes: { 'II.05!C9': null } }))).toEqual([
      `${NAME} says cells or refusals`,
    ])
  })

  test('says of a wrong number which cell it is', async () => {
    const files = changed((one) => Object.assign(one.writes as object, { 'II.05!F9': 4 }))
    const checks = reportChecks([{ folder: folderOf('new-one', files), report: REPORT, source: SOURCE }])
    expect(await complaintOf(checks, NAME)).toContain("[ 'II.05!F9', 3 ] to deeply equal [ 'II.05!F9', 4 ]")
  })
})
