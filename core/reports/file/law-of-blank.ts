import { regimeOn } from '../../periods/regimes'
import type { Day } from '../../text/day'
import { patchWorkbook } from '../../workbook/patch/patch-workbook'
import { cellName } from '../../workbook/seen'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import type { Workbook } from '../../workbook/sheet/workbook'
import type { Steps } from '../../workbook/zip/steps'

/** The line under a report's code. */
const ISSUED = /^Ban hành theo (Thông tư số \S+ ngày [\d/]+)( \(mẫu chỉnh được\))?$/

/**
 * One of our blanks as it is of a period: its line says the circular that is in force on that day, and that its layout is
 * the former one's where nobody held the two against each other. A blank that says no circular goes back as it is.
 *
 * II.06a for November 2026 says «Ban hành theo Thông tư số 05/2025/TT-VPCP ngày 31/12/2025 (bố cục như Thông tư 01/2020)».
 */
export function* blankUnderLaw(blank: Workbook, day: Day): Steps<Uint8Array> {
  const law = regimeOn(day)?.law
  const lines = seeWorkbook(blank).sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, text }) => {
      const [, issued, editable = ''] = ISSUED.exec(text.normalize('NFC')) ?? []
      if (issued === undefined || law === undefined || issued === law) return []
      const value = `Ban hành theo ${law} (bố cục như ${shortLaw(issued)}, chưa đối chiếu)${editable}`
      return [{ sheet: name, cell: cellName(row, column), value }]
    }),
  )
  if (lines.length === 0) return blank.zip.bytes
  return (yield* patchWorkbook(blank, lines)).bytes
}

/** `shortLaw('Thông tư số 01/2020/TT-VPCP ngày 21/10/2020')` is `'Thông tư 01/2020'`. */
function shortLaw(law: string): string {
  return law.replace(/^(Thông tư) số (\d+\/\d+).*$/, '$1 $2')
}
