import { describe, expect, it, test } from 'vitest'
import { writeFigures } from './canonical-figures'
import type { Figure } from './snapshot'
import { isSealed, sealSnapshot } from './snapshot-id'

const RECEIVED: Figure = {
  measure: 'dossiers.received',
  by: { unit: 'X' },
  state: 'number',
  value: 1234,
  cell: { row: 'X', column: 'Tiếp nhận', text: '1.234', at: [0, 0, 4, 2] },
  provedBy: [],
}
const RESOLVED: Figure = {
  ...RECEIVED,
  measure: 'dossiers.resolved',
  value: 7,
  cell: { row: 'X', column: 'Đã xử lý', text: '7', at: [0, 0, 4, 3] },
}
const SEALED = sealSnapshot({
  format: 'so-mot-cua/snapshot@1',
  portal: 'hatinh-06a',
  source: { url: 'https://example.invalid/', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
  unit: 'X',
  period: { regime: 'month', kind: 'month', from: '2025-01-01', to: '2025-01-31' },
  figures: [RECEIVED, RESOLVED],
})

describe('the lines that are hashed', () => {
  it('say what figures share once', () => {
    expect(linesOf([RECEIVED, RESOLVED])).toEqual([
      '["unit","X",[0,0,4]]',
      '[["dossiers.received","Tiếp nhận","number",2],[]]',
      '["1.234",1234]',
      '[["dossiers.resolved","Đã xử lý","number",3],[]]',
      '["7",7]',
      ':0 1',
      '0 1',
    ])
  })

  it('name the kinds and the place of a row only where they change', () => {
    const next = (figure: Figure, row: string, at: number): Figure => ({
      ...figure,
      by: { unit: 'Y', field: 'Z' },
      cell: { ...figure.cell, row, at: [0, 0, at, figure.cell.at![3]] },
    })
    const rows = [RECEIVED, RESOLVED, next(RECEIVED, 'Y', 5), next(RESOLVED, 'Y', 5), next(RECEIVED, 'Y', 6)]
    expect(linesOf(rows).slice(7)).toEqual([
      '[{"field":"Z","unit":"Y"},"Y",5]',
      '0 1',
      '[{"field":"Z","unit":"Y"},"Y",6]',
      ':0',
      '0',
    ])
  })

  it('are the same however the figures came to be', () => {
    const parsed: Figure[] = JSON.parse(JSON.stringify([RECEIVED, RESOLVED, RECEIVED]))
    expect(linesOf(parsed)).toEqual(linesOf([RECEIVED, RESOLVED, RECEIVED]))
  })

  it('leave nothing out of a long table that is handed on in pieces', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ ...RECEIVED, value: at }))
    expect(linesOf(many)).toHaveLength(20_004)
  })
})

describe('a sealed snapshot', () => {
  it('holds whatever the order of its keys', () => {
    const turned = SEALED.figures.map((figure) => Object.fromEntries(Object.entries(figure).reverse()))
    expect(isSealed({ ...SEALED, figures: turned as Figure[] })).toBe(true)
  })

  test.each<[string, Partial<Figure>]>([
    ['measure', { measure: 'dossiers.pending' }],
    ['unit', { by: { unit: 'Y' } }],
    ['kind of row', { by: { field: 'X' } }],
    ['state', { state: 'none' }],
    ['value', { value: 8 }],
    ['value and text of the figure beside it', { value: 1234, cell: { ...RESOLVED.cell, text: '1.234' } }],
    ['no value', { value: null }],
    ['row', { cell: { ...RESOLVED.cell, row: 'Y' } }],
    ['column', { cell: { ...RESOLVED.cell, column: 'Đang xử lý' } }],
    ['text', { cell: { ...RESOLVED.cell, text: '07' } }],
    ['frame', { cell: { ...RESOLVED.cell, at: [1, 0, 4, 3] } }],
    ['table', { cell: { ...RESOLVED.cell, at: [0, 1, 4, 3] } }],
    ['row of the page', { cell: { ...RESOLVED.cell, at: [0, 0, 5, 3] } }],
    ['cell of the page', { cell: { ...RESOLVED.cell, at: [0, 0, 4, 2] } }],
    ['no place', { cell: { row: 'X', column: 'Đã xử lý', text: '7' } }],
    ['proofs', { provedBy: ['total = sum of rows'] }],
    ['two proofs in one', { provedBy: ['a","b'] }],
  ])('is broken by another %s', (_, change) => {
    expect(isSealed({ ...SEALED, figures: [RECEIVED, { ...RESOLVED, ...change }] })).toBe(false)
  })

  it('is broken by figures in another order and by one left out', () => {
    expect(isSealed({ ...SEALED, figures: [RESOLVED, RECEIVED] })).toBe(false)
    expect(isSealed({ ...SEALED, figures: [RECEIVED] })).toBe(false)
    expect(isSealed({ ...SEALED, unit: 'Y' })).toBe(false)
  })
})

function linesOf(figures: readonly Figure[]): string[] {
  const decoder = new TextDecoder()
  let lines = ''
  writeFigures(figures, (bytes) => {
    lines += decoder.decode(bytes, { stream: true })
  })
  return lines.trimEnd().split('\n')
}
