import { type Portal, pathsOf } from '../portal'

const NEW = ['Số hồ sơ nhận giải quyết']
const PAID = ['Thanh toán trực tuyến', 'Thanh toán trực tuyến trên Cổng DVC Quốc gia']
const newBy = (channel: string, short: string) => [
  `Mới tiếp nhận ${channel}`,
  `Số mới tiếp nhận ${channel}`,
  short,
]

/** Online filing and payment by unit (portals 13.2): no head section, group rows wider than the table, no total. */
export const portal: Portal = {
  id: 'hatinh-chi-tieu-truc-tuyen',
  name: 'Theo dõi chỉ tiêu DVC trực tuyến',
  routes: ['theo-doi-chi-tieu-dvc-truc-tuyen'],
  // The page heads itself with the words of another one (T7a), too.
  headings: [
    'THEO DÕI CHỈ TIÊU DVC TRỰC TUYẾN',
    'BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN TRÊN ĐỊA BÀN TỈNH',
  ],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: [
    { measure: 'dossiers.received.online', paths: pathsOf(NEW, newBy('trực tuyến', 'Trực tuyến')) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(NEW, newBy('trực tiếp', 'Trực tiếp')) },
    { measure: 'dossiers.received.postal', paths: pathsOf(NEW, newBy('qua BCCI', 'Qua BCCI')) },
    { measure: 'payment.dossiers', paths: ['Tổng HS có nghĩa vụ tài chính'] },
    {
      measure: 'payment.dossiers.online',
      paths: pathsOf(PAID, [
        'Số HS đã thanh toán trực tuyến',
        'Số HS đã TTTT cổng DVC QG',
        'Số HS đã TTTT',
        'Số lượng',
      ]),
    },
  ],
}
