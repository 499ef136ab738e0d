import { periodFrom } from '../../../core/periods/periods'
import { fileNameOf, reportWords } from '../../../core/reports/file-name'
import { reportById, reportName, WORDS_REPORT } from '../../../core/reports/forms/forms'
import type { Receipt } from '../../../core/reports/report'
import type { ReviewAnswer } from '../../../core/reports/review/review-answer'
import { placeWord } from '../../../core/reports/review/reviews-of'

type Subject = Pick<Receipt, 'report' | 'unit' | 'from' | 'to'>

/** «Xin ý kiến Biểu II.06a – Quý I-2025 – UBND xã Hương Sơn.txt». */
export function requestFileName(receipt: Subject): string {
  return fileOf('Xin ý kiến', receipt)
}

/** «Trả lời ý kiến Biểu II.06a – …»: each answer by its reviewer, so that two do not overwrite each other. */
export function answerFileName(answer: ReviewAnswer): string {
  return fileOf(
    `${answer.returned ? `Trả lại 1 ${placeWord(answer.report)}` : 'Đồng ý'}, ${answer.who.slice(0, 30)},`,
    answer,
  )
}

function fileOf(what: string, { report, unit, from, to }: Subject): string {
  const known = report.split('+').flatMap((id) => reportById(id) ?? [])
  const words =
    known.map(reportWords).join(', ') || (report === WORDS_REPORT ? reportName(report) : 'Báo cáo')
  const period = from === '' ? null : periodFrom(from, to)
  return fileNameOf({ what: `${what} ${words}`, period, unit, ending: '.txt' })
}
