import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { TEMPLATES } from '../../../test/workbook-corpus/templates'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { REPORTS, reportById } from '../forms/forms'
import type { Report } from '../forms/report-form'
import type { TargetSeen } from '../report'
import { seeTemplate } from '../template/see-template'
import { movedFromBlank, NOWHERE } from './moved'

const II06A = reportById('ii-06a')!

function seen(bytes: Uint8Array, report: Report = II06A): TargetSeen {
  const opened = openWorkbook(bytes)
  const target = opened.ok ? seeTemplate(report, seeWorkbook(opened.value)) : opened
  if (!target.ok) throw new Error(target.refusal.message)
  return target.value
}

function template(id: string): TargetSeen {
  return seen(TEMPLATES.find((one) => one.id === id)!.bytes())
}

const PLAIN = template('circular')

/** `Hộ tịch · Trực tuyến: II.06a!D11 → II.06a!D13` for each. */
function wordsOf(id: string): string[] {
  return movedFromBlank(II06A, PLAIN, template(id)).moved.map(
    ({ from, to, row, column }) => `${row.at(-1)} · ${column.at(-1) ?? ''}: ${from} → ${to}`,
  )
}

test.each(REPORTS.map((report) => [report.id, report] as const))(
  'the blank of %s has moved nowhere',
  (id, report) => {
    const blank = seen(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)), report)
    expect(movedFromBlank(report, blank, blank)).toEqual(NOWHERE)
  },
)

describe('of the templates of the corpus', () => {
  test.each(['circular', 'shared-formulas', 'sumproduct-total', 'everything-in-25-parts'])(
    '%s has moved nowhere',
    (id) => expect(wordsOf(id)).toEqual([]),
  )

  test.each([
    ['sheet-renamed', 99, "Hộ tịch · Trực tuyến: II.06a!D11 → Quý I '25 (xã)!D11", []],
    ['moved-down-and-right', 99, 'Hộ tịch · Trực tuyến: II.06a!D11 → II.06a!H24', []],
    ['rows-inserted', 66, 'Bảo trợ xã hội · Trực tuyến: II.06a!D14 → II.06a!D16', []],
    ['column-inserted', 63, 'Tổng cộng · Quá hạn: II.06a!M19 → II.06a!N19', []],
    ['total-first', 99, 'Tổng cộng · Quá hạn: II.06a!M19 → II.06a!M11', []],
    ['grouped-rows', 88, 'Hộ tịch · Trực tuyến: II.06a!D11 → II.06a!D12', ['dòng «Tổng cộng»']],
    ['labels-reworded', 0, null, []],
  ])('%s: %i cells, and labels that are gone by name', (id, count, one, gone) => {
    expect(wordsOf(id)).toHaveLength(count)
    if (one) expect(wordsOf(id)).toContain(one)
    expect(movedFromBlank(II06A, PLAIN, template(id)).gone).toEqual(gone)
  })

  test('a column that is gone is named with its head', () => {
    const places = PLAIN.places.filter(({ columnPath }) => columnPath.at(-1) !== 'Từ kỳ trước')
    expect(movedFromBlank(II06A, PLAIN, { ...PLAIN, places }).gone).toEqual([
      'cột «Số hồ sơ nhận giải quyết › Từ kỳ trước»',
    ])
  })

  test.each(TEMPLATES.map(({ id }) => id))(
    '%s: a place is told to have moved exactly where it stands',
    (id) => {
      const opened = openWorkbook(TEMPLATES.find((one) => one.id === id)!.bytes())
      const target = opened.ok ? seeTemplate(II06A, seeWorkbook(opened.value)) : opened
      if (!target.ok) return expect(target.refusal.message).not.toBe('')
      const { moved } = movedFromBlank(II06A, PLAIN, target.value)
      const places = new Map(target.value.places.map((place) => [JSON.stringify(place.at), place]))
      for (const { from, to, row, column } of moved) {
        const cut = to.lastIndexOf('!')
        const place = places.get(JSON.stringify({ sheet: to.slice(0, cut), cell: to.slice(cut + 1) }))
        expect([place?.rowPath, place?.columnPath]).toEqual([row, column])
        expect(from).not.toBe(to)
      }
      return expect(new Set(moved.map(({ to }) => to)).size).toBe(moved.length)
    },
  )
})
