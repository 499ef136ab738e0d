import { describe, expect, test } from 'vitest'
import type { MeasureId } from '../../measures/catalogue'
import { readColumn } from '../../text/read-number'
import { type Line, type LineColumn, NO_PROOFS } from './line'
import { closingRow, parentsBySums } from './row-tree-sums'

const MEASURES: readonly MeasureId[] = ['ratings', 'procedures', 'feedback.received', 'feedback.handled']

function lineAt(at: number, groups: readonly string[] = []): Line {
  const row = {
    row: at,
    kind: 'data' as const,
    label: `r${at}`,
    groups: [...groups],
    index: '',
    cells: [],
    ragged: false,
  }
  return { at, row, path: row.label, by: { field: row.label }, level: null, parent: null }
}

/** Rows as «40 20 5»; what follows «/» is the group of its row. */
function read(texts: readonly string[]) {
  const cells = texts.map((text) => text.split('/')[0]!.trim().split(' '))
  const lines = texts.map((text, at) => lineAt(at, text.split('/').slice(1)))
  const columns = cells[0]!.map((_, place): LineColumn => {
    const own = cells.map((row) => (row[place] === '_' ? '' : row[place]!))
    return {
      measure: MEASURES[place]!,
      path: '',
      place,
      texts: own,
      readings: readColumn(own, 'count'),
      proofs: own.map(() => NO_PROOFS),
      dropped: new Set(),
      missing: new Set(),
    }
  })
  return { lines, columns }
}
const parents = (...texts: string[]) => {
  const { lines, columns } = read(texts)
  return parentsBySums(lines, columns, null)
}
const parentsUnder = (total: string, ...texts: string[]) => {
  const { lines, columns } = read([...texts, total])
  return parentsBySums(lines.slice(0, -1), columns, lines.at(-1)!)
}
const closing = (...texts: string[]) => {
  const { lines, columns } = read(texts)
  return closingRow(lines, columns)
}

describe('a row that is the sum of the rows below it', () => {
  test.each<[string, string[], number[] | null]>([
    ['holds them', ['100 50 9', '40 20 5', '60 30 4', '7 6 1'], [-1, 0, 0, -1]],
    [
      'holds them, though another holds it',
      ['8 7 1', '100 50 9', '60 30 4', '35 18 3', '25 12 1', '40 20 5'],
      [-1, -1, 1, 2, 2, 1],
    ],
    [
      'two of them each hold two',
      ['100 50 9', '40 20 5', '60 30 4', '50 25 4', '20 15 1', '30 10 3'],
      [-1, 0, 0, -1, 3, 3],
    ],
    ['not in every column', ['100 50 10', '40 20 5', '60 30 4', '7 6 1'], null],
    ['not where one of them is blank', ['100 50 9', '40 20 _', '60 30 9', '7 6 1'], null],
    ['with "-" as nothing', ['100 50 9', '40 20 9', '60 30 -', '7 6 1'], [-1, 0, 0, -1]],
    [
      'with rows of nothing among them',
      ['100 50 9', '40 20 5', '0 0 0', '60 30 4', '7 6 1'],
      [-1, 0, 0, 0, -1],
    ],
    ['not where only one of them counts anything', ['100 50 9', '0 0 0', '100 50 9', '7 6 1'], null],
    ['not where too little agrees: two values', ['100 50 50', '40 20 20', '60 30 30', '7 6 1'], null],
    ['not where too little agrees: zero is no value', ['100 50 0', '40 20 0', '60 30 0', '7 6 1'], null],
    ['not where too little agrees: 19', ['19 10 5', '9 6 3', '10 4 2', '7 6 1'], null],
    ['where as much agrees: 20', ['20 10 5', '10 6 3', '10 4 2', '7 6 1'], [-1, 0, 0, -1]],
    ['not where it holds all of them', ['100 50 9', '40 20 5', '60 30 4'], null],
    ['not over a group’s edge', ['100 50 9/A', '40 20 5/A', '60 30 4/B', '7 6 1/B'], null],
    ['within its group', ['100 50 9/A', '40 20 5/A', '60 30 4/A', '7 6 1/B'], [-1, 0, 0, -1]],
    ['not of two columns', ['100 50', '40 20', '60 30', '7 6'], null],
    ['not of two rows', ['100 50 9', '100 50 9'], null],
    ['not where they make more', ['100 50 9', '40 20 5', '70 30 4', '7 6 1'], null],
    ['not where they make less', ['100 50 9', '40 20 5', '50 30 4'], null],
  ])('%s', (_, rows, expected) => {
    expect(parents(...rows)).toEqual(expected)
  })

  test.each<[string, string, number[] | null]>([
    ['where the rows left over make the total', '107 56 10', [-1, 0, 0, -1]],
    ['not where they do not, in any column', '107 56 11', null],
    ['where the total is blank there', '107 56 _', [-1, 0, 0, -1]],
    ['where the total counts all rows', '207 106 19', null],
  ])('%s', (_, total, expected) => {
    expect(parentsUnder(total, '100 50 9', '40 20 5', '60 30 4', '7 6 1')).toEqual(expected)
  })

  test('whose column has a blank row is not judged there', () => {
    expect(parentsUnder('107 56 99', '100 50 9', '40 20 5', '60 30 4', '7 6 _')).toEqual([-1, 0, 0, -1])
  })
})

describe('a row that is the sum of the rows above it', () => {
  test.each<[string, string[], number]>([
    ['closes them', ['40 20 5', '60 30 4', '100 50 9', '7 6 1'], 2],
    ['closes those right above', ['7 6 1', '40 20 5', '60 30 4', '100 50 9'], 3],
    ['is none in a column that differs', ['40 20 5', '60 30 4', '100 50 8', '7 6 1'], -1],
    ['is none of two columns', ['40 20', '60 30', '100 50', '7 6'], -1],
    ['is none in another group', ['40 20 5/A', '60 30 4/A', '100 50 9/B'], -1],
    ['is none of one row', ['100 50 9', '100 50 9'], -1],
  ])('%s', (_, rows, expected) => {
    expect(closing(...rows)).toBe(expected)
  })
})
