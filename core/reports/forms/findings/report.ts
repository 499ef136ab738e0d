import type { Report } from '../report-form'

/** Where the layout comes from, and how sure that is. */
export const source = 'Các đẳng thức và so sánh của Sổ Một Cửa'

export const report: Report = {
  id: 'findings',
  code: '',
  name: 'Kết quả kiểm tra số liệu',
  titles: ['Kết quả kiểm tra số liệu báo cáo'],
  confirmed: true,
  tables: [
    {
      id: 'findings',
      rows: 'finding',
      rowLabels: ['STT', 'TT'],
      columns: [],
      saysColumns: [
        { says: 'severity', spellings: ['Mức độ'] },
        { says: 'message', spellings: ['Nội dung', 'Nội dung cảnh báo'] },
        { says: 'numbers', spellings: ['Số liệu', 'Hai số'] },
        { says: 'cells', spellings: ['Vị trí', 'Ô số liệu'] },
        { says: 'explanation', spellings: ['Giải trình', 'Ý kiến giải trình'] },
      ],
    },
  ],
}
