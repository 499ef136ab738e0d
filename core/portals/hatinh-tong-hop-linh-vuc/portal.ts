import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/**
 * Summary by field (portals T3, twin): the total is a row below the table's sections, and with «toàn bộ» the page prints
 * Kỳ trước as the total of Qua mạng.
 */
export const portal: Portal = {
  id: 'hatinh-tong-hop-linh-vuc',
  name: 'Tổng hợp theo lĩnh vực',
  routes: ['bao-cao-theo-linh-vuc', 'bao-cao-theo-linh-vuc-2'],
  headings: ['Báo cáo tổng hợp theo lĩnh vực'],
  // The hidden export copy follows the form at once.
  witness: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
  looseTotals: ['dossiers.received.online', 'dossiers.received.postal'],
}
