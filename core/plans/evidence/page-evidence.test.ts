import { describe, expect, test } from 'vitest'
import { bundledPlan } from '../read/bundled-plan'
import { evidenceText, noteAgainst, type PageShown, pageEvidence } from './page-evidence'
import { tasksForPage } from './tasks-for-page'

const PAGE: PageShown = {
  title: 'Cổng thông tin xã Hương Sơn',
  heading: 'Niêm yết công khai thủ tục hành chính lĩnh vực đất đai',
  url: 'https://huongson.example/tin/niem-yet?id=7&token=abc#top',
  text: 'Thông báo số 12/TB-UBND ngày 18 tháng 02 năm 2026 về việc niêm yết công khai. '.repeat(12),
}

describe('a page as evidence', () => {
  test('says title, address, number and day; not what names a session', () => {
    expect(pageEvidence(PAGE)).toMatchObject({
      title: 'Niêm yết công khai thủ tục hành chính lĩnh vực đất đai',
      address: 'https://huongson.example/tin/niem-yet?id=7',
      number: '12/TB-UBND',
      day: '2026-02-18',
    })
  })

  test.each([
    ['https://can-bo:mat-khau@huongson.example/tin', 'https://huongson.example/tin'],
    ['https://huongson.example/tin/@xa', 'https://huongson.example/tin/@xa'],
    ['https://huongson.example/tin?email=a@b.vn&id=7', 'https://huongson.example/tin?id=7'],
    ['https://huongson.example/tin?a=1?b&&c', 'https://huongson.example/tin?a=1?b&c'],
    ['https://huongson.example/tin?#x', 'https://huongson.example/tin'],
    ['https://huongson.example/tin?sessionId=1&SID=2&auth=3', 'https://huongson.example/tin'],
    ['https://huongson.example/tin?apiKey=1&user_name=2&cccd=3&phone=4', 'https://huongson.example/tin'],
    ['https://huongson.example/tin?q=token&trang', 'https://huongson.example/tin?q=token&trang'],
    ['https://huongson.example/xem/http://a@b.vn', 'https://huongson.example/xem/http://a@b.vn'],
    ['https://@huongson.example/tin', 'https://huongson.example/tin'],
    ['', ''],
  ])('of «%s» it keeps «%s»: nothing that names a person or a session', (url, address) => {
    expect(pageEvidence({ ...PAGE, url }).address).toBe(address)
  })

  test.each([
    ['Quyết định 462/QĐ-UBND', '462/QĐ-UBND'],
    ['Thông tư 05/2025/TT-VPCP có hiệu lực', '05/2025/TT-VPCP'],
    ['ngày 18/02/2026, đạt 3/4 chỉ tiêu', ''],
    ['tỷ lệ 12/15', ''],
    ['12/TB', '12/TB'],
    ['Số 7/K.', '7/K'],
    ['12345/KH-UBND', '12345/KH-UBND'],
    ['123456/KH-UBND', ''],
    ['A12/KH-UBND', ''],
    ['1/12/KH-UBND', ''],
    ['61/2018/NĐ-CP và 45/2020/NĐ-CP', '61/2018/NĐ-CP'],
    ['12/1998/NĐ-CP', '12/1998/NĐ-CP'],
    ['12/1898/NĐ-CP', ''],
    ['9/BC-UBND-VP', '9/BC-UBND-VP'],
    ['9/T2K-Vp1', '9/T2K-Vp1'],
    ['9/BC-xã', '9/BC'],
    ['9/KHxã', ''],
    ['9/KH/3', ''],
    ['9/kh-UBND', ''],
  ])('the document number in «%s» is «%s»', (text, number) => {
    expect(pageEvidence({ ...PAGE, heading: 'Tin', text }).number).toBe(number)
  })

  test.each([
    ['đăng 05/03/2026 08:00', '2026-03-05'],
    ['ngày  8  tháng  12  năm  2026', '2026-12-08'],
    ['ngày\n18 tháng\n2 năm\n2026', '2026-02-18'],
    ['NGÀY 18 THÁNG 2 NĂM 2026', '2026-02-18'],
    ['ngày 18 tháng 2 năm 2026'.normalize('NFD'), '2026-02-18'],
    ['sửa 01/01/2026, ngày 18 tháng 2 năm 2026', '2026-02-18'],
    ['5.3.2026', '2026-03-05'],
    ['15-12-2026', '2026-12-15'],
    ['115/12/2026', null],
    ['15/12/20261', null],
    ['15/12/1926', null],
    ['ngày 31 tháng 02 năm 2026', null],
    ['không có ngày', null],
  ])('the day in «%s» is %s', (text, day) => {
    expect(pageEvidence({ ...PAGE, text }).day).toBe(day)
  })
})

test.each([
  ['Niêm  yết', 'Cổng', 'Niêm yết'],
  [' ', ' Cổng xã ', 'Cổng xã'],
  ['', ' ', PAGE.url],
])('a page headed «%s» and titled «%s» is called «%s»', (heading, title, name) => {
  expect(pageEvidence({ ...PAGE, heading, title }).title).toBe(name)
})

test('a heading tells before the title, the title before the words', () => {
  const of = (heading: string, title: string) => pageEvidence({ ...PAGE, heading, title }).number
  expect([of('1/KH', '2/KH'), of('', '2/KH'), of('', '')]).toEqual(['1/KH', '2/KH', '12/TB-UBND'])
})

test.each([
  ['1/KH', '2026-02-18', 'Tin (số 1/KH, ngày 18/02/2026) https://a.vn [1a2b3c4d]'],
  ['1/KH', null, 'Tin (số 1/KH) https://a.vn [1a2b3c4d]'],
  ['', '2026-02-18', 'Tin (ngày 18/02/2026) https://a.vn [1a2b3c4d]'],
  ['', null, 'Tin https://a.vn [1a2b3c4d]'],
])('of number «%s» and day %s it is noted as «%s»', (number, day, note) => {
  expect(evidenceText({ title: 'Tin', number, day, address: 'https://a.vn', mark: '1a2b3c4d' })).toBe(note)
})

describe('looked at again', () => {
  const noted = evidenceText(pageEvidence(PAGE))

  test.each([
    ['as it was', PAGE, 'same'],
    ['with another word in it', { ...PAGE, text: `${PAGE.text} sửa` }, 'changed'],
    [
      'not there any more',
      { ...PAGE, title: '404', heading: 'Không tìm thấy trang', text: 'Không tìm thấy trang' },
      'gone',
    ],
    ['with other blanks', { ...PAGE, text: `  ${PAGE.text.replaceAll(' ', '\n')}` }, 'same'],
    ['titled otherwise', { ...PAGE, title: 'Cổng', heading: 'Tin' }, 'same'],
    ['empty', { ...PAGE, text: '' }, 'gone'],
    ['blank', { ...PAGE, text: ' \n' }, 'gone'],
    ['titled 404', { ...PAGE, title: 'Lỗi 404' }, 'gone'],
    ['headed 410', { ...PAGE, heading: '410 Gone' }, 'gone'],
    ['headed by a number with a 404 in it', { ...PAGE, heading: 'Phòng 1404, 4041' }, 'same'],
    ['whose few words say so', { ...PAGE, text: 'Trang không tồn tại' }, 'gone'],
    ['that was deleted', { ...PAGE, text: 'Bài đã bị xóa' }, 'gone'],
    ['that was taken down', { ...PAGE, text: 'Bài đã bị gỡ' }, 'gone'],
    ['not found', { ...PAGE, text: 'Page Not Found' }, 'gone'],
    ['whose 399 letters say so', { ...PAGE, text: `không tồn tại ${'x'.repeat(385)}` }, 'gone'],
    ['whose 400 letters say so', { ...PAGE, text: `không tồn tại ${'x'.repeat(386)}` }, 'changed'],
    ['with few other words', { ...PAGE, text: 'Tin mới' }, 'changed'],
    ['another page', { ...PAGE, url: 'https://huongson.example/tin/khac' }, null],
  ] as const)('%s', (_, shown, state) => expect(noteAgainst(noted, shown)).toBe(state))

  test.each([
    'Số 12/KH-UBND ngày 18/02/2025',
    `${noted} (đã xem)`,
    noted.replace(/.]$/, ']'),
    noted.replace(/\[.*]$/, '[khongphai]'),
    noted.replace(' [', '['),
    '',
  ])('a note that an officer typed is of no page: «%s»', (note) => {
    expect(noteAgainst(note, PAGE)).toBeNull()
  })
})

describe('the tasks a page may be evidence of', () => {
  const plan = bundledPlan('2025')
  test.each([
    ['Niêm yết công khai thủ tục hành chính tại bộ phận một cửa', /niêm yết/i],
    ['Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2025', /rà soát/i],
    ['Kế hoạch kiểm soát thủ tục hành chính năm 2025', /^Xây dựng Kế hoạch hoạt động kiểm soát TTHC/],
    ['Kế hoạch truyền thông kiểm soát thủ tục hành chính', /truyền thông/],
    ['Bài viết tuyên truyền công tác kiểm soát thủ tục hành chính', /truyền thông/i],
  ])('«%s»', (words, task) => expect(tasksForPage(plan, words)[0]?.text).toMatch(task))

  test('never one that figures or reports prove', () => {
    const ids = tasksForPage(plan, 'Báo cáo kết quả kiểm soát thủ tục hành chính quý I').map(({ id }) => id)
    expect(ids).not.toContain('VII.2')
    expect(ids.length).toBeGreaterThan(5)
  })
})
