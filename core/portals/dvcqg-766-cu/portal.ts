import type { Portal, PortalColumn } from '../portal'

/** Five groups: until 2025 payment was part of the online services. A cell holds the points above "/18". */
const columns: readonly PortalColumn[] = [
  { measure: 'score766.transparency', paths: ['Công khai, minh bạch'], line: 'first' },
  { measure: 'score766.progress', paths: ['Tiến độ giải quyết'], line: 'first' },
  { measure: 'score766.online', paths: ['Dịch vụ trực tuyến'], line: 'first' },
  { measure: 'score766.satisfaction', paths: ['Mức độ hài lòng'], line: 'first' },
  { measure: 'score766.digitisation', paths: ['Số hóa hồ sơ'], line: 'first' },
  { measure: 'score766.total', paths: ['Tổng điểm'], line: 'first' },
]

/** National index 766, pages of 2022 to 2025 (portals 7.2): provinces, one row each. */
export const portal: Portal = {
  id: 'dvcqg-766-cu',
  name: 'Chỉ số 766 (trang cũ)',
  routes: ['dvc-index-tinhthanhpho-tonghop.html'],
  headings: ['Chỉ số phục vụ người dân, doanh nghiệp'],
  row: { is: 'unit', column: ['Tỉnh/Thành phố', 'Tên đơn vị'] },
  columns,
  identities: [
    {
      id: 'score766.total = sum of the five groups',
      left: 'score766.total',
      operator: '=',
      right: columns.map(({ measure }) => measure).filter((measure) => measure !== 'score766.total'),
      severity: 'error',
    },
  ],
}
