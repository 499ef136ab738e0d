import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { QUARTER, snapshotOf, TOTALS } from '../../../test/unit/captured'
import type { WorkbookSeen } from '../../workbook/seen'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { FORMS } from '../forms/forms'
import { chooseReport } from '../template/choose-form'
import { planWorkbook, reportsIn } from './plan-workbook'

const SNAPSHOTS = [snapshotOf(QUARTER, 1), snapshotOf(TOTALS, 2)]

describe('an authority’s file with a sheet for each form', () => {
  const ids = ['766-payment', 'ii-06a', 'ii-08', 'ii-07b', 'findings']
  const workbook = bookOf(ids)

  test('every form is found, and a table belongs to one form only', () => {
    const found = reportsIn(workbook)
    expect(found.ok && found.value.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('all are filled in one plan; what was refused for each is said once', () => {
    const reports = FORMS.filter(({ id }) => ids.includes(id))
    const plan = planWorkbook(workbook, reports, SNAPSHOTS)
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

test.each(FORMS.map(({ id }) => [id]))('the blank of %s alone is that form and no other', (id) => {
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

function bookOf(ids: readonly string[]): WorkbookSeen {
  const sheets = ids.flatMap((id) => {
    const opened = openWorkbook(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))
    if (!opened.ok) throw new Error(opened.refusal.message)
    return seeWorkbook(opened.value).sheets.slice(0, 1)
  })
  return { sheets, names: {} }
}
