import { type Portal, pathsOf } from '../portal'

const FULL = ['DVC trực tuyến toàn trình', 'Dịch vụ công trực tuyến toàn trình', 'Toàn trình']
const PARTIAL = ['DVC trực tuyến một phần', 'Dịch vụ công trực tuyến một phần', 'Một phần']
const ALL = ['Tổng số hồ sơ', 'Tổng số']
const ONLINE = ['Trực tuyến', 'Hồ sơ trực tuyến']

/**
 * Online dossiers by level of service (portals T7c). Its leading columns are not on record: only columns that name
 * their level themselves are captured, anything else is refused by the name of the column that is not there. The title
 * is a head of its own above the head of the columns.
 */
export const portal: Portal = {
  id: 'hatinh-truc-tuyen-muc-do',
  name: 'Hồ sơ trực tuyến theo mức độ',
  routes: ['ho-so-truc-tuyen-theo-muc-do-34', 'ho-so-truc-tuyen'],
  headings: ['TÌNH HÌNH TIẾP NHẬN HỒ SƠ TRỰC TUYẾN MỨC TOÀN TRÌNH, MỘT PHẦN'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'online.full.dossiers', paths: pathsOf(FULL, ALL) },
    { measure: 'online.full.dossiers.online', paths: pathsOf(FULL, ONLINE) },
    { measure: 'online.partial.dossiers', paths: pathsOf(PARTIAL, ALL) },
    { measure: 'online.partial.dossiers.online', paths: pathsOf(PARTIAL, ONLINE) },
  ],
  rates: [
    {
      paths: ['Tỷ lệ Hồ sơ trực tuyến/hồ sơ (Trực tuyến + Trực tiếp) của TTHC đăng ký trực tuyến'],
      part: ['online.full.dossiers.online', 'online.partial.dossiers.online'],
      whole: ['online.full.dossiers', 'online.partial.dossiers'],
    },
  ],
  needsHeading: true,
}
