import { portal as ofProvince } from '../hatinh-truc-tuyen-tinh/portal'
import type { Portal } from '../portal'

const GROUP = 'Số lượng hồ sơ tiếp nhận và giải quyết'
const OF = `${GROUP} › Trong đó`
const VERDICT = 'Đánh giá (Tỷ lệ nộp hồ sơ trực tuyến: 70%; Tỷ lệ nộp hồ sơ trực tuyến toàn trình: 70%)'

/** The counts of these pages, of units and of the rows by level below them. */
export const CHANNEL_COLUMNS: Portal['columns'] = [
  { measure: 'dossiers.received', paths: [`${GROUP} › Tổng số hồ sơ`] },
  { measure: 'dossiers.received.online', paths: [`${OF} › Trực tuyến`] },
  { measure: 'dossiers.received.in-person', paths: [`${OF} › Trực tiếp`] },
  { measure: 'dossiers.received.postal', paths: [`${OF} › BCCI`, `${OF} › Qua BCCI`] },
]

/**
 * Online dossiers by unit or commune (portals T7b): the head lies in the body, its targets differ from page to page;
 * counts are written without a mark and their total with one. Two rows by level stand below each unit; the total row
 * adds up those, and its rates leave post out where the rows' mostly do not. Communes stand below their district.
 */
export const portal: Portal = {
  id: 'hatinh-truc-tuyen-don-vi',
  name: 'Hồ sơ trực tuyến theo đơn vị (Phụ lục 2, 3, 4)',
  routes: ['ho-so-truc-tuyen-cac-so-ban-nganh', 'ho-so-truc-tuyen-cap-huyen', 'ho-so-truc-tuyen-cap-xa'],
  headings: ['BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: CHANNEL_COLUMNS,
  rates: [
    {
      paths: [`${VERDICT} › Tỷ lệ hồ sơ nộp trực tuyến`],
      part: ['dossiers.received.online'],
      whole: ['dossiers.received'],
      orWhole: [['dossiers.received.online', 'dossiers.received.in-person']],
    },
  ],
  levels: ofProvince.levels ?? [],
  levelsArePart: true,
  identities: ofProvince.identities ?? [],
}
