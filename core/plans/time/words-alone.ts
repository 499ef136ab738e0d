import type { Due, DueKind } from './due'
import type { Words } from './words'

/** What is known of a phrase by its words alone, without a date of its own. */
export function none(kind: DueKind): Due {
  return { kind, from: null, to: null }
}

/** The words not yet read, single blanks between. */
export function rest({ list, at }: Words): string {
  return list.slice(at).join(' ')
}

const REGULAR =
  /^(?:thực hiện )?(?:theo )?(?:quy định (?:về |của ))?(?:chế độ )?(?:báo cáo )?(?:định kỳ|chế độ báo cáo|kỳ báo cáo)(?: (?:theo quy định|của [^0-9]+))?(?: \((?: (?:tháng|quý|6 tháng|(?:cả )?năm|và|,))+ \))?$/
const REPORTS = /^báo cáo tháng , quý(?: i)?(?: (?:,|và) (?:quý|i{1,3}|iv|6 tháng|(?:cả )?năm))*$/

/** "Theo chế độ báo cáo định kỳ", "báo cáo tháng, quý, năm": the periods are the regime's. */
export function isRegularReport(said: string): boolean {
  return REGULAR.test(said) || REPORTS.test(said)
}

const DAYS =
  /(?:^| )(?:(?:trong(?: vòng)?|chậm nhất(?: là)?|không quá|trước) )?\d{1,3} ngày(?: làm việc)?(?= |$)/g
const EVENT =
  /^(?:hoàn thành |báo cáo |thực hiện )?(?:ngay )?(?:(?:sau|trước|ngay) )?khi |^(?:ngay )?sau (?:ngày )?(?:được|có|ban hành) /
const CALL =
  /^(?:thực hiện )?theo (?:lịch|kế hoạch|yêu cầu|chỉ đạo|sự chỉ đạo|hướng dẫn|thông báo|giấy mời|giấy triệu tập|văn bản|phát sinh|đề nghị|tình hình|nhu cầu)(?: |$)|^(?:báo cáo )?đột xuất(?: |$)|^(?:khi )?phát sinh(?: |$)/

/**
 * What depends on another event: "Khi có yêu cầu", "Sau khi có văn bản của tỉnh, chậm nhất 15 ngày". Not where a date, a
 * month or a deadline of its own is named beside it: that would be lost.
 */
export function isOnCallPhrase(said: string): boolean {
  const event = EVENT.test(`${said} `)
  if (!event && !CALL.test(said)) return false
  const bare = event ? said.replace(DAYS, '') : said
  if (/\d|(?:^| )(?:tháng|quý|tuần) |(?:^| )thứ (?:hai|ba|tư|năm|sáu|bảy)/.test(`${bare} `)) return false
  return !/ (?:trước|chậm nhất|đến hết|xong|hoàn thành)(?: (?!khi)|$)/.test(bare)
}
