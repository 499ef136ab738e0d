import type { PageOmission } from './left-out'

/** The officers' progress pages have no column for what the public one shows as «Tạm dừng xử lý». */
export const PAUSED_LEFT_OUT: PageOmission = {
  identity: 'received = resolved + pending',
  what: 'hồ sơ tạm dừng xử lý (chờ bổ sung, chờ nộp nghĩa vụ tài chính, dừng xử lý)',
}
