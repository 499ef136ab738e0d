import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { now, openWorkbook } from '../../../test/support/file-hand-now'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { blankUnderLaw } from './law-of-blank'

const underLaw = now(blankUnderLaw)

function opened(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

function lawIn(form: string, day: string): string[] {
  const blank = opened(new Uint8Array(readFileSync(`core/reports/forms/${form}/blank.xlsx`)))
  const { sheets } = seeWorkbook(opened(underLaw(blank, day)))
  return sheets.flatMap(({ cells }) =>
    cells
      .map(({ text }) => text.replace(' (mẫu chỉnh được)', ''))
      .filter((text) => text.startsWith('Ban hành')),
  )
}

const NOW =
  'Ban hành theo Thông tư số 05/2025/TT-VPCP ngày 31/12/2025 (bố cục như Thông tư 01/2020, chưa đối chiếu)'
const THEN = 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020'

test.each(['ii-05', 'ii-06a', 'ii-07b', 'ii-08'])(
  '%s says the circular that is in force on the day',
  (form) => {
    expect(lawIn(form, '2026-02-14')).toEqual([THEN])
    expect(lawIn(form, '2026-11-14')).toEqual([NOW])
  },
)

test('a blank that says no circular goes back byte for byte', () => {
  const bytes = new Uint8Array(readFileSync('core/reports/forms/766-online/blank.xlsx'))
  expect(underLaw(opened(bytes), '2026-11-14')).toEqual(bytes)
})
