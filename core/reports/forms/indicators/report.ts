import type { Report } from '../report-form'

/** Where the layout comes from, and how sure that is. */
export const source = 'Chỉ tiêu do kế hoạch đang dùng giao; công thức ghi ở từng chỉ tiêu'

export const report: Report = {
  id: 'indicators',
  code: '',
  name: 'Kết quả thực hiện các chỉ tiêu',
  titles: ['Kết quả thực hiện các chỉ tiêu của kế hoạch'],
  confirmed: true,
  tables: [
    {
      id: 'indicators',
      rows: 'indicator',
      rowLabels: ['Chỉ tiêu', 'Tên chỉ tiêu'],
      columns: [],
      freeRows: true,
      saysColumns: [
        { says: 'formula', spellings: ['Cách tính', 'Công thức'] },
        { says: 'numerator', spellings: ['Tử số', 'Số đạt'] },
        { says: 'denominator', spellings: ['Mẫu số', 'Tổng số'] },
        { says: 'target', spellings: ['Mục tiêu', 'Chỉ tiêu giao'] },
      ],
    },
  ],
}
