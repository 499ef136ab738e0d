import { formatDay } from '../../text/day'
import type { ReportSeal, SentAs } from './report-seal'

export const SENT_BY_WORDS: Record<SentAs['by'], string> = {
  file: 'tệp',
  form: 'biểu mẫu web',
  paper: 'bản giấy',
}

/** `sentWords({ on: '2026-11-18', number: '12/BC-UBND', to: 'Văn phòng UBND tỉnh', by: 'file' })` is `'đã gửi 18/11 · số 12/BC-UBND · tới Văn phòng UBND tỉnh'`. */
export function sentWords({ on, number, to }: SentAs): string {
  return [`đã gửi ${shortSentDay(on)}`, ...(number === '' ? [] : [`số ${number}`]), `tới ${to}`].join(' · ')
}

/** «18/11»: the year is that of the period beside it. */
export function shortSentDay(on: SentAs['on']): string {
  return formatDay(on).slice(0, 5)
}

/** What it is called in the history and on a receipt: «Báo cáo đính chính» where it puts another one right. */
export function sealName({ corrects }: Pick<ReportSeal, 'corrects'>): string {
  return corrects === undefined ? 'Báo cáo' : 'Báo cáo đính chính'
}
