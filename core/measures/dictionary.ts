import { fold } from '../text/fold'
import { isMeasure, MEASURES, type MeasureId } from './catalogue'

/** What one piece of a header path means by itself; a piece counts only as a whole, remarks in brackets left out. */
const MEANINGS: Record<string, readonly string[]> = {
  received: [
    'Số hồ sơ nhận giải quyết',
    'Nhận giải quyết',
    'Tiếp nhận',
    'Hồ sơ tiếp nhận',
    'Số hồ sơ tiếp nhận',
    'Tổng số hồ sơ',
    'Tổng số hồ sơ tiếp nhận',
    'Số lượng hồ sơ tiếp nhận',
    'Số lượng hồ sơ tiếp nhận và giải quyết',
  ],
  new: [
    'Trong kỳ',
    'Tiếp nhận trong kỳ',
    'Nhận trong kỳ',
    'Mới tiếp nhận',
    'Số mới tiếp nhận',
    'Tiếp nhận mới',
  ],
  carried: [
    'Kỳ trước',
    'Từ kỳ trước',
    'Kỳ trước chuyển sang',
    'Số kỳ trước chuyển qua',
    'Tồn kỳ trước',
    'Tồn đầu kỳ',
  ],
  online: ['Trực tuyến', 'Qua mạng', 'Nộp trực tuyến', 'Tiếp nhận trực tuyến'],
  person: ['Trực tiếp', 'Nộp trực tiếp', 'Tiếp nhận trực tiếp'],
  postal: ['BCCI', 'Qua BCCI', 'Bưu chính', 'Bưu chính công ích', 'Dịch vụ bưu chính'],
  direct: ['Trực tiếp, dịch vụ bưu chính', 'Trực tiếp, bưu chính', 'Trực tiếp và bưu chính'],
  resolved: [
    'Số lượng hồ sơ đã giải quyết',
    'Số hồ sơ đã giải quyết',
    'Hồ sơ đã giải quyết',
    'Đã giải quyết',
    'Đã xử lý',
    'Hồ sơ đã xử lý',
    'Số hồ sơ đã xử lý',
  ],
  pending: [
    'Số lượng hồ sơ đang giải quyết',
    'Số hồ sơ đang giải quyết',
    'Hồ sơ đang giải quyết',
    'Đang giải quyết',
    'Đang xử lý',
    'Hồ sơ đang xử lý',
    'Chưa xử lý',
  ],
  early: ['Trước hạn', 'Sớm hạn', 'Giải quyết trước hạn'],
  'on-time': ['Đúng hạn', 'Giải quyết đúng hạn'],
  punctual: [
    'Trả đúng thời hạn',
    'Trước hạn và đúng hạn',
    'Trước hạn, đúng hạn',
    'Trước và đúng hạn',
    'Đúng và trước hạn',
  ],
  'in-time': ['Trong hạn', 'Còn hạn', 'Chưa đến hạn'],
  late: ['Quá hạn', 'Trễ hạn', 'Trả quá hạn', 'Giải quyết quá hạn'],
  total: ['Tổng số', 'Tổng', 'Tổng cộng'],
  of: ['Trong đó', 'Chia ra'],
  'digitised.components': ['Có số hóa TPHS', 'Có số hóa thành phần hồ sơ'],
  'digitised.components.none': ['Chưa số hóa TPHS', 'Chưa số hóa thành phần hồ sơ'],
  'digitised.components.reused': ['Có tái sử dụng thành phần', 'Tái sử dụng thành phần'],
  'dossiers.supplement': ['Bổ sung', 'Chờ bổ sung', 'Yêu cầu bổ sung'],
  'dossiers.paused': ['Dừng xử lý', 'Tạm dừng xử lý'],
  'dossiers.withdrawn': ['Trả lại', 'Trả lại/ Rút HS', 'Rút hồ sơ', 'Trả lại, rút hồ sơ'],
  procedures: ['Tổng số thủ tục', 'Số thủ tục', 'Tổng số TTHC'],
  'payment.dossiers': ['Tổng HS có nghĩa vụ tài chính', 'Hồ sơ có nghĩa vụ tài chính'],
  ratings: ['Số phiếu', 'Tổng số phiếu', 'Tổng phiếu'],
}

/** What pieces mean together; several measures where the words leave it open. */
const TOGETHER: Record<string, readonly MeasureId[]> = {
  received: ['dossiers.received'],
  'received total': ['dossiers.received'],
  'received new': ['dossiers.received.new'],
  'received new total': ['dossiers.received.new'],
  new: ['dossiers.received.new'],
  carried: ['dossiers.carried-over'],
  'received carried': ['dossiers.carried-over'],
  online: ['dossiers.received.online'],
  'received online': ['dossiers.received.online'],
  'received new online': ['dossiers.received.online'],
  'new online': ['dossiers.received.online'],
  person: ['dossiers.received.in-person'],
  'received person': ['dossiers.received.in-person'],
  'received new person': ['dossiers.received.in-person'],
  'new person': ['dossiers.received.in-person'],
  postal: ['dossiers.received.postal'],
  'received postal': ['dossiers.received.postal'],
  'received new postal': ['dossiers.received.postal'],
  'new postal': ['dossiers.received.postal'],
  direct: ['dossiers.received.direct'],
  'received direct': ['dossiers.received.direct'],
  'received new direct': ['dossiers.received.direct'],
  'new direct': ['dossiers.received.direct'],
  resolved: ['dossiers.resolved'],
  'resolved total': ['dossiers.resolved'],
  'resolved early': ['dossiers.resolved.early'],
  'resolved on-time': ['dossiers.resolved.on-time'],
  'resolved in-time': ['dossiers.resolved.on-time'],
  'resolved punctual': ['dossiers.resolved.in-time'],
  'resolved late': ['dossiers.resolved.late'],
  pending: ['dossiers.pending'],
  'pending total': ['dossiers.pending'],
  'pending on-time': ['dossiers.pending.in-time'],
  'pending in-time': ['dossiers.pending.in-time'],
  'pending late': ['dossiers.pending.overdue'],
  early: ['dossiers.resolved.early'],
  'on-time': ['dossiers.resolved.on-time', 'dossiers.pending.in-time'],
  'in-time': ['dossiers.pending.in-time', 'dossiers.resolved.on-time'],
  punctual: ['dossiers.resolved.in-time'],
  late: ['dossiers.resolved.late', 'dossiers.pending.overdue'],
  total: ['dossiers.received'],
}

const meaningOf = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, words]) => words.map((word) => [fold(word), meaning] as const)),
)
const byLabel = new Map(
  Object.entries(MEASURES).flatMap(([id, label]) => (isMeasure(id) ? [[fold(label), id] as const] : [])),
)

/**
 * Which measures a header path may mean, the likelier first; nothing where one of its pieces is unknown.
 *
 * `proposeMeasures(['Đã xử lý', 'Quá hạn'])` is `['dossiers.resolved.late']`; a bare «Quá hạn» leaves two open;
 * «Quá hạn nộp phí» gives nothing, for no part of a piece counts.
 */
export function proposeMeasures(path: readonly string[]): MeasureId[] {
  const pieces = path.map((piece) =>
    fold(piece.replace(/\([^)]*\)/gu, ' ').replace(/^\s*[\dIVX]+[.)]\s+/u, '')),
  )
  const meanings = pieces.map((piece) => meaningOf.get(piece))
  if (meanings.some((meaning) => meaning === undefined)) {
    const label = pieces.length === 1 ? byLabel.get(pieces[0]!) : undefined
    return label ? [label] : []
  }
  const own = meanings.at(-1)
  if (own !== undefined && isMeasure(own)) return [own]
  return [...(TOGETHER[meanings.filter((meaning) => meaning !== 'of').join(' ')] ?? [])]
}
