import { maybe, type PathStep, step } from './report-form'

// Spellings of one meaning, as found on the circular's reports and the portals' exports. Whole labels, never parts.

export const FIELD_LABELS = [
  'Lĩnh vực',
  'Lĩnh vực giải quyết',
  'Lĩnh vực, công việc giải quyết theo cấp',
  'Lĩnh vực, công việc giải quyết',
  'Lĩnh vực công việc giải quyết theo cấp',
  'Lĩnh vực TTHC',
  'Tên lĩnh vực',
  'Lĩnh vực thủ tục hành chính',
]

export const UNIT_LABELS = [
  'Đơn vị',
  'Tên đơn vị',
  'Tên cơ quan',
  'Cơ quan, đơn vị',
  'Đơn vị tiếp nhận',
  'Tên cơ quan, đơn vị',
]

/** Over rows of which each is a count. */
export const MEASURE_LABELS = [
  'Chỉ tiêu',
  'Tên chỉ tiêu',
  'Chỉ tiêu báo cáo',
  'Nội dung',
  'Nội dung báo cáo',
  'Nội dung chỉ tiêu',
  'Loại số liệu',
]
export const TOTAL_ROWS = ['Tổng số', 'Tổng cộng', 'Tổng', 'Cộng', 'Tổng chung', 'Cộng chung', 'Toàn đơn vị']

/** Names that a group's own sum does not go by, where the table has several sums. */
export const GRAND_TOTALS = ['Tổng cộng', 'Tổng số', 'Tổng chung', 'Cộng chung', 'Toàn đơn vị']

const TOTALS = ['Tổng số', 'Tổng', 'Tổng cộng', 'Cộng']

/** Of whatever its heading counts. */
export const TOTAL: PathStep = maybe(step(...TOTALS))

export const TOTAL_DOSSIERS: PathStep = maybe(step(...TOTALS, 'Tổng số hồ sơ'))

export const RECEIVED_LABELS = step(
  'Số hồ sơ nhận giải quyết',
  'Số hồ sơ nhận giải quyết (tiếp nhận)',
  'Số hồ sơ tiếp nhận',
  'Số hồ sơ tiếp nhận, giải quyết',
  'Số hồ sơ đã tiếp nhận',
  'Số lượng hồ sơ nhận giải quyết',
  'Số lượng hồ sơ tiếp nhận và giải quyết',
  'Số lượng hồ sơ tiếp nhận',
  'Tổng số hồ sơ',
  'Tổng số hồ sơ tiếp nhận',
  'Hồ sơ tiếp nhận',
  'Tiếp nhận',
)

/** Those that say by themselves that all is counted, what was carried over, too. */
export const ALL_RECEIVED = [
  'Số hồ sơ nhận giải quyết',
  'Số hồ sơ nhận giải quyết (tiếp nhận)',
  'Số lượng hồ sơ nhận giải quyết',
  'Tổng số hồ sơ',
]

export const IN_PERIOD = step(
  'Trong kỳ',
  'Trong đó',
  'Tiếp nhận trong kỳ',
  'Số tiếp nhận trong kỳ',
  'Tiếp nhận mới trong kỳ',
  'Mới tiếp nhận',
  'Số mới tiếp nhận',
  'Mới tiếp nhận trong kỳ',
)

export const ONLINE = step('Trực tuyến', 'Qua mạng', 'Tiếp nhận trực tuyến', 'Nộp trực tuyến')

export const DIRECT_AND_POST = step(
  'Trực tiếp, dịch vụ bưu chính',
  'Trực tiếp, dịch vụ bưu chính công ích',
  'Trực tiếp, bưu chính',
  'Trực tiếp, bưu chính công ích',
  'Trực tiếp và bưu chính',
  'Trực tiếp, BCCI',
  'Trực tiếp hoặc qua dịch vụ bưu chính',
  'Trực tiếp, qua dịch vụ bưu chính',
)

export const IN_PERSON = step('Trực tiếp', 'Nộp trực tiếp')
export const POSTAL = step(
  'BCCI',
  'Qua BCCI',
  'Bưu chính công ích',
  'Dịch vụ bưu chính',
  'Qua dịch vụ bưu chính',
)

export const CARRIED_OVER = step(
  'Từ kỳ trước',
  'Kỳ trước',
  'Kỳ trước chuyển sang',
  'Từ kỳ trước chuyển sang',
  'Kỳ trước chuyển qua',
  'Số kỳ trước chuyển qua',
  'Tồn kỳ trước',
  'Tồn từ kỳ trước',
)

export const RESOLVED_LABELS = step(
  'Số hồ sơ đã giải quyết',
  'Số lượng hồ sơ đã giải quyết',
  'Hồ sơ đã giải quyết',
  'Đã giải quyết',
  'Đã xử lý',
  'Hồ sơ đã xử lý',
  'Số hồ sơ đã xử lý',
  'Đã xử lý (Đã xử lý xong + Đã trả kết quả + Rút)',
)

export const PENDING_LABELS = step(
  'Số hồ sơ đang giải quyết',
  'Số lượng hồ sơ đang giải quyết',
  'Hồ sơ đang giải quyết',
  'Đang giải quyết',
  'Đang xử lý',
  'Hồ sơ đang xử lý',
  'Số hồ sơ đang xử lý',
)

export const EARLY = step('Trước hạn', 'Giải quyết trước hạn', 'Số hồ sơ giải quyết trước hạn')
export const ON_TIME = step(
  'Đúng hạn',
  'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
  'Trong hạn',
  'Giải quyết đúng hạn',
)
export const LATE = step('Quá hạn', 'Giải quyết quá hạn', 'Trễ hạn')
export const IN_TIME = step(
  'Trong hạn',
  'Đúng hạn',
  'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
  'Chưa đến hạn',
  'Trong hạn (bao gồm cả hồ sơ chờ bổ sung)',
)
export const OVERDUE = step('Quá hạn', 'Trễ hạn', 'Đã quá hạn')

/** Columns of a tree report that hold the one figure of a row. */
export const VALUE_LABELS = ['Giá trị', 'Số liệu', 'Số lượng', 'Kết quả', 'Giá trị thực hiện', 'Thực hiện']

export const ONLINE_SERVICES = step(
  'DVC trực tuyến',
  'DVCTT',
  'Dịch vụ công trực tuyến',
  'Số DVC trực tuyến',
  'Số dịch vụ công trực tuyến',
)
export const FULL_PROCESS = step(
  'Toàn trình',
  'DVC trực tuyến toàn trình',
  'Dịch vụ công trực tuyến toàn trình',
)
export const PARTIAL_PROCESS = step('Một phần', 'DVC trực tuyến một phần', 'Dịch vụ công trực tuyến một phần')

export const ALL_DOSSIERS = step(
  'Số hồ sơ phát sinh cả trực tuyến và trực tiếp',
  'Số hồ sơ (trực tuyến + trực tiếp)',
  'Số hồ sơ (trực tuyến và trực tiếp)',
  'Tổng số hồ sơ',
  'Số hồ sơ',
)
export const ONLINE_DOSSIERS = step(
  'Số hồ sơ phát sinh trực tuyến',
  'Số hồ sơ trực tuyến',
  'Hồ sơ trực tuyến',
  'Số hồ sơ nộp trực tuyến',
)

export const PROCEDURES = step(
  'Tổng số thủ tục',
  'Tổng số TTHC',
  'Số TTHC',
  'Số thủ tục',
  'Số thủ tục hành chính',
)
