import { MEASURES, type MeasureId } from './catalogue'

/** Words of the parts of an identity, as it stands in «provedBy»: the id is for programs, officers read these. */
const PARTS: Readonly<Record<string, string>> = {
  received: 'nhận giải quyết',
  online: 'trực tuyến',
  direct: 'trực tiếp, bưu chính',
  'in-person': 'trực tiếp',
  postal: 'bưu chính',
  new: 'mới trong kỳ',
  'carried-over': 'kỳ trước chuyển sang',
  resolved: 'đã giải quyết',
  early: 'trước hạn',
  'on-time': 'đúng hạn',
  'in-time': 'trong hạn',
  late: 'quá hạn',
  overdue: 'quá hạn',
  pending: 'đang giải quyết',
  supplement: 'chờ bổ sung',
  paused: 'tạm dừng',
  withdrawn: 'rút, trả lại',
  total: 'tổng',
  'sum of rows': 'cộng các dòng',
  'sum of units': 'cộng các đơn vị',
  'sum of systems': 'cộng các hệ thống',
  "the authority's own page": 'trang của chính cơ quan nhận',
}

/**
 * An identity in an officer's words; a part without words stands for itself.
 *
 * `identityWords('pending = in-time + overdue')` is `'đang giải quyết = trong hạn + quá hạn'`.
 */
export function identityWords(id: string): string {
  return id
    .split(/( [=≤+] )/)
    .map((part) => PARTS[part] ?? (part in MEASURES ? MEASURES[part as MeasureId].toLowerCase() : part))
    .join('')
}
