import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Tiếp nhận trong ngày']

/**
 * Dossiers of one day (portals 14.11): an antd table without a heading or a date filter; its day stands in the title of
 * the hidden export copy alone. The foot has one cell for the whole group of channels.
 */
export const portal: Portal = {
  id: 'hatinh-trong-ngay-tiep-nhan',
  name: 'Hồ sơ trong ngày',
  routes: ['thong-ke-ho-so-trong-ngay'],
  headings: ['THỐNG KÊ SỐ LƯỢNG HỒ SƠ TRONG NGÀY'],
  row: { is: 'unit', column: ['Tên đơn vị xử lý', 'Đơn vị xử lý'] },
  columns: [
    { measure: 'dossiers.received.in-person', paths: pathsOf(RECEIVED, ['Trực tiếp']) },
    { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, ['Trực tuyến']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, ['Qua BCCI', 'BCCI']) },
  ],
  needsHeading: true,
}
