import type { Task } from './task'

/** "Tổng hợp, gửi báo cáo …", "Thực hiện chế độ báo cáo …": what is done with a report, and the report. */
const REPORTS =
  /^(?:(?:tổng hợp|xây dựng|(?:tổ chức |tiếp tục )?thực hiện|lập|gửi|nộp|hoàn thành|tham mưu|ban hành|cập nhật|trình)(?:\s*[,;]\s*|\s+và\s+|\s+))*(?:các\s+|chế độ\s+)*báo cáo/i

/** What the periodic reports of the regime are about. */
const SUBJECT =
  /kiểm soát (?:thủ tục|TTHC)|KS\s*TTHC|cải cách (?:thủ tục|TTHC)|một cửa|giải quyết (?:thủ tục|TTHC|hồ sơ)|Văn phòng Chính phủ|hệ thống (?:thông tin )?báo cáo/i

const RHYTHM = /định kỳ|chế độ báo cáo|h[àằ]ng (?:tháng|quý)|(?:tháng|quý)[,;] (?:quý|năm|6 tháng)/i

/** Reports of their own, which are not those of the regime. */
const OTHER = /rà soát|đột xuất|chuyên đề|kiểm tra|chứng thực|phản ánh|cải cách hành chính|khảo sát/i

/**
 * Whether a task of the plan means the regime's periodic reports, by its words and never by its number.
 *
 * «Tổng hợp, gửi báo cáo công tác kiểm soát TTHC» and «Thực hiện chế độ báo cáo» do; «Báo cáo rà soát TTHC» does not.
 */
export function isReportTask({ text, time, product }: Pick<Task, 'text' | 'time' | 'product'>): boolean {
  const words = text.normalize('NFC').trim()
  if (OTHER.test(words) || !REPORTS.test(words)) return false
  return SUBJECT.test(words) || RHYTHM.test(`${words} ${time} ${product}`.normalize('NFC'))
}
