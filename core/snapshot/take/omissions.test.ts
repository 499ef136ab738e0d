import { describe, expect, test } from 'vitest'
import type { MeasureId } from '../../measures/catalogue'
import { readColumn } from '../../text/read-number'
import { type Line, type LineColumn, NO_PROOFS } from './line'
import { omissionsOf } from './omissions'
import { equationsAmong, judgedOf } from './prove'

const BASE: readonly MeasureId[] = ['dossiers.received', 'dossiers.resolved', 'dossiers.pending']
const SHOWN: readonly MeasureId[] = [...BASE, 'dossiers.supplement', 'dossiers.withdrawn']

/** What a portal explains of each row, and what it says of them all. */
function judge(portal: string, measures: readonly MeasureId[], rows: readonly (readonly number[])[]) {
  const columns = measures.map((measure, place): LineColumn => {
    const texts = rows.map((row) => String(row[place]))
    const proofs = texts.map(() => NO_PROOFS)
    const readings = readColumn(texts, 'count')
    return { measure, path: measure, place, texts, readings, proofs, dropped: new Set(), missing: new Set() }
  })
  const equation = equationsAmong([...measures]).find(
    ({ identity: { id } }) => id === 'received = resolved + pending',
  )!
  const omissions = omissionsOf(portal, columns)
  const explained = rows.map((counts, at) => {
    const row = {
      row: at,
      kind: 'data' as const,
      label: 'A',
      groups: [],
      index: '',
      cells: [],
      ragged: false,
    }
    const line: Line = { at, row, path: 'A', by: { field: 'A' }, level: null, parent: null }
    return omissions.explain(line, judgedOf(equation, Float64Array.from(counts)))
  })
  return {
    explained,
    said: omissions.warnings().map(({ rule, message, cells }) => `${rule} ${cells.length} ${message}`),
  }
}

describe('what a page leaves out by its nature', () => {
  const PAGE = 'hatinh-766-tien-do'
  test('is said once, for how many rows and how much at most', () => {
    const { explained, said } = judge(PAGE, BASE, [
      [10, 5, 3],
      [1500, 100, 99],
      [7, 3, 3],
    ])
    expect(explained).toEqual([true, true, true])
    expect(said).toEqual([
      expect.stringMatching(
        /^page-leaves-out 0 Trang này để ngoài hồ sơ.*: không nằm .* ở 3 dòng, nhiều nhất 1\.301 hồ sơ; đó là cách trang đếm, không phải lỗi\.$/,
      ),
    ])
  })

  test('explains no row in which there is too little, and nothing on another page', () => {
    expect(judge(PAGE, BASE, [[10, 5, 6]])).toEqual({ explained: [false], said: [] })
    expect(judge('hatinh-06a', BASE, [[10, 5, 3]])).toEqual({ explained: [false], said: [] })
  })

  test('needs no word where the page shows it in columns of its own, which must make it up', () => {
    expect(
      judge('hatinh-07a', SHOWN, [
        [10, 5, 3, 1, 1],
        [10, 5, 3, 1, 0],
      ]),
    ).toEqual({
      explained: [true, false],
      said: [],
    })
    expect(judge('hatinh-07a', SHOWN.slice(0, 4), [[10, 5, 3, 1]])).toMatchObject({
      explained: [true],
      said: [expect.stringContaining('ở 1 dòng, nhiều nhất 2 hồ sơ')],
    })
  })
})
