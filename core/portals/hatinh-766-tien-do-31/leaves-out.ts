import type { PageOmission } from '../left-out'

/** The page has no column for what is paused, as its shorter twin has none. */
export const leavesOut: readonly PageOmission[] = [
  {
    identity: 'received = resolved + pending',
    what: 'hồ sơ tạm dừng xử lý (chờ bổ sung, chờ nộp nghĩa vụ tài chính, dừng xử lý)',
  },
]
