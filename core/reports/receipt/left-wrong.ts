import { formatValue } from '../../text/format'
import { placeName } from '../refusal-words'
import type { Receipt } from '../report'
import { readScreenNumber } from '../screen-number'
import { isHeld } from './receipt-of'

type Line = Receipt['lines'][number]

/** A place that shows neither what was to be written nor what stood there before: nobody ever meant that number. */
export function isLeftWrong(line: Line): boolean {
  return !isHeld(line) && !sameShown(line.readBack, line.before)
}

function sameShown(a: string, b: string): boolean {
  const number = readScreenNumber(a)
  return a === b || (number !== null && number === readScreenNumber(b))
}

/**
 * The first sentence of a receipt over such places; '' where there are none.
 *
 * `CÒN 1 Ô HIỆN SỐ SAI: «Hộ tịch · Trực tuyến» đang hiện «1133112», cần 1.312. Sửa tay ngay, trước khi lưu.`
 */
export function leftWrongWords({ lines }: Pick<Receipt, 'lines'>): string {
  const wrong = lines.filter(isLeftWrong)
  if (wrong.length === 0) return ''
  const named = wrong.slice(0, MOST_NAMED).map(wordsOf)
  const more = wrong.length > MOST_NAMED ? `; và ${wrong.length - MOST_NAMED} ô nữa` : ''
  return `CÒN ${wrong.length} Ô HIỆN SỐ SAI: ${named.join('; ')}${more}. Sửa tay ngay, trước khi lưu.`
}

const MOST_NAMED = 3

function wordsOf({ at, readBack, before, value }: Line): string {
  const was = before === '' ? 'trống' : `«${before}»`
  return `«${placeName(at)}» đang hiện «${readBack}», trước khi ghi ${was}, cần ${formatValue(value)}`
}
