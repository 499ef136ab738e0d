import { expect, it } from 'vitest'
import type { FilterSeen, PageSeen } from '../../grid/seen'
import { proposedUnit } from './propose-unit'

const pageOf = (filters: readonly { label: string; value: string }[], headings: readonly string[] = []) =>
  ({ filters: filters as readonly FilterSeen[], headings, tables: [] }) as unknown as PageSeen

it.each([
  ['a filter', pageOf([{ label: 'Đơn vị', value: 'UBND xã Hương Sơn' }]), 'UBND xã Hương Sơn'],
  ['a heading', pageOf([], ['Đơn vị báo cáo: UBND xã Sơn Kim 1']), 'UBND xã Sơn Kim 1'],
  [
    'both, spelt otherwise',
    pageOf([{ label: 'Đơn vị:', value: 'Xã Hương Sơn' }], ['Đơn vị báo cáo: UBND xã Hương Sơn']),
    'Xã Hương Sơn',
  ],
  ['all units', pageOf([{ label: 'Đơn vị', value: 'Tất cả đơn vị' }]), null],
  ['nothing chosen', pageOf([{ label: 'Đơn vị', value: '-- Chọn đơn vị --' }]), null],
  ['two of them', pageOf([{ label: 'Đơn vị', value: 'UBND xã A' }], ['Đơn vị báo cáo: UBND xã B']), null],
  ['an office of a unit', pageOf([{ label: 'Đơn vị', value: 'Phòng Tư pháp' }]), null],
  [
    'a unit and an office of it',
    pageOf([
      { label: 'Cơ quan', value: 'Bộ phận một cửa' },
      { label: 'Đơn vị', value: ' UBND  xã Hương Sơn ' },
    ]),
    'UBND xã Hương Sơn',
  ],
  ['letters with their marks apart', pageOf([{ label: 'Đơn vị', value: 'Xã A'.normalize('NFD') }]), 'Xã A'],
  ['a page of no unit', pageOf([{ label: 'Lĩnh vực', value: 'Hộ tịch' }], ['Thống kê']), null],
])('a page that names %s', (_, page, unit) => expect(proposedUnit(page)).toBe(unit))
