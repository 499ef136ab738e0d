import { COLUMNS_06A } from '../hatinh-06a/portal'
import type { Portal } from '../portal'

/** Report II.06 at all levels, by field (portals T2): numbering restarts at 2 in every group. */
export const portal: Portal = {
  id: 'hatinh-06-fields',
  name: 'Tổng hợp 06 các cấp, theo lĩnh vực',
  routes: ['bao-cao-06-cac-cap'],
  headings: ['Biểu số 06 /VPCP/KSTT', 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC'],
  // The hidden export copy follows the form at once.
  witness: [],
  row: {
    is: 'field',
    column: ['Lĩnh vực giải quyết', 'Lĩnh vực', 'Lĩnh vực, công việc giải quyết theo cấp'],
  },
  columns: COLUMNS_06A,
}
