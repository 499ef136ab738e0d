import type { Portal } from '../portal'

/** Payment follow-up by unit (portals T10c): dossiers only, the sums of money beside them are no measure. */
export const portal: Portal = {
  id: 'hatinh-don-doc-thanh-toan',
  name: 'Đôn đốc thanh toán trực tuyến',
  routes: ['don-doc-thanh-toan-truc-tuyen'],
  headings: ['Đôn đốc thanh toán trực tuyến'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'payment.dossiers', paths: ['Hồ sơ thu phí'] },
    { measure: 'payment.dossiers.online', paths: ['Thanh toán › Trực tuyến'] },
  ],
  rates: [
    {
      paths: ['Tỷ lệ thanh toán trực tuyến'],
      part: ['payment.dossiers.online'],
      whole: ['payment.dossiers'],
    },
  ],
}
