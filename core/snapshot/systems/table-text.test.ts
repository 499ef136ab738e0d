import { expect, it, test } from 'vitest'
import { tableOf } from '../../../test/unit/system-captures'
import { readSystemTable, writeSystemTable } from './table-text'

const TABLE = tableOf([
  ['Hộ tịch', 'motcua.moj.gov.vn', '2026-01-01'],
  ['Đất đai', 'motcua.hatinh.gov.vn + motcuannmt.mae.gov.vn', '2026-03-15'],
  ['', 'motcua.hatinh.gov.vn = dichvucong.hatinh.gov.vn', null],
])

it('is read back as it was written', () => {
  const text = writeSystemTable(TABLE)
  expect(text.split('\n')).toEqual([
    'Hộ tịch → motcua.moj.gov.vn → 01/01/2026',
    'Đất đai → motcua.hatinh.gov.vn + motcuannmt.mae.gov.vn → 15/03/2026',
    '(lĩnh vực khác) → motcua.hatinh.gov.vn = dichvucong.hatinh.gov.vn',
  ])
  expect(readSystemTable(text)).toEqual({ ok: true, value: TABLE })
})

test.each([
  ['Hộ tịch -> motcua.moj -> 1/1/2026', 'motcua.moj.gov.vn', '2026-01-01', 'Hộ tịch'],
  ['Hộ  tịch; https://MOTCUA.moj.gov.vn/dvc?x ; 2026-01-01', 'motcua.moj.gov.vn', '2026-01-01', 'Hộ tịch'],
  ['*\tmotcua.hatinh.gov.vn\t', 'motcua.hatinh.gov.vn', null, ''],
  ['khác → motcua.hatinh.gov.vn', 'motcua.hatinh.gov.vn', null, ''],
])('«%s»', (line, host, from, field) => {
  const read = readSystemTable(`# ghi chú\r\n  # một dòng nữa\n\n${line}`)
  expect(read.ok && read.value.rows).toEqual([{ field, systems: [[host]], from }])
})

test.each([
  'Hộ tịch',
  'Hộ tịch → một cửa',
  'Hộ tịch → a.vn → 30/02/2026',
  'Hộ tịch → a.vn → 1/1/2026 → thêm',
  'Hộ tịch → a.vn + → 1/1/2026',
])('«%s» is refused in its own words', (line) => {
  const read = readSystemTable(line)
  expect(read.ok ? '' : read.refusal.message).toContain(`«${line}»`)
})
