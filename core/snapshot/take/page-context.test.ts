import { describe, expect, test } from 'vitest'
import type { PageSeen } from '../../grid/seen'
import { periodFrom } from '../../periods/periods'
import { portalById } from '../../portals/portals'
import { contextRefusals } from './page-context'

const BY_FIELD = portalById('hatinh-06-fields')!
const ONLINE = portalById('hatinh-truc-tuyen-don-vi')!
const DAYS = periodFrom('2024-12-15', '2025-03-14')

const page = (...headings: string[]): PageSeen => ({
  url: 'https://dichvucong.hatinh.gov.vn/dvc/thong-ke/bao-cao-06-cac-cap',
  title: 'Hệ thống Một cửa điện tử tỉnh Hà Tĩnh',
  headings,
  filters: [],
  tables: [],
  busy: false,
  signIn: 'none',
  unread: [],
})

const reasons = (titles: readonly string[], portal = BY_FIELD, unit = 'UBND xã Đồng Tiến') =>
  contextRefusals(page('Tổng hợp 06 các cấp'), titles, { portal, unit, days: DAYS }).map(
    ({ reason, where }) => `${reason} ${where}`,
  )

describe('a title that names something else than the filters say', () => {
  test.each([
    ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC CỦA UBND XÃ TÂN LẬP', 'wrong-unit'],
    ['Đơn vị: UBND xã Tân Lập', 'wrong-unit'],
    ['KẾT QUẢ GIẢI QUYẾT TTHC THÁNG 3 NĂM 2025', 'wrong-period'],
    ['KẾT QUẢ GIẢI QUYẾT TTHC QUÝ IV/2024', 'wrong-period'],
    ['LŨY KẾ TỪ ĐẦU NĂM 2025', 'wrong-period'],
    ['TÌNH HÌNH GIẢI QUYẾT HỒ SƠ PHI ĐỊA GIỚI', 'wrong-part'],
    ['KẾT QUẢ GIẢI QUYẾT HỒ SƠ TRỰC TUYẾN', 'wrong-part'],
    ['HỒ SƠ MỘT CỬA LIÊN THÔNG', 'wrong-part'],
  ])('%s is refused by its words', (title, reason) => {
    const found = reasons([title])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${reason} \\S`))
  })
})

describe('a title that agrees, or names nothing', () => {
  test.each([
    ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC CỦA UBND XÃ ĐỒNG TIẾN QUÝ I/2025'],
    ['(Từ ngày 15/12/2024 đến ngày 14/03/2025)'],
    ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC'],
    ['THEO QUYẾT ĐỊNH SỐ 766/QĐ-TTG NGÀY 23/06/2022'],
    [''],
  ])('%s is not refused', (title) => {
    expect(reasons([title])).toEqual([])
  })

  test('a page about online dossiers may say so, and a page of many units bears no one’s name', () => {
    const title = 'BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN CỦA UBND CẤP XÃ'
    expect(reasons([title], ONLINE, 'Tất cả đơn vị')).toEqual([])
    expect(reasons(['HỒ SƠ PHI ĐỊA GIỚI'], ONLINE, 'Tất cả đơn vị')).toHaveLength(1)
  })

  test('the same words twice are said once', () => {
    expect(reasons(['QUÝ IV/2024', 'QUÝ IV/2024'])).toHaveLength(1)
  })
})
