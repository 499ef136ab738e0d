import { type Portal, pathsOf } from '../portal'

const NEW = ['Số hồ sơ nhận giải quyết']
const PAID = ['Thanh toán trực tuyến']

/** Online filing and payment by unit (portals 13.2): no head section, group rows wider than the table, no total. */
export const portal: Portal = {
  id: 'hatinh-chi-tieu-truc-tuyen',
  name: 'Theo dõi chỉ tiêu DVC trực tuyến',
  routes: ['theo-doi-chi-tieu-dvc-truc-tuyen'],
  headings: ['THEO DÕI CHỈ TIÊU DVC TRỰC TUYẾN'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: [
    { measure: 'dossiers.received.online', paths: pathsOf(NEW, ['Mới tiếp nhận trực tuyến', 'Trực tuyến']) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(NEW, ['Mới tiếp nhận trực tiếp', 'Trực tiếp']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(NEW, ['Mới tiếp nhận qua BCCI', 'Qua BCCI']) },
    { measure: 'payment.dossiers', paths: ['Tổng HS có nghĩa vụ tài chính'] },
    {
      measure: 'payment.dossiers.online',
      paths: pathsOf(PAID, ['Số HS đã thanh toán trực tuyến', 'Số HS đã TTTT', 'Số lượng']),
    },
  ],
}
