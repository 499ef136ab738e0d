import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { QUARTER, snapshotOf, TOTALS } from '../../../test/unit/captured'
import type { WorkbookSeen } from '../../workbook/seen'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { REPORTS, reportById } from '../forms/forms'
import type { ReportLesson } from '../forms/lesson'
import type { Report } from '../forms/report-form'
import { chooseReport } from '../template/choose-form'
import { planWorkbook, reportsIn, reportsOrTaughtIn } from './plan-workbook'

const SNAPSHOTS = [snapshotOf(QUARTER, 1), snapshotOf(TOTALS, 2)]

describe('an authority’s file with a sheet for each form', () => {
  const ids = ['766-payment', 'ii-06a', 'ii-08', 'ii-07b', 'findings']
  const workbook = () => bookOf(ids)

  test('every form is found, and a table belongs to one form only', () => {
    const found = reportsIn(workbook())
    expect(found.ok && found.value.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('all are filled in one plan; what was refused for each is said once', () => {
    const reports = REPORTS.filter(({ id }) => ids.includes(id))
    const plan = planWorkbook(workbook(), reports, SNAPSHOTS)
    const sheets = new Set(plan.writes.map(({ at }) => ('cell' in at ? at.sheet : '')))
    expect(sheets.size).toBe(ids.length)
    const values = new Map(
      plan.writes.map(({ at, value }) => ['cell' in at ? `${at.sheet}!${at.cell}` : '', value]),
    )
    expect([
      values.get('II.06a!D10'),
      values.get('II.07b!C9'),
      values.get('Thanh toán trực tuyến!C9'),
    ]).toEqual([412, 138, 46])
    const messages = plan.refusals.map(({ where, message }) => `${where} ${message}`)
    expect(new Set(messages).size).toBe(messages.length)
  })
})

test.each(REPORTS.map(({ id }) => [id]))('the blank of %s alone is that form and no other', (id) => {
  const found = reportsIn(bookOf([id]))
  expect(found.ok && found.value.map((report) => report.id)).toEqual([id])
})

test('a table under the code of another form is not taken for this one', () => {
  const workbook = bookOf(['ii-06a'])
  const other: WorkbookSeen = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, text: cell.text.replace('II.06a', 'II.06b') })),
    })),
  }
  const chosen = chooseReport(other)
  expect(chosen.ok ? chosen.value.id : chosen.refusal.reason).not.toBe('ii-06a')
})

const II_06A = reportById('ii-06a')!
const NOTHING: WorkbookSeen = { sheets: [], names: {} }

describe('which forms a workbook holds', () => {
  const workbook = () => bookOf(['ii-06a'])

  test('two forms that fit the same table alike are not chosen from', () => {
    const twin: Report = { ...II_06A, id: 'twin', name: 'Biểu sinh đôi' }
    const found = reportsIn(workbook(), [II_06A, twin])
    expect(found.ok ? found.value : found.refusal).toMatchObject({
      reason: 'two-tables-match',
      message: `Bảng trong tệp có thể là ${II_06A.name} hoặc Biểu sinh đôi. Chọn biểu mẫu rồi điền lại.`,
    })
  })

  test('the one that fits better has the table, whatever the order', () => {
    const poorer: Report = {
      ...II_06A,
      id: 'poorer',
      code: '',
      titles: [],
      name: 'Ít cột',
      tables: II_06A.tables.slice(0, 1),
    }
    for (const reports of [
      [poorer, II_06A],
      [II_06A, poorer],
    ]) {
      const found = reportsIn(workbook(), reports)
      expect(found.ok && found.value.map(({ id }) => id)).toEqual(['ii-06a'])
    }
  })

  test('two that share one of their tables and fit alike are not chosen from, whichever table it is', () => {
    const [own] = reportById('ii-05')!.tables
    const [shared] = II_06A.tables
    const alone: Report = { ...II_06A, id: 'alone', tables: [shared!] }
    const both: Report = {
      ...II_06A,
      id: 'both',
      code: '',
      titles: [],
      tables: [{ ...own!, id: 'own' }, shared!],
    }
    const found = reportsIn(bookOf(['ii-05', 'ii-06a']), [alone, both])
    expect(found.ok ? found.value.map(({ id }) => id) : found.refusal.reason).toBe('two-tables-match')
  })

  test('nothing known is refused', () => {
    expect(reportsIn(NOTHING)).toMatchObject({ ok: false, refusal: { reason: 'table-not-found' } })
  })

  test('one that knows not all columns is taken where it is the only one', () => {
    const [table] = II_06A.tables
    const more = { measure: 'articles.published' as const, paths: [[{ spellings: ['Cột không có'] }]] }
    const partly: Report = {
      ...II_06A,
      id: 'partly',
      code: '',
      titles: [],
      tables: [{ ...table!, columns: [...table!.columns, more] }],
    }
    const found = reportsIn(workbook(), [partly])
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(['partly'])
  })
})

describe('built-in and taught forms', () => {
  const lesson: ReportLesson = {
    format: 'so-mot-cua/form-lesson@1',
    id: 'taught-rieng',
    name: 'Bảng riêng của xã',
    rows: 'field',
    rowLabel: 'Lĩnh vực',
    columns: [
      { measure: 'dossiers.received', path: ['Đơn đã nhận'] },
      { measure: 'dossiers.resolved', path: ['Đơn đã trả'] },
    ],
    names: [],
    cells: [],
  }
  const ids = (workbook: WorkbookSeen, lessons: readonly ReportLesson[] = [lesson]) => {
    const found = reportsOrTaughtIn(workbook, lessons)
    return found.ok ? found.value.map(({ id }) => id) : found.refusal.reason
  }
  const own = (): WorkbookSeen => ({
    ...bookOf(['ii-06a']),
    sheets: [
      {
        ...bookOf(['ii-06a']).sheets[0]!,
        merges: [],
        cells: ['Lĩnh vực', 'Đơn đã nhận', 'Đơn đã trả', 'Hộ tịch'].map((text, at) => ({
          row: at === 3 ? 3 : 2,
          column: at === 3 ? 1 : at + 1,
          text,
          value: text,
          locked: false,
        })),
      },
    ],
  })

  test('several built-in ones are all there are', () => {
    expect(ids(bookOf(['ii-06a', 'ii-08']))).toEqual(expect.arrayContaining(['ii-06a', 'ii-08']))
  })

  test('a single built-in one that knows its sheet stands', () => {
    expect(ids(bookOf(['ii-06a']))).toEqual(['ii-06a'])
  })

  test('a taught one is taken where nothing built in fits', () => {
    expect(ids(own())).toEqual(['taught-rieng'])
    expect(ids(own(), [])).toBe('table-not-found')
  })
})

describe('one plan for many forms', () => {
  const workbook = () => bookOf(['ii-06a', 'ii-05'])
  const reports = [II_06A, reportById('ii-05')!]
  const early = snapshotOf({ ...QUARTER, capturedAt: '2025-03-14T08:00:00+07:00' }, 3)

  test('names them, and the captures that are not final once for all', () => {
    expect(planWorkbook(workbook(), reports, [early])).toMatchObject({
      report: 'ii-06a+ii-05',
      host: 'workbook',
      provisional: [early.id],
    })
    const plan = planWorkbook(workbook(), reports, SNAPSHOTS)
    expect(Object.keys(plan).sort()).toEqual(['form', 'host', 'refusals', 'report', 'writes'])
  })

  test('writes a place once, though two forms ask for it', () => {
    const twice = planWorkbook(workbook(), [II_06A, II_06A], SNAPSHOTS)
    expect(twice.writes).toEqual(planWorkbook(workbook(), [II_06A], SNAPSHOTS).writes)
    expect(twice.writes.length).toBeGreaterThan(0)
  })

  test('goes on where one of its forms is not there, and says so', () => {
    const plan = planWorkbook(bookOf(['ii-06a']), reports, SNAPSHOTS)
    expect(plan.writes.length).toBeGreaterThan(0)
    expect(plan.refusals.map(({ reason }) => reason)).toContain('table-not-found')
  })

  test('carries what a person settled once', () => {
    const words = 'UBND XÃ TÂN LẬP'
    const named = {
      ...workbook(),
      sheets: workbook().sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === 1 && cell.column === 1 ? { ...cell, text: words, value: words } : cell,
        ),
      })),
    }
    const plan = planWorkbook(named, reports, SNAPSHOTS, { confirmed: [{ of: 'unit', words }] })
    expect(plan.confirmed?.map((one) => one.words)).toEqual([words])
    expect(plan.writes.length).toBeGreaterThan(0)
  })
})

function bookOf(ids: readonly string[]): WorkbookSeen {
  return { sheets: ids.map(firstSheetOf), names: {} }
}

const OPENED = new Map<string, WorkbookSeen['sheets'][number]>()

function firstSheetOf(id: string): WorkbookSeen['sheets'][number] {
  const known = OPENED.get(id)
  if (known) return known
  const opened = openWorkbook(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const sheet = seeWorkbook(opened.value).sheets[0]!
  OPENED.set(id, sheet)
  return sheet
}
