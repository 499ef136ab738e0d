import { expect, test } from 'vitest'
import type { Provenance } from '../../core/reports/after/provenance'
import { factsAt } from './origin-words'

const ORIGIN: Provenance['cells'][number] = {
  sheet: 'II.06a',
  cell: 'D10',
  row: ['Hộ tịch'],
  column: ['Số hồ sơ nhận giải quyết', 'Trực tuyến'],
  value: 1234,
  snapshot: 'sha256:a',
  measure: 'dossiers.received.online',
  by: { field: 'Hộ tịch' },
  seen: { row: 'Hộ tịch', column: 'Tiếp nhận › Trực tuyến', text: '1.234' },
  proof: ['received = online + direct + carried-over'],
}
const PROVENANCE: Provenance = {
  report: 'ii-06a',
  filledAt: '2025-03-14T15:20:00+07:00',
  sources: [
    {
      id: 'sha256:a',
      portal: 'hatinh-06-fields',
      page: 'https://motcua.example.invalid/thong-ke',
      title: 'Tổng hợp 06 các cấp',
      unit: 'UBND thị trấn Phố Châu',
      from: '2024-12-15',
      to: '2025-03-14',
      capturedAt: '2025-03-15T09:00:00+07:00',
    },
  ],
  cells: [ORIGIN, { ...ORIGIN, cell: 'D11', proof: [], filledAt: '2025-03-10T08:00:00+07:00' }],
}
const AT = { sheet: 'II.06a', cell: 'D10' }

test('a filled cell says its page, unit, period, time, header path and proof', () => {
  expect(factsAt(PROVENANCE, AT)).toEqual([
    ['Ô', 'II.06a!D10'],
    ['Dòng, cột của mẫu', 'Hộ tịch › Số hồ sơ nhận giải quyết › Trực tuyến'],
    ['Đã ghi', '1.234'],
    ['Điền lúc', '15:20 14/03/2025'],
    ['Loại số liệu', 'Tiếp nhận trong kỳ, trực tuyến'],
    ['Trang', 'Tổng hợp 06 các cấp'],
    ['Địa chỉ trang', 'https://motcua.example.invalid/thong-ke'],
    ['Đơn vị', 'UBND thị trấn Phố Châu'],
    ['Kỳ', 'Quý I/2025 (15/12/2024–14/03/2025)'],
    ['Dòng trên trang', 'Hộ tịch'],
    ['Cột trên trang', 'Tiếp nhận › Trực tuyến'],
    ['Trang hiện', '1.234'],
    ['Chụp lúc', '09:00 15/03/2025'],
    ['Đẳng thức đúng', 'nhận giải quyết = trực tuyến + trực tiếp, bưu chính + kỳ trước chuyển sang'],
  ])
})

test('a figure that nothing proves says so, and a cell of an earlier fill says its own day', () => {
  const facts = new Map(factsAt(PROVENANCE, { ...AT, cell: 'D11' }))
  expect(facts.get('Đẳng thức đúng')).toBe('không có đẳng thức nào để kiểm số này')
  expect(facts.get('Điền lúc')).toBe('08:00 10/03/2025')
})

test('any other cell is not ours', () => {
  expect(factsAt(PROVENANCE, { ...AT, cell: 'E10' })).toBeNull()
})
