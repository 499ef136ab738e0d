import { expect, test } from 'vitest'
import { rowPaths, splitOrdinal, type TreeRow } from './indicator-tree'

function tree(
  ...lines: [ordinal: string, label: string, more?: { indent?: number; group?: true }][]
): TreeRow[] {
  return lines.map(([ordinal, label, more]) => ({
    ordinal,
    label,
    indent: more?.indent ?? null,
    group: more?.group ?? false,
  }))
}

const CASES: [string, TreeRow[], string[]][] = [
  [
    'numbering alone makes the tree',
    tree(
      ['I', 'A'],
      ['1', 'B'],
      ['1.1', 'C'],
      ['a', 'D'],
      ['b', 'E'],
      ['1.2', 'F'],
      ['2', 'G'],
      ['II', 'H'],
      ['1', 'K'],
    ),
    ['A', 'A › B', 'A › B › C', 'A › B › C › D', 'A › B › C › E', 'A › B › F', 'A › G', 'H', 'H › K'],
  ],
  [
    'a dash stands under the row above it, and the next dash beside it',
    tree(['1', 'A'], ['-', 'B'], ['-', 'C'], ['2', 'D']),
    ['A', 'A › B', 'A › C', 'D'],
  ],
  [
    'indentation decides where there is any',
    tree(
      ['1', 'A', { indent: 8 }],
      ['2', 'B', { indent: 24 }],
      ['3', 'C', { indent: 24 }],
      ['4', 'D', { indent: 8 }],
    ),
    ['A', 'A › B', 'A › C', 'D'],
  ],
  [
    'numbering that starts again in every group does not mix the groups',
    tree(
      ['', 'Cấp tỉnh', { group: true }],
      ['1', 'A'],
      ['2', 'B'],
      ['', 'Cấp xã', { group: true }],
      ['1', 'C'],
    ),
    ['Cấp tỉnh', 'Cấp tỉnh › A', 'Cấp tỉnh › B', 'Cấp xã', 'Cấp xã › C'],
  ],
  [
    'a total stands alone, first or last',
    tree(['', 'Tổng cộng'], ['1', 'A'], ['2', 'B'], ['', 'TỔNG SỐ:']),
    ['Tổng cộng', 'A', 'B', 'TỔNG SỐ:'],
  ],
  [
    'I after H is a letter',
    tree(['A', 'a'], ['B', 'b'], ['C', 'c'], ['H', 'h'], ['I', 'i'], ['1', 'x']),
    ['a', 'b', 'c', 'h', 'i', 'i › x'],
  ],
  ['rows without any numbering lie side by side', tree(['', 'A'], ['', 'B']), ['A', 'B']],
]

test.each(CASES)('%s', (_, rows, paths) => {
  expect(rowPaths(rows).map((path) => path.join(' › '))).toEqual(paths)
})

test.each([
  ['1.1. Tiếp nhận trong kỳ', '1.1', 'Tiếp nhận trong kỳ'],
  ['a) Trực tuyến', 'a', 'Trực tuyến'],
  ['- Trực tiếp', '-', 'Trực tiếp'],
  ['II. Nội dung khác', 'II', 'Nội dung khác'],
  ['1 cửa điện tử', '', '1 cửa điện tử'],
  ['Thi đua - Khen thưởng', '', 'Thi đua - Khen thưởng'],
])('«%s» is number «%s» and name «%s»', (text, ordinal, label) => {
  expect(splitOrdinal(text)).toEqual({ ordinal, label })
})
