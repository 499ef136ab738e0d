import type { PeriodClaimed } from '../../context/claim'
import { contextIn } from '../../context/context-in'
import { isOneOf } from './match-path'

/** Of which time a column is, as one of its headings says. */
export type ColumnTime =
  /** Of the report's own period; `long` where the heading says how long that is. */
  | { readonly is: 'own'; readonly long?: 'month' | 'quarter' | 'year' }
  /** From the year's first day to the period's last. */
  | { readonly is: 'cumulative' }
  /** The period of the same name a year before. */
  | { readonly is: 'last-year'; readonly year?: number }
  /** Months or a year by name. */
  | { readonly is: 'named'; readonly claim: PeriodClaimed; readonly words: string }
  /** It counts nothing that happened: a plan, a rate, a comparison. */
  | { readonly is: 'never' }
  /** It speaks of a time that is not understood. */
  | { readonly is: 'unclear'; readonly words: string }

const OWN = [
  'Trong kỳ',
  'Kỳ này',
  'Kỳ báo cáo',
  'Trong kỳ báo cáo',
  'Số trong kỳ',
  'Số kỳ này',
  'Số kỳ báo cáo',
  'Phát sinh trong kỳ',
  'Thực hiện',
  'Thực hiện trong kỳ',
  'Thực hiện kỳ này',
  'Thực hiện kỳ báo cáo',
  'Kết quả thực hiện',
  'Kết quả trong kỳ',
  'Số thực hiện',
]
const OWN_LONG = {
  month: ['Trong tháng', 'Tháng này', 'Tháng báo cáo', 'Thực hiện trong tháng'],
  quarter: ['Trong quý', 'Quý này', 'Quý báo cáo', 'Thực hiện trong quý'],
  year: ['Trong năm', 'Năm nay', 'Năm báo cáo'],
} as const
const CUMULATIVE = [
  'Lũy kế',
  'Lũy kế từ đầu năm',
  'Lũy kế đến kỳ báo cáo',
  'Lũy kế đến hết kỳ báo cáo',
  'Lũy kế từ đầu năm đến kỳ báo cáo',
  'Lũy kế từ đầu năm đến hết kỳ báo cáo',
  'Lũy kế năm',
  'Số lũy kế',
  'Cộng dồn',
  'Cộng dồn từ đầu năm',
  'Từ đầu năm',
  'Từ đầu năm đến nay',
]
const LAST_YEAR = [
  'Cùng kỳ',
  'Cùng kỳ năm trước',
  'Cùng kỳ năm ngoái',
  'Số cùng kỳ năm trước',
  'Cùng kỳ năm trước liền kề',
  'Năm trước',
  'Năm ngoái',
]
const NEVER =
  /^(?:kế hoạch|chỉ tiêu|kh|mục tiêu|số giao)(?!\p{L})|^(?:tỷ lệ|tỉ lệ|%|so|tăng|giảm|chênh lệch|ghi chú)(?!\p{L})/u

/**
 * Of which time a heading says that its columns are; null where it says nothing of it.
 *
 * `columnTime('Lũy kế')` is cumulative, `columnTime('Tháng 3')` is named, `columnTime('Trực tuyến')` is null.
 */
export function columnTime(label: string): ColumnTime | null {
  if (label === '') return null
  if (isOneOf(label, OWN)) return { is: 'own' }
  for (const [long, words] of Object.entries(OWN_LONG))
    if (isOneOf(label, words)) return { is: 'own', long: long as keyof typeof OWN_LONG }
  if (isOneOf(label, CUMULATIVE)) return { is: 'cumulative' }
  if (isOneOf(label, LAST_YEAR)) return { is: 'last-year' }
  if (NEVER.test(label.normalize('NFC').trim().toLowerCase())) return { is: 'never' }
  return claimedTime(label)
}

function claimedTime(label: string): ColumnTime | null {
  const words = label.trim()
  const year = SAME_PERIOD_OF.exec(words.normalize('NFC').toLowerCase())?.[1]
  if (year) return { is: 'last-year', year: Number(year) }
  const [claim, ...more] = contextIn(label).periods
  if (!claim) return null
  if (more.length > 0 || claim.value === null) return { is: 'unclear', words }
  const { months, cumulative } = claim.value
  if (cumulative && months === null) return { is: 'cumulative' }
  return { is: 'named', claim: claim.value, words }
}

const SAME_PERIOD_OF = /^(?:số )?cùng kỳ (?:năm )?((?:19|20)\d{2})$/u

/** Columns of one time have one key. */
export function timeKey(time: ColumnTime | undefined): string {
  return time === undefined || time.is === 'own' ? '' : JSON.stringify(time)
}
