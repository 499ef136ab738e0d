import { type Portal, pathsOf } from '../portal'

const ALL = ['Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương', 'Tổng số TTHC thuộc thẩm quyền']

/** Number of procedures, report II.07b (portals T13): only the local total has a measure. */
export const portal: Portal = {
  id: 'hatinh-07b',
  name: 'Biểu 07b, số lượng thủ tục hành chính',
  routes: ['bao-cao-07b'],
  headings: ['TỔNG HỢP SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [{ measure: 'procedures', paths: pathsOf(ALL, ['Tổng số', 'Tổng', 'Tổng số TTHC']) }],
  caution: 'Trang này in số 0 thành ô trống: ô trống ở đây chưa chắc là chưa có số.',
}
