import { CHANNEL_COLUMNS } from '../hatinh-truc-tuyen-don-vi/portal'
import { portal as ofProvince } from '../hatinh-truc-tuyen-tinh/portal'
import type { Portal } from '../portal'

/**
 * Online dossiers by unit and level of service (portals T7c): a unit's own counts are blank, the two rows by level below
 * it have them. On one of the pages the total is such a block, too, and numbered like a unit.
 */
export const portal: Portal = {
  id: 'hatinh-truc-tuyen-hai-muc',
  name: 'Hồ sơ trực tuyến theo mức độ, từng đơn vị',
  routes: ['ho-so-truc-tuyen-theo-muc-do-34', 'ho-so-truc-tuyen'],
  headings: ['TÌNH HÌNH TIẾP NHẬN HỒ SƠ TRỰC TUYẾN MỨC TOÀN TRÌNH, MỘT PHẦN'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: CHANNEL_COLUMNS,
  rates: [
    {
      paths: ['Đánh giá › Tỷ lệ hồ sơ nộp trực tuyến'],
      part: ['dossiers.received.online'],
      whole: ['dossiers.received'],
      orWhole: [['dossiers.received.online', 'dossiers.received.in-person']],
    },
  ],
  levels: ofProvince.levels ?? [],
  levelsOnly: true,
  identities: ofProvince.identities ?? [],
}
