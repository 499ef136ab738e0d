import { describe, expect, test } from 'vitest'
import { countAgreements } from '../../core/reports/after/compare-filled'
import { filledCells, provenanceOf } from '../../core/reports/after/provenance'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { compareWorkbook } from '../../excel-addin/taskpane/compare'
import { planForWorkbook } from '../../excel-addin/taskpane/plan-for-workbook'
import { fillFile, openWorkbook } from '../support/file-hand-now'
import { TEMPLATES } from '../workbook-corpus/templates'
import { quarterSnapshot } from './quarter-snapshot'

const ASK = { lessons: [], names: [], notes: [] }
const SNAPSHOTS = [quarterSnapshot()]

/** The template filled, as it is seen afterwards, with what it says of its cells; null where nothing may be filled. */
function filled(bytes: Uint8Array) {
  const opened = openWorkbook(bytes)
  if (!opened.ok) return null
  const planned = planForWorkbook(seeWorkbook(opened.value), SNAPSHOTS, { ...ASK, overwrite: false })
  if (!planned.ok) return null
  const { plan } = planned.value
  const file = fillFile(opened.value, plan, { target: '', unit: '', from: '', to: '', at: '' })
  if (!file.ok) return null
  const again = openWorkbook(file.value.bytes)
  if (!again.ok) return null
  const held = new Set(
    file.value.receipt.lines.flatMap(({ at, outcome }) =>
      outcome === 'filled' || outcome === 'already-equal' ? [JSON.stringify(at)] : [],
    ),
  )
  const writes = plan.writes.filter(({ at }) => held.has(JSON.stringify(at)))
  const provenance = provenanceOf({ ...plan, writes }, SNAPSHOTS, '2025-03-14T15:20:00+07:00')
  return { workbook: seeWorkbook(again.value), provenance }
}

const FILLED = TEMPLATES.flatMap((template) => {
  const one = filled(template.bytes())
  return one && filledCells(one.provenance).length > 0 ? [[template.id, one] as const] : []
})

function withoutRow({ names, sheets }: WorkbookSeen, row: number): WorkbookSeen {
  const up = (at: number) => (at > row ? at - 1 : at)
  return {
    names,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => cell.row !== row).map((cell) => ({ ...cell, row: up(cell.row) })),
      merges: sheet.merges
        .filter(({ top, bottom }) => !(top === row && bottom === row))
        .map((box) => ({
          ...box,
          top: up(box.top),
          bottom: box.bottom >= row ? box.bottom - 1 : box.bottom,
        })),
    })),
  }
}

test('most of the corpus can be filled', () => {
  expect(FILLED.length).toBeGreaterThanOrEqual(30)
})

describe.each(FILLED)('template %s', (_, { workbook, provenance }) => {
  const count = filledCells(provenance).length

  test('filled and untouched since, every filled cell equals its figure where it was filled', () => {
    const compared = compareWorkbook(workbook, SNAPSHOTS, ASK, provenance)
    expect(compared.ok && Object.fromEntries(countAgreements(compared.value.filled))).toEqual({ same: count })
    expect(compared.ok && compared.value.filled.filter((one) => one.filled?.from !== undefined)).toEqual([])
  })

  test('whatever row is deleted, every filled cell is accounted for, and none is said to be changed', () => {
    const last = Math.max(...workbook.sheets.flatMap(({ cells }) => cells.map(({ row }) => row)))
    for (let row = 0; row <= Math.min(last, 20); row++) {
      const compared = compareWorkbook(withoutRow(workbook, row), SNAPSHOTS, ASK, provenance)
      expect(compared.ok && compared.value.filled.length).toBe(count)
      const counts = compared.ok ? countAgreements(compared.value.filled) : new Map()
      expect([row, counts.get('changed-by-hand') ?? 0, counts.get('formula-over') ?? 0]).toEqual([row, 0, 0])
    }
  })
})
