import { expect, test } from 'vitest'
import { cellAt } from '../../../test/unit/seen'
import { report } from '../forms/ii-06a/report'
import { wantedHere } from './wanted-here'

const [TABLE] = report.tables
const MEASURES = report.tables.find(({ rows }) => rows === 'measure')

/** Columns under «Số lượng hồ sơ đã giải quyết», from C on. */
const columns = (...names: string[]) =>
  names.map((name, at) =>
    cellAt(`${'CDEF'[at]}5`, { rowPath: ['Hộ tịch'], columnPath: ['Số lượng hồ sơ đã giải quyết', name] }),
  )
const rows = (...names: string[]) =>
  names.map((name, at) =>
    cellAt(`C${at + 5}`, { rowPath: ['Số lượng hồ sơ đã giải quyết', name], columnPath: ['Giá trị'] }),
  )

test.each([
  [
    'early ones beside it',
    columns('Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'),
    'dossiers.resolved.on-time',
  ],
  ['nothing but the late ones', columns('Tổng số', 'Đúng hạn', 'Quá hạn'), 'dossiers.resolved.in-time'],
  [
    'a column nobody knows',
    columns('Tổng số', 'Trước hạn hẹn trả', 'Đúng hạn', 'Quá hạn'),
    'dossiers.resolved.on-time',
  ],
  ['a row nobody knows', rows('Tổng số', 'Sớm', 'Đúng hạn', 'Quá hạn'), 'dossiers.resolved.on-time'],
  ['rows, all known', rows('Tổng số', 'Đúng hạn', 'Quá hạn'), 'dossiers.resolved.in-time'],
] as const)('«Đúng hạn» with %s', (_, places, measure) => {
  const table = places[0]?.columnPath.length === 2 ? TABLE : MEASURES
  if (!table) throw new Error('no table')
  const { wanted, notes } = wantedHere(table, places)
  const asked = wanted.find(({ place }) => [...place.rowPath, ...place.columnPath].includes('Đúng hạn'))
  expect(asked?.measures).toEqual([measure])
  expect(notes).toHaveLength(measure === 'dossiers.resolved.in-time' ? 1 : 0)
})
