import { stripMarks } from './said-text'

const WORDS: readonly (readonly string[])[] = [
  ['mot', 'gieng', 'nhat'],
  ['hai', 'nhi'],
  ['ba'],
  ['bon', 'tu'],
  ['nam'],
  ['sau'],
  ['bay'],
  ['tam'],
  ['chin'],
  ['muoi'],
  ['muoi mot'],
  ['muoi hai', 'chap'],
]
const ROMANS = ['i', 'ii', 'iii', 'iv']

/** What may stand for a number of months. */
export const COUNT = '0?[1-9]|1[0-2]|mười một|mười hai|mười|một|hai|ba|bốn|tư|sáu|bảy|bẩy|tám|chín'
/** «Tháng năm» is left out: before a year it is May, or a month that nobody wrote. */
export const MONTH = '0?[1-9]|1[0-2]|mười một|mười hai|mười|giêng|một|hai|ba|tư|sáu|bảy|bẩy|tám|chín|chạp'
export const QUARTER = 'iv|i{1,3}|0?[1-4]|một|hai|ba|bốn|tư|nhất|nhì'

/** `numberSaid('IV')`, `numberSaid('04')` and `numberSaid('tư')` are 4. */
export function numberSaid(text: string): number {
  const bare = stripMarks(text.toLowerCase()).replace(/\s+/g, ' ').trim()
  if (/^\d+$/.test(bare)) return Number(bare)
  const roman = ROMANS.indexOf(bare)
  return (roman >= 0 ? roman : WORDS.findIndex((words) => words.includes(bare))) + 1
}
