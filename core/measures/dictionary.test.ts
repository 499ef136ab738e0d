import { expect, test } from 'vitest'
import { proposeMeasures } from './dictionary'

test.each([
  ['Đã xử lý › Quá hạn', ['dossiers.resolved.late']],
  ['Đang xử lý › Quá hạn', ['dossiers.pending.overdue']],
  ['Quá hạn', ['dossiers.resolved.late', 'dossiers.pending.overdue']],
  ['SỐ HỒ SƠ NHẬN GIẢI QUYẾT › Trong kỳ › Trực tuyến', ['dossiers.received.online']],
  [
    'Số lượng hồ sơ đã giải quyết › Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
    ['dossiers.resolved.on-time'],
  ],
  ['Tổng số hồ sơ', ['dossiers.received']],
  ['Số hóa hồ sơ TTHC khi tiếp nhận › Có số hoá TPHS', []],
  ['Có số hoá TPHS', ['digitised.components']],
  ['Từ kỳ trước chuyển sang', ['dossiers.carried-over']],
  ['Đã giải quyết › Trả đúng thời hạn', ['dossiers.resolved.in-time']],
  ['Quá hạn nộp phí', []],
  ['Hồ sơ tiếp nhận quá hạn', []],
  ['Đánh giá › Quá hạn', []],
  ['Ghi chú', []],
])('%s may mean %j', (path, measures) => {
  expect(proposeMeasures(path.split(' › '))).toEqual(measures)
})
