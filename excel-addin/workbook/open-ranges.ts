import { MOST_COLUMNS, MOST_ROWS, type Range, rangeAt, rangeHolding } from '../../core/workbook/range'
import { columnNumberOf } from '../../core/workbook/sheet/formula-shift'

/** What Excel was asked of a sheet: which of its ranges anybody may edit under protection. */
export interface OpenRangesAsked {
  /** Null where nothing is protected, or this Excel cannot say. */
  readonly ranges: Excel.AllowEditRangeCollection | null
  /** Protected, and this Excel cannot say what is open all the same. */
  readonly isUnknown: boolean
}

/**
 * «Cho phép sửa vùng» is told by Excel on the web alone (ExcelApiOnline 1.1), and to an office.js that knows the word:
 * that of Microsoft's own server does, that of the npm package does not. Goes with a request that is sent anyway.
 */
export function askOpenRanges({ protection }: Excel.Worksheet): OpenRangesAsked {
  if (!protection.protected) return { ranges: null, isUnknown: false }
  const isTold =
    Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1') && 'allowEditRanges' in protection
  if (!isTold) return { ranges: null, isUnknown: true }
  const ranges = protection.allowEditRanges.load({ address: true, isPasswordProtected: true })
  return { ranges, isUnknown: false }
}

/** Whether a cell may be edited whatever its format says; a range with a password is not open to anybody. */
export function openPlaces({ ranges }: OpenRangesAsked): (row: number, column: number) => boolean {
  const open = (ranges?.items ?? []).flatMap(({ address, isPasswordProtected }) =>
    isPasswordProtected ? [] : boxesOfAddress(address),
  )
  return (row, column) => rangeHolding(open, row, column) !== undefined
}

/** `boxesOfAddress("'Tờ 1'!$A$1:$B$2,'Tờ 1'!D:D")` are the cells A1:B2 and the whole column D. */
export function boxesOfAddress(address: string): Range[] {
  const each = address.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []
  return each.flatMap((place) => {
    const ref = place
      .slice(place.lastIndexOf('!') + 1)
      .replaceAll('$', '')
      .trim()
    return rangeAt(ref) ?? linesAt(ref) ?? []
  })
}

function linesAt(ref: string): Range | null {
  const [from = '', to = ''] = ref.split(':')
  if (/^[A-Z]{1,3}:[A-Z]{1,3}$/.test(ref))
    return { top: 0, bottom: MOST_ROWS - 1, left: columnNumberOf(from), right: columnNumberOf(to) }
  if (/^\d{1,7}:\d{1,7}$/.test(ref))
    return { top: Number(from) - 1, bottom: Number(to) - 1, left: 0, right: MOST_COLUMNS - 1 }
  return null
}
