import type { PageOmission } from '../left-out'

/** «Yêu cầu thực hiện nghĩa vụ tài chính» is no measure, so the difference cannot be made up from the page's columns. */
export const leavesOut: readonly PageOmission[] = [
  { identity: 'received = resolved + pending', what: 'hồ sơ tạm dừng xử lý (có nhóm cột riêng)' },
]
