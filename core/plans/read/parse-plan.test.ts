import { expect, it } from 'vitest'
import { bundledPlan } from './bundled-plan'
import { parsePlan } from './parse-plan'

const plan = () => bundledPlan('2025')
const taskAt = (id: string) => plan().tasks.find((task) => task.id === id)

it('reads the 31 tasks of 2025 in seven groups, numbered again in each', () => {
  const ids = plan().tasks.map((task) => task.id)
  const expected = [4, 3, 1, 3, 3, 14, 3].flatMap((count, at) =>
    Array.from({ length: count }, (_, n) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][at]}.${n + 1}`),
  )
  expect(ids).toEqual(expected)
  expect(plan()).toMatchObject({
    id: '2025',
    year: 2025,
    unit: 'UBND thị trấn Phố Châu',
    since: '2025-02-28',
  })
})

it('keeps empty cells empty: VI.14 has no lead, VII.2 no support, and nothing moves over', () => {
  expect(taskAt('VI.14')).toMatchObject({
    lead: '',
    support: 'Công chức Văn phòng - Thống kê',
    time: 'Trong năm 2025',
  })
  expect(taskAt('VII.2')).toMatchObject({
    lead: 'Công chức Văn phòng - Thống kê',
    support: '',
    time: 'Trong năm 2025',
  })
})

it('takes markup off the cells', () => {
  expect(taskAt('VI.13')?.text).toBe(
    'Tổ chức thực hiện chế độ báo cáo trên Hệ thống báo cáo Hà Tĩnh ( https://baocao.hatinh.gov.vn )',
  )
  expect(plan().groups[0]).toEqual({ id: 'I', title: 'Công tác chỉ đạo, điều hành' })
})

it('finds the eight numeric targets, and only those', () => {
  const targets = plan().tasks.flatMap(({ id, targets }) =>
    targets.map(({ percent, of }) => [id, percent, of]),
  )
  expect(targets).toEqual([
    ['VI.3', 95, 'số hồ sơ tiếp nhận'],
    ['VI.8', 100, 'TTHC đủ điều kiện'],
    ['VI.8', 70, undefined],
    ['VI.8', 90, undefined],
    ['VI.10', 70, 'người dân, doanh nghiệp'],
    ['VI.11', 80, 'TTHC có yêu cầu nghĩa vụ tài chính'],
    ['VI.11', 70, 'TTHC có yêu cầu nghĩa vụ tài chính, được triển khai thanh toán trực tuyến'],
    ['VI.12', 95, undefined],
  ])
})

it.each([
  ['I.1', 'dated', null, '2025-02-19'],
  ['I.2', 'standing', '2025-01-01', '2025-12-31'],
  ['II.1', 'dated', '2025-02-01', '2025-02-28'],
  ['II.2', 'dated', '2025-02-01', '2025-06-30'],
  ['II.3', 'dated', '2025-07-01', '2025-07-31'],
  ['VI.7', 'in-year', '2025-01-01', '2025-12-31'],
  ['VI.13', 'periodic', null, null],
])('%s is %s from %s to %s', (id, kind, from, to) => {
  expect(taskAt(id)?.due).toEqual({ kind, from, to })
})

it('refuses a text without a table of tasks', () => {
  expect(parsePlan('Kính gửi UBND huyện')).toMatchObject({
    ok: false,
    refusal: { reason: 'table-not-found' },
  })
})
