import type { Portal } from '../portal'

/** Overdue dossiers by unit (portals T11): only the count table; the list beside it names people and is left alone. */
export const portal: Portal = {
  id: 'hatinh-qua-han',
  name: 'Hồ sơ quá hạn theo đơn vị',
  routes: ['ho-so-qua-han'],
  headings: ['TỔNG HỢP HỒ SƠ QUÁ HẠN', 'DANH SÁCH CÁC CƠ QUAN, ĐƠN VỊ GIẢI QUYẾT TTHC QUÁ HẠN'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [{ measure: 'dossiers.pending.overdue', paths: ['Số hồ sơ quá hạn'] }],
  needsHeading: true,
  filters: [
    {
      labels: ['Trạng thái xử lý', 'Trạng thái'],
      is: ['Đang xử lý', 'Đang xử lý quá hạn'],
      otherwise: 'cột «Số hồ sơ quá hạn» đếm cả hồ sơ đã giải quyết, không riêng hồ sơ đang xử lý',
    },
  ],
  caution: 'Danh sách hồ sơ trên trang này không được chụp.',
}
