/** What is counted. Ids are a public contract (docs/contracts); labels are the officers' own words. */
export const MEASURES = {
  'dossiers.received': 'Số hồ sơ nhận giải quyết',
  'dossiers.received.new': 'Tiếp nhận trong kỳ',
  'dossiers.received.online': 'Tiếp nhận trong kỳ, trực tuyến',
  'dossiers.received.direct': 'Tiếp nhận trong kỳ, trực tiếp và bưu chính',
  'dossiers.received.in-person': 'Tiếp nhận trong kỳ, trực tiếp',
  'dossiers.received.postal': 'Tiếp nhận trong kỳ, bưu chính công ích',
  'dossiers.carried-over': 'Từ kỳ trước chuyển sang',
  'dossiers.resolved': 'Đã giải quyết',
  'dossiers.resolved.early': 'Đã giải quyết trước hạn',
  'dossiers.resolved.on-time': 'Đã giải quyết đúng hạn',
  'dossiers.resolved.in-time': 'Đã giải quyết trước hạn và đúng hạn',
  'dossiers.resolved.late': 'Đã giải quyết quá hạn',
  'dossiers.pending': 'Đang giải quyết',
  'dossiers.pending.in-time': 'Đang giải quyết, trong hạn',
  'dossiers.pending.overdue': 'Đang giải quyết, quá hạn',
  'dossiers.supplement': 'Chờ bổ sung hồ sơ',
  'dossiers.paused': 'Dừng xử lý',
  'dossiers.withdrawn': 'Trả lại, rút hồ sơ',
  procedures: 'Số thủ tục hành chính',
  'procedures.online': 'Thủ tục cung cấp dịch vụ công trực tuyến',
  'procedures.online.full': 'Thủ tục trực tuyến toàn trình',
  'procedures.online.partial': 'Thủ tục trực tuyến một phần',
  'procedures.eligible-online': 'Thủ tục đủ điều kiện trực tuyến',
  'online.full.dossiers': 'Hồ sơ của thủ tục toàn trình',
  'online.full.dossiers.online': 'Hồ sơ nộp trực tuyến của thủ tục toàn trình',
  'online.partial.dossiers': 'Hồ sơ của thủ tục một phần',
  'online.partial.dossiers.online': 'Hồ sơ nộp trực tuyến của thủ tục một phần',
  'digitised.components': 'Hồ sơ có số hóa thành phần',
  'digitised.components.none': 'Hồ sơ chưa số hóa thành phần',
  'digitised.components.reused': 'Hồ sơ có tái sử dụng thành phần',
  'digitised.components.reused-national': 'Hồ sơ tái sử dụng thành phần từ Cổng DVC quốc gia',
  'digitised.results': 'Kết quả đã số hóa',
  'digitised.results.none': 'Kết quả chưa số hóa',
  'payment.procedures.with-fee': 'Thủ tục có phí, lệ phí',
  'payment.procedures.enabled': 'Thủ tục đã triển khai thanh toán trực tuyến',
  'payment.procedures.used': 'Thủ tục có phát sinh thanh toán trực tuyến',
  'payment.dossiers': 'Hồ sơ có nghĩa vụ tài chính',
  'payment.dossiers.online': 'Hồ sơ đã thanh toán trực tuyến',
  'payment.dossiers.collected': 'Lượt hồ sơ đã thu phí, lệ phí',
  'payment.dossiers.exempt': 'Lượt hồ sơ được miễn phí, lệ phí',
  ratings: 'Tổng số phiếu đánh giá',
  'ratings.very-satisfied': 'Phiếu rất hài lòng',
  'ratings.satisfied': 'Phiếu hài lòng',
  'ratings.unsatisfied': 'Phiếu không hài lòng',
  'feedback.received': 'Phản ánh, kiến nghị tiếp nhận',
  'feedback.carried-over': 'Phản ánh, kiến nghị từ kỳ trước',
  'feedback.handled': 'Phản ánh, kiến nghị đã xử lý',
  'feedback.handled.on-time': 'Phản ánh, kiến nghị xử lý đúng hạn',
  'feedback.pending': 'Phản ánh, kiến nghị đang xử lý',
  'feedback.pending.overdue': 'Phản ánh, kiến nghị quá hạn',
  'score766.transparency': 'Điểm công khai, minh bạch',
  'score766.progress': 'Điểm tiến độ giải quyết',
  'score766.online': 'Điểm dịch vụ công trực tuyến',
  'score766.digitisation': 'Điểm số hóa hồ sơ',
  'score766.payment': 'Điểm thanh toán trực tuyến',
  'score766.satisfaction': 'Điểm mức độ hài lòng',
  'score766.total': 'Tổng điểm 766',
  'copies.electronic': 'Chứng thực bản sao điện tử',
  'articles.published': 'Tin, bài tuyên truyền',
} as const

export type MeasureId = keyof typeof MEASURES

export function isMeasure(id: string): id is MeasureId {
  return Object.hasOwn(MEASURES, id)
}

/** Scores are points with decimals; everything else is a whole number of things, 0 or more. */
export function isScore(id: MeasureId): boolean {
  return id.startsWith('score766.')
}

/**
 * One procedure is done by many units, so their counts of procedures stand side by side as points do, and are not added:
 * `addsOverUnits('procedures')` is false, `addsOverUnits('dossiers.received')` is true.
 */
export function addsOverUnits(id: MeasureId): boolean {
  return !isScore(id) && !/^(?:payment\.)?procedures/.test(id)
}
