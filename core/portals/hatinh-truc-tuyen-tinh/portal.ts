import type { Portal } from '../portal'

const OF = 'Trong đó'

/**
 * Online dossiers of the province (portals T7a): each unit has its own counts, then a row for each service level; the
 * rates span all four. The level rows are the source of the online shares of full and partial services.
 */
export const portal: Portal = {
  id: 'hatinh-truc-tuyen-tinh',
  name: 'Hồ sơ trực tuyến cấp tỉnh (Phụ lục 1)',
  routes: ['ho-so-truc-tuyen-cap-tinh'],
  headings: ['BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN TRÊN ĐỊA BÀN TỈNH'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  // Both keep the query's days when «Từ ngày», «Đến ngày» are changed after «Thống kê».
  witness: ['title', 'copy'],
  columns: [
    { measure: 'dossiers.received', paths: ['Tổng số hồ sơ'] },
    { measure: 'dossiers.received.online', paths: [`${OF} › Trực tuyến`] },
    { measure: 'dossiers.received.in-person', paths: [`${OF} › Trực tiếp`] },
    { measure: 'dossiers.received.postal', paths: [`${OF} › Qua BCCI`, `${OF} › BCCI`] },
  ],
  rates: [
    {
      paths: ['Tỷ lệ hồ sơ nộp trực tuyến'],
      part: ['dossiers.received.online'],
      whole: ['dossiers.received'],
      orWhole: [['dossiers.received.online', 'dossiers.received.in-person']],
    },
  ],
  levels: [
    {
      labels: ['DVC trực tuyến một phần', 'Dịch vụ công trực tuyến một phần'],
      measures: {
        'dossiers.received': 'online.partial.dossiers',
        'dossiers.received.online': 'online.partial.dossiers.online',
      },
    },
    {
      labels: ['DVC trực tuyến toàn trình', 'Dịch vụ công trực tuyến toàn trình'],
      measures: {
        'dossiers.received': 'online.full.dossiers',
        'dossiers.received.online': 'online.full.dossiers.online',
      },
    },
    { labels: ['DV cung cấp thông tin trực tuyến', 'Dịch vụ cung cấp thông tin trực tuyến'], measures: {} },
  ],
  identities: [
    {
      id: 'received = online + in-person + postal',
      left: 'dossiers.received',
      operator: '=',
      right: ['dossiers.received.online', 'dossiers.received.in-person', 'dossiers.received.postal'],
      severity: 'warning',
      because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
    },
  ],
}
