import type { Portal } from '../portal'

const WITH_FEE = 'Số lượng thủ tục có phí, lệ phí'
const COUNT = 'Số lượng'

/** Online payment by procedures and dossiers with a fee (portals T10b); a cell may hold «Số lượng: n», its rate and its points. */
export const portal: Portal = {
  id: 'hatinh-thanh-toan-thu-tuc',
  name: 'Thanh toán trực tuyến theo thủ tục có phí',
  routes: ['thanh-toan-truc-tuyen', 'thanh-toan-truc-tuyen-2'],
  headings: ['Thanh toán trực tuyến', 'THEO DÕI THANH TOÁN TRỰC TUYẾN'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'payment.procedures.with-fee', paths: [WITH_FEE], named: COUNT },
    {
      measure: 'payment.procedures.used',
      paths: [
        `${WITH_FEE} phát sinh thanh toán trực tuyến`,
        'Số lượng thủ tục có phát sinh thanh toán trực tuyến',
      ],
      named: COUNT,
    },
    { measure: 'payment.dossiers', paths: ['Tổng số hồ sơ thuộc các thủ tục có phí, lệ phí'], named: COUNT },
    {
      measure: 'payment.dossiers.online',
      paths: ['Số hồ sơ được thanh toán trực tuyến thuộc các thủ tục có phí, lệ phí'],
      named: COUNT,
    },
  ],
}
