import { describe, expect, it } from 'vitest'
import { looksPersonal } from './personal'

describe('a text that may be about a person', () => {
  it.each([
    'Nguyễn Văn Ba',
    'Chủ hồ sơ: Trần Thị Bình',
    'bà Lê Thị C',
    '042123456789',
    '184123456',
    '0912345678',
    '0912 345 678',
    'Gọi 0912 345 678 sau 8 giờ',
    'ông Ba',
    'Hồ sơ của bà Tư',
    '+84 912.345.678',
    'dan@xa.vn',
    '000.12.34.H27-250312-0001',
    'Thôn 5, xã Sơn Tây',
    'Tổ dân phố 3',
    'Nguyê\u0303n Văn Ba',
  ])('%s is one', (text) => {
    expect(looksPersonal(text)).toBe(true)
  })

  it.each([
    '',
    '-',
    '1.234',
    '12.345.678',
    '98,75%',
    '15/12/2024',
    'chị 2a',
    'H27-250312-1',
    'Thôn – xóm',
    'Đã xử lý › Quá hạn',
    'Số hồ sơ nhận giải quyết',
    'UBND thị trấn Phố Châu',
    'Sở Tài nguyên và Môi trường',
    'Biểu số II.06a/VPCP/KSTT',
    'Quyết định số 766/QĐ-TTg',
  ])('%j is none', (text) => {
    expect(looksPersonal(text)).toBe(false)
  })
})
