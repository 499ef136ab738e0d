import type { Portal } from '../portal'

const PAPERS = 'Số hóa hồ sơ TTHC khi tiếp nhận'
const RESULTS = 'Số hóa kết quả giải quyết'

/** Digitisation by unit, QĐ 766 (portals T8): two leaf names stand twice, once as a rate and once as a verdict. */
export const portal: Portal = {
  id: 'hatinh-766-so-hoa',
  name: 'Chỉ tiêu số hóa, QĐ 766',
  routes: ['chi-tieu-so-hoa'],
  headings: ['THEO DÕI MỨC ĐỘ SỐ HÓA CÁC ĐƠN VỊ'],
  // The hidden export copy follows the form at once.
  witness: [],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tiếp nhận'] },
    { measure: 'digitised.components.none', paths: [`${PAPERS} › Chưa số hóa TPHS`] },
    { measure: 'digitised.components', paths: [`${PAPERS} › Có số hóa TPHS`] },
    { measure: 'digitised.components.reused', paths: [`${PAPERS} › Có tái sử dụng thành phần`] },
    {
      measure: 'digitised.components.reused-national',
      paths: [`${PAPERS} › Có tái sử dụng thành phần từ cổng DVC quốc gia`],
    },
    { measure: 'dossiers.resolved', paths: ['Đã giải quyết'] },
    { measure: 'digitised.results.none', paths: [`${RESULTS} › Chưa số hóa`] },
    { measure: 'digitised.results', paths: [`${RESULTS} › Đã số hóa`] },
  ],
  rates: [
    {
      paths: [`${PAPERS} › Tỷ lệ số hóa TPHS`],
      part: ['digitised.components'],
      whole: ['dossiers.received'],
    },
    {
      paths: [`${RESULTS} › Tỷ lệ số hóa kết quả`],
      part: ['digitised.results'],
      whole: ['dossiers.resolved'],
    },
  ],
}
