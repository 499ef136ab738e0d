import { expect, test } from 'vitest'
import type { TaskStatus } from '../../plans/status'
import { statusChoice } from './status-choice'

test.each<[TaskStatus, readonly string[], string | null]>([
  ['done', ['Chưa thực hiện', 'Hoàn thành', 'Xong'], 'Xong'],
  ['done', ['Đã xong', 'HOÀN THÀNH'], 'HOÀN THÀNH'],
  ['done', ['Hoàn thành đúng hạn', 'Hoàn thành muộn'], 'Hoàn thành đúng hạn'],
  ['done', ['Hoàn thành muộn'], null],
  ['done-late', ['Hoàn thành', 'Hoàn thành chậm', 'Đã hoàn thành quá hạn'], 'Hoàn thành chậm'],
  ['done-late', ['Đang thực hiện', 'Hoàn thành'], null],
  ['in-progress', ['Hoàn thành', 'Đang triển khai'], 'Đang triển khai'],
  ['overdue', ['Chậm tiến độ', 'Chưa hoàn thành'], 'Chậm tiến độ'],
  ['overdue', ['Chưa hoàn thành'], null],
  ['not-due', ['Chưa tới hạn'], 'Chưa tới hạn'],
  ['due-soon', ['Chưa đến hạn', 'Gần đến hạn'], 'Gần đến hạn'],
  ['due-soon', ['Chưa đến hạn'], 'Chưa đến hạn'],
  ['nothing-arose', ['Không có phát sinh'], 'Không có phát sinh'],
  ['unscheduled', ['Chưa xác định'], 'Chưa xác định'],
  ['unscheduled', [], null],
])('%s of the list %j is %j', (status, choices, expected) => {
  expect(statusChoice({ status }, choices)).toBe(expected)
})

const EVERY = ['Quá hạn', 'Đang thực hiện', 'Chưa hoàn thành', 'Chưa có số liệu', 'Chưa đạt']

test.each([
  ['overdue', undefined, 'Chưa hoàn thành'],
  ['in-progress', undefined, 'Chưa hoàn thành'],
  ['overdue', 'figures', 'Chưa có số liệu'],
  ['in-progress', 'target', 'Chưa đạt'],
] as const)('of a plan that is over, %s that lacks %s is %j', (status, lacks, expected) => {
  expect(statusChoice({ status, lacks, ended: true }, EVERY)).toBe(expected)
  expect(statusChoice({ status, lacks, ended: true }, ['Quá hạn', 'Đang thực hiện'])).toBeNull()
})
