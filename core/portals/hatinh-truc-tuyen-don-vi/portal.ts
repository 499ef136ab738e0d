import { portal as ofProvince } from '../hatinh-truc-tuyen-tinh/portal'
import type { Portal } from '../portal'

const GROUP = 'Số lượng hồ sơ tiếp nhận và giải quyết'
const OF = `${GROUP} › Trong đó`
const VERDICT = 'Đánh giá (Tỷ lệ nộp hồ sơ trực tuyến: 70%; Tỷ lệ nộp hồ sơ trực tuyến toàn trình: 70%)'

/**
 * Online dossiers by unit or commune (portals T7b): the head lies in the body, counts are written without a mark and
 * their total with one; the total's rate leaves post out where the rows' mostly do not.
 */
export const portal: Portal = {
  id: 'hatinh-truc-tuyen-don-vi',
  name: 'Hồ sơ trực tuyến theo đơn vị (Phụ lục 2, 3, 4)',
  routes: ['ho-so-truc-tuyen-cac-so-ban-nganh', 'ho-so-truc-tuyen-cap-huyen', 'ho-so-truc-tuyen-cap-xa'],
  headings: ['BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: [`${GROUP} › Tổng số hồ sơ`] },
    { measure: 'dossiers.received.online', paths: [`${OF} › Trực tuyến`] },
    { measure: 'dossiers.received.in-person', paths: [`${OF} › Trực tiếp`] },
    { measure: 'dossiers.received.postal', paths: [`${OF} › BCCI`, `${OF} › Qua BCCI`] },
  ],
  rates: [
    {
      paths: [`${VERDICT} › Tỷ lệ hồ sơ nộp trực tuyến`],
      part: ['dossiers.received.online'],
      whole: ['dossiers.received'],
      orWhole: [['dossiers.received.online', 'dossiers.received.in-person']],
    },
  ],
  identities: ofProvince.identities ?? [],
}
