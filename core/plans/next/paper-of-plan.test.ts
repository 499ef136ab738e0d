import { describe, expect, test } from 'vitest'
import { noPlan, type Plan, type Task } from '../task'
import { paperOfPlan } from './paper-of-plan'

const task = (id: string): Task => ({
  id,
  text: `việc ${id}`,
  lead: 'A',
  support: 'B',
  product: 'C',
  time: 'D',
  due: { kind: 'standing', from: null, to: null },
  targets: [],
})
const PLAN: Plan = {
  ...noPlan(2026),
  id: 'p',
  unit: 'UBND xã Hương Sơn',
  title: 'Kế hoạch Rà soát TTHC năm 2026',
}
const paper = (change: Partial<Plan> = {}, rest: Partial<Parameters<typeof paperOfPlan>[0]> = {}) =>
  paperOfPlan({ plan: { ...PLAN, ...change }, done: [], left: [], ...rest })

test('the paper of a plan says who issues it, its kind and what it is about, and marks what is to be written', () => {
  expect(paper()).toMatchObject({
    issuer: ['ỦY BAN NHÂN DÂN', 'XÃ HƯƠNG SƠN'],
    place: 'Hương Sơn',
    mark: 'KH-UBND',
    on: { year: 2026 },
    kind: 'KẾ HOẠCH',
    about: 'Rà soát TTHC năm 2026',
    to: [],
    signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    receivers: [{ toFill: '[Cấp trên, đơn vị phối hợp]' }, 'Lưu: VT'],
    body: [
      { say: [{ toFill: '[Căn cứ: ghi văn bản của cấp trên đang có hiệu lực]' }] },
      { say: ['UBND xã Hương Sơn ban hành Kế hoạch rà soát TTHC năm 2026 như sau:'] },
      { heading: 'I. MỤC ĐÍCH, YÊU CẦU', level: 1 },
      { say: [{ toFill: '[Mục đích, yêu cầu của năm]' }] },
      { heading: 'II. NỘI DUNG', level: 1 },
      { say: ['(Có phụ lục chi tiết kèm theo)'], looks: 'italic' },
      { heading: 'III. KINH PHÍ', level: 1 },
      { say: [{ toFill: '[Nguồn kinh phí]' }] },
      { heading: 'IV. TỔ CHỨC THỰC HIỆN', level: 1 },
      { say: [{ toFill: '[Trách nhiệm của từng bộ phận]' }] },
    ],
  })
})

test.each([
  ['UBND thị trấn Phố Châu', 'THỊ TRẤN PHỐ CHÂU', 'Phố Châu'],
  ['Ủy ban nhân dân phường Bắc Hồng', 'PHƯỜNG BẮC HỒNG', 'Bắc Hồng'],
  ['Sở Tư pháp', 'SỞ TƯ PHÁP', 'Sở Tư pháp'],
  ['', '…', '…'],
])('«%s» issues it as «%s» in «%s»', (unit, body, place) => {
  expect(paper({ unit })).toMatchObject({ issuer: ['ỦY BAN NHÂN DÂN', body], place })
})

const SUBJECT = 'Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông năm 2026'
test.each([
  ['Chương trình công tác: cải cách 2026', 'CHƯƠNG TRÌNH CÔNG TÁC', 'CTr-UBND', 'Cải cách 2026'],
  ['CHƯƠNG TRÌNH – cải cách', 'CHƯƠNG TRÌNH', 'CTr-UBND', 'Cải cách'],
  ['Kế hoạch năm 2026', 'KẾ HOẠCH', 'KH-UBND', SUBJECT],
  ['Kế hoạch 2026', 'KẾ HOẠCH', 'KH-UBND', SUBJECT],
  ['Kế hoạch', 'KẾ HOẠCH', 'KH-UBND', SUBJECT],
  ['Kế hoạchx', 'KẾ HOẠCH', 'KH-UBND', SUBJECT],
  ['', 'KẾ HOẠCH', 'KH-UBND', SUBJECT],
])('«%s» is a %s (%s) about «%s»', (title, kind, mark, about) => {
  expect(paper({ title })).toMatchObject({ kind, mark, about })
})

describe('its annex', () => {
  const annex = (change: Partial<Plan>) => paper(change).annexes?.[0]
  const rows = (change: Partial<Plan>) => {
    const [block] = annex(change)?.body ?? []
    return block && 'table' in block ? block.table.rows : []
  }

  test('is called by its plan and unit', () => {
    expect(annex({})).toMatchObject({
      title: [
        'Phụ lục',
        'KẾ HOẠCH HOẠT ĐỘNG KIỂM SOÁT THỦ TỤC HÀNH CHÍNH\nVÀ THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM 2026',
      ],
      note: '(Kèm theo Kế hoạch số       /KH-UBND ngày     /    /2026 của UBND xã Hương Sơn)',
    })
    expect(annex({ unit: '' })?.note).toBe('(Kèm theo Kế hoạch số       /KH-UBND ngày     /    /2026)')
  })

  test('has each task under its group, numbered in it', () => {
    const groups = [
      { id: 'A', title: 'Phần' },
      { id: 'A.I', title: 'Nhóm' },
      { id: 'B', title: 'Khác' },
    ]
    expect(rows({ groups, tasks: ['A.I.1', 'A.I.2', 'A.3', 'B.1', '9'].map(task) })).toEqual([
      { number: 'A.I', words: 'Nhóm' },
      ['1', 'việc A.I.1', 'A', 'B', 'C', 'D'],
      ['2', 'việc A.I.2', 'A', 'B', 'C', 'D'],
      { number: 'A', words: 'Phần' },
      ['3', 'việc A.3', 'A', 'B', 'C', 'D'],
      { number: 'B', words: 'Khác' },
      ['1', 'việc B.1', 'A', 'B', 'C', 'D'],
      ['9', 'việc 9', 'A', 'B', 'C', 'D'],
    ])
  })
})

describe('what is for its writer alone', () => {
  const done = [{ id: 'I.1', text: 'Họp', status: 'xong', evidence: ['Số 1', 'Số 2'] }]
  const note = (rest: object) => paper({}, rest).annexes?.[1]
  const said = (rest: object) =>
    note(rest)?.body.map((block) => ('say' in block ? block.say : 'table' in block ? block.table.rows : []))

  test('is nothing where there is nothing to say', () => {
    expect(paper().annexes).toHaveLength(1)
  })

  test('is what was done, and what was not moved', () => {
    expect(note({ done })?.title).toEqual([{ toFill: 'GHI CHÚ CHO NGƯỜI SOẠN (XÓA TRƯỚC KHI TRÌNH)' }])
    expect(said({ done })).toEqual([
      ['Việc đã xong của năm 2025 và minh chứng trong sổ:'],
      [['I.1', 'Họp', 'xong', 'Số 1\nSố 2']],
    ])
    expect(said({ left: ['VI.6: x'] })).toEqual([['Năm, ngày chưa chuyển, cần xem lại:'], ['VI.6: x']])
    expect(said({ done, left: ['VI.6: x'] })).toHaveLength(4)
  })
})
