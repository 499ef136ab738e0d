import type { Portal, PortalColumn } from '../portal'

/** The columns of the national index 766: points of each group, the groups add up to the total. */
const columns: readonly PortalColumn[] = [
  { measure: 'score766.transparency', paths: ['Công khai, minh bạch'] },
  { measure: 'score766.progress', paths: ['Tiến độ giải quyết'] },
  { measure: 'score766.online', paths: ['Dịch vụ công trực tuyến', 'Cung cấp dịch vụ công trực tuyến'] },
  { measure: 'score766.digitisation', paths: ['Số hóa hồ sơ', 'Mức độ số hóa hồ sơ'] },
  { measure: 'score766.payment', paths: ['Thanh toán trực tuyến'] },
  { measure: 'score766.satisfaction', paths: ['Mức độ hài lòng'] },
  { measure: 'score766.total', paths: ['Tổng điểm', 'Tổng số điểm'] },
]

/** National index 766 since 2026 (portals 7.1): six groups; a unit without a score shows nothing, which is not 0. */
export const portal: Portal = {
  id: 'dvcqg-766',
  name: 'Chỉ số 766 trên Cổng DVC quốc gia',
  routes: ['danh-gia-chat-luong-phuc-vu'],
  headings: ['Đánh giá chất lượng phục vụ', 'Chỉ số phục vụ người dân, doanh nghiệp'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Tên cơ quan'] },
  columns,
  identities: [
    {
      id: 'score766.total = sum of the six groups',
      left: 'score766.total',
      operator: '=',
      right: columns.map(({ measure }) => measure).filter((measure) => measure !== 'score766.total'),
      severity: 'error',
    },
  ],
}
