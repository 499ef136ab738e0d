import { expect, test } from 'vitest'
import type { ReportLesson } from './lesson'
import { lessonsFromXml, lessonsToXml } from './lesson-part'

const LESSON: ReportLesson = {
  format: 'so-mot-cua/form-lesson@1',
  id: 'taught-biểu-1',
  name: 'Biểu <1> & "2"',
  rows: 'field',
  rowLabel: 'Lĩnh vực',
  columns: [{ measure: 'dossiers.received', path: ['Số đơn nhận'] }],
  names: [],
  cells: [],
}

test('lessons come back from the workbook as they went in; one that was changed is left out', () => {
  const xml = lessonsToXml([LESSON, { ...LESSON, id: 'taught-biểu-2' }])
  expect(lessonsFromXml(xml)).toEqual([LESSON, { ...LESSON, id: 'taught-biểu-2' }])
  expect(lessonsFromXml(xml.replace('dossiers.received', 'dossiers.x'))).toHaveLength(1)
  expect(lessonsFromXml('<other/>')).toEqual([])
})
