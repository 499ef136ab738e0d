import { refusalOf } from '../../outcome'
import type { PatchResult } from '../../workbook/patch/patch-workbook'
import type { Workbook } from '../../workbook/sheet/workbook'
import type { FillRefusal } from '../report'

const MOST_NAMED = 5

/**
 * What a filled file does not show before Excel has opened it: results too much for us, and pivot tables, which keep what
 * they counted last.
 *
 * `=SUM(INDIRECT("D11:D18"))` in D19 gives «1 ô công thức (II.06a!D19) để trống đến khi mở bằng Excel…».
 */
export function leftToExcel({ zip }: Workbook, left: PatchResult['left']): FillRefusal[] {
  const cells = left.map(({ sheet, cell }) => `${sheet}!${cell}`)
  const named = cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ', …' : '')
  const pivot = zip.entries.find(({ name }) => /pivotCacheDefinition\d*\.xml$/i.test(name))
  return [
    ...(cells.length === 0
      ? []
      : [
          refusalOf(
            'cell-has-formula',
            `${cells.length} ô công thức (${named}) để trống đến khi mở bằng Excel: công thức đó chỉ Excel tính được. Mở tệp bằng Excel, lưu lại rồi mới gửi.`,
            named,
          ),
        ]),
    ...(pivot
      ? [
          refusalOf(
            'field-computed',
            'Tệp có PivotTable, bảng đó còn số cũ. Mở bằng Excel, bấm Data › Refresh All (Dữ liệu › Làm mới tất cả), lưu lại rồi mới gửi.',
            pivot.name,
          ),
        ]
      : []),
  ]
}
