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
  ])('of «%s» it keeps «%s»: nothing that names a person or a session', (url, address) => {
    expect(pageEvidence({ ...PAGE, url }).address).toBe(address)
  })

  test.each([
    ['Quyết định 462/QĐ-UBND', '462/QĐ-UBND'],
    ['Thông tư 05/2025/TT-VPCP có hiệu lực', '05/2025/TT-VPCP'],
    ['ngày 18/02/2026, đạt 3/4 chỉ tiêu', ''],
    ['tỷ lệ 12/15', ''],
  ])('the document number in «%s» is «%s»', (text, number) => {
    expect(pageEvidence({ ...PAGE, heading: 'Tin', text }).number).toBe(number)
  })

  test.each([
    ['đăng 05/03/2026 08:00', '2026-03-05'],
    ['ngày 31 tháng 02 năm 2026', null],
    ['không có ngày', null],
  ])('the day in «%s» is %s', (text, day) => {
    expect(pageEvidence({ ...PAGE, text }).day).toBe(day)
  })
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
    ['empty', { ...PAGE, text: '' }, 'gone'],
    ['another page', { ...PAGE, url: 'https://huongson.example/tin/khac' }, null],
  ] as const)('%s', (_, shown, state) => expect(noteAgainst(noted, shown)).toBe(state))

  test('a note that an officer typed is of no page', () => {
    expect(noteAgainst('Số 12/KH-UBND ngày 18/02/2025', PAGE)).toBeNull()
  })
})

describe('the tasks a page may be evidence of', () => {
  const plan = bundledPlan('2025')
  test.each([
    ['Niêm yết công khai thủ tục hành chính tại bộ phận một cửa', /niêm yết/i],
    ['Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2025', /rà soát/i],
    ['Bài viết tuyên truyền công tác kiểm soát thủ tục hành chính', /truyền thông/i],
  ])('«%s»', (words, task) => expect(tasksForPage(plan, words)[0]?.text).toMatch(task))

  test('never one that figures or reports prove', () => {
    const ids = tasksForPage(plan, 'Báo cáo kết quả kiểm soát thủ tục hành chính quý I').map(({ id }) => id)
    expect(ids).not.toContain('VII.2')
    expect(ids.length).toBeGreaterThan(5)
  })
})
