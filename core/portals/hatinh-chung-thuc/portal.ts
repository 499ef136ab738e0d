import type { Portal } from '../portal'

/** Certified copies (portals T14): only the electronic ones have a measure. */
export const portal: Portal = {
  id: 'hatinh-chung-thuc',
  name: 'Hồ sơ chứng thực',
  routes: ['ho-so-chung-thuc'],
  headings: ['Hồ sơ chứng thực'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    {
      measure: 'copies.electronic',
      paths: [
        'Tổng số bản điện tử',
        'Bản điện tử',
        'Số bản điện tử',
        'Tổng số bản chứng thực › Bản điện tử',
        'Số bản chứng thực › Bản điện tử',
      ],
    },
  ],
  needsHeading: true,
}
