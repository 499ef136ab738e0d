import type { Portal } from '../portal'

const ONLINE = 'Thanh toán trực tuyến trên Cổng DVC Quốc gia'

/** Online payment by unit (portals T10a): the page's total counts rows it does not show; rates carry noise digits. */
export const portal: Portal = {
  id: 'hatinh-thanh-toan',
  name: 'Thanh toán trực tuyến',
  routes: ['thanh-toan-truc-tuyen', 'thanh-toan-truc-tuyen-2'],
  headings: ['Thanh toán trực tuyến'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: [
    { measure: 'payment.dossiers', paths: ['Tổng HS có nghĩa vụ tài chính'] },
    { measure: 'payment.dossiers.online', paths: [`${ONLINE} › Số HS đã TTTT cổng DVC QG`] },
  ],
  rates: [
    {
      paths: [`${ONLINE} › Tỷ lệ TTTT cổng DVC QG (%)`],
      part: ['payment.dossiers.online'],
      whole: ['payment.dossiers'],
    },
  ],
  looseTotals: ['payment.dossiers', 'payment.dossiers.online'],
}
