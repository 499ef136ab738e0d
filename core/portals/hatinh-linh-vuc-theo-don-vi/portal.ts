import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/**
 * Summary by unit and field as the page draws it (portals 14.5): a unit is one bold cell over all columns, its fields
 * stand below it and are numbered anew. Heading and title are those of the summary by field.
 */
export const portal: Portal = {
  id: 'hatinh-linh-vuc-theo-don-vi',
  name: 'Tổng hợp theo lĩnh vực của từng đơn vị',
  routes: ['bao-cao-don-vi-linh-vuc'],
  headings: ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO LĨNH VỰC'],
  row: { is: 'field', column: ['Lĩnh vực'], groups: 'unit' },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
}
