import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'components-reused',
  label: 'Không phải cung cấp lại giấy tờ',
  numerator: { words: 'hồ sơ có tái sử dụng thành phần', measures: ['digitised.components.reused'] },
  denominator: { words: 'hồ sơ tiếp nhận', measures: ['dossiers.received'] },
  caseWord: 'hồ sơ tái sử dụng giấy tờ',
  source: 'trang «Chỉ tiêu số hóa»; chỉ số 4.3, Quyết định 766',
  order: 10,
  note: 'chỉ tiêu thay thế: trang không có số liệu theo từng người',
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'digitised.components.reused': 350, 'dossiers.received': 500 },
    numerator: 350,
    denominator: 500,
    shown: '70,00 %',
    target: 70,
    verdict: 'met',
    short: 0,
  },
]
