import { expect, test } from 'vitest'
import { openLessons, type PageLesson, packLessons } from './lesson'

const LESSON: PageLesson = {
  format: 'so-mot-cua/lesson@1',
  id: 'taught-1',
  name: 'Trang của xã',
  taughtAt: '2025-03-14T09:00:00+07:00',
  host: 'motcua.example',
  portal: null,
  row: { is: 'field', column: 'Lĩnh vực' },
  columns: [{ measure: 'dossiers.received', path: 'Tiếp nhận' }],
}

test('a file of lessons opens to what was taught', () => {
  expect(openLessons(packLessons([LESSON]))).toEqual({ ok: true, value: [LESSON] })
})

test.each([
  ['more lessons than anybody teaches', packLessons(Array(201).fill(LESSON)), 'file-unreadable'],
  ['none at all', '[]', 'file-unreadable'],
  [
    'a name of a million letters',
    packLessons([{ ...LESSON, name: 'a'.repeat(1_000_000) }]),
    'file-too-large',
  ],
  ['a host of a thousand letters', packLessons([{ ...LESSON, host: 'a'.repeat(1_000) }]), 'file-unreadable'],
  [
    'a column a thousand times',
    packLessons([{ ...LESSON, columns: Array(1_000).fill(LESSON.columns[0]) }]),
    'file-unreadable',
  ],
  ['brackets a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'file-unreadable'],
  ['more than two million letters', ' '.repeat(2_000_001), 'file-too-large'],
])('%s is refused by name', (_, text, reason) => {
  expect(openLessons(text)).toMatchObject({ ok: false, refusal: { reason } })
})
