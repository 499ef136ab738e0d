import { progressColumns } from '../columns-of-progress'
import { type Portal, pathsOf } from '../portal'

const PAUSED = ['Tạm dừng xử lý (Yêu cầu bổ sung, Yêu cầu thực hiện nghĩa vụ tài chính, Dừng xử lý)']

/** The citizens' statistics page, tab «Tiến độ giải quyết» (portals T6, public twin): the month stands in the address. */
export const portal: Portal = {
  id: 'hatinh-cong-khai-tien-do',
  name: 'Tiến độ giải quyết, trang công khai',
  routes: [],
  headings: ['TIẾN ĐỘ GIẢI QUYẾT HỒ SƠ'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  witness: ['address'],
  columns: [
    ...progressColumns('Đã xử lý (Đã xử lý xong + Đã trả kết quả + Rút)'),
    { measure: 'dossiers.supplement', paths: pathsOf(PAUSED, ['Yêu cầu bổ sung']) },
    { measure: 'dossiers.paused', paths: pathsOf(PAUSED, ['Dừng xử lý']) },
  ],
}
