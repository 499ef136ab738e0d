import { expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/ii-06a/report'
import { receiptSheet } from '../../core/reports/receipt/receipt-sheet'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { captureOf, countsWritten, QUARTER, sheetOf, UNIT } from '../context-templates/template'
import { fillKeeping, keptIn } from '../support/file-hand-now'
import { writeBook } from '../workbook-corpus/book-spec'
import { opened } from '../workbook-corpus/fill-template'
import { bookOf } from '../workbook-corpus/form-layout'

const LINES = { A1: 'UBND XÃ TÂN LẬP', C4: 'KẾT QUẢ GIẢI QUYẾT TTHC' }
const ASK = { unit: UNIT, ...QUARTER }

test('what a person settled is kept in the file, printed on the receipt, and not asked again', () => {
  const workbook = opened(writeBook(bookOf(sheetOf({ lines: LINES }))))
  const snapshots = [captureOf()]
  const plan = planWorkbook(seeWorkbook(workbook), [report], snapshots, {
    ...ASK,
    confirmed: [{ words: 'UBND XÃ TÂN LẬP' }],
  })
  const occasion = { target: 'biểu.xlsx', ...ASK, at: '2025-03-14T09:00:00+07:00' }
  const filled = fillKeeping(workbook, plan, occasion, { snapshots, before: null })
  if (!filled.ok) expect.fail(filled.refusal.message)
  const { bytes, receipt } = filled.value

  expect(receiptSheet(receipt, snapshots).heading).toContainEqual([
    'Người điền xác nhận',
    'mẫu ghi «UBND XÃ TÂN LẬP» vẫn là của đơn vị, kỳ này',
  ])
  const again = opened(bytes)
  const kept = keptIn(again).provenance?.confirmed ?? []
  expect(kept).toEqual([{ of: 'unit', words: 'UBND XÃ TÂN LẬP', ...ASK }])
  const seen = seeWorkbook(again)
  expect(countsWritten(planWorkbook(seen, [report], snapshots, { ...ASK, confirmed: kept }))).toBeGreaterThan(
    0,
  )
  expect(planWorkbook(seen, [report], snapshots, ASK).writes).toEqual([])
  // What was settled for this unit settles nothing for another.
  const other = { ...ASK, unit: 'UBND xã Sơn Tây', confirmed: kept }
  expect(planWorkbook(seen, [report], [captureOf('UBND xã Sơn Tây')], other).writes).toEqual([])
})
