import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledPlan } from '../../core/plans/read/bundled-plan'
import { statusesOn } from '../../core/plans/statuses'
import type { Agreement, ComparedCell } from '../../core/reports/after/compare-filled'
import { countAgreements } from '../../core/reports/after/compare-filled'
import { filledCells, type Provenance, provenanceOf } from '../../core/reports/after/provenance'
import { REPORTS } from '../../core/reports/forms/forms'
import { receiptSheet } from '../../core/reports/receipt/receipt-sheet'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { fillFile, openWorkbook } from '../../test/support/file-hand-now'
import {
  deleteColumn,
  deleteRow,
  insertRow,
  type LiveSheet,
  liveSheet,
  seenAgain,
} from '../../test/support/mutate-workbook'
import { QUARTER, snapshotOf, TOTALS } from '../../test/unit/captured'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { compareWorkbook } from './compare'
import { planForWorkbook } from './plan-for-workbook'

const ASK = { lessons: [], names: [], notes: [] }
const ANNEX = {
  ...ASK,
  notes: [
    {
      format: 'so-mot-cua/note@1' as const,
      unit: 'UBND thị trấn Phố Châu',
      from: '2024-12-15',
      to: '2025-03-14',
      on: '2025-03-14',
      plan: bundledPlan().title,
      receiver: 'UBND huyện Hương Sơn',
      tasks: statusesOn(bundledPlan(), {
        events: [],
        evidence: { snapshots: [], receipts: [] },
        on: '2025-03-14',
      }).tasks,
      findings: [],
      explained: [],
    },
  ],
}
const SHEET = 'II.06a'
/** 8 lĩnh vực of 8 counts each, the unit and the period. */
const FILLED = 66
const SNAPSHOT = quarterSnapshot()
const { workbook: FILLED_BOOK, provenance: PROVENANCE } = filled()

function filled(): { workbook: WorkbookSeen; provenance: Provenance } {
  const blank = openWorkbook(new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx')))
  if (!blank.ok) throw new Error(blank.refusal.message)
  const planned = planForWorkbook(seeWorkbook(blank.value), [SNAPSHOT], { ...ASK, overwrite: false })
  if (!planned.ok) throw new Error(planned.refusal.message)
  const { plan } = planned.value
  const file = fillFile(blank.value, plan, { target: '', unit: '', from: '', to: '', at: '' })
  if (!file.ok) throw new Error(file.refusal.message)
  const again = openWorkbook(file.value.bytes)
  if (!again.ok) throw new Error(again.refusal.message)
  const provenance = provenanceOf(plan, [SNAPSHOT], '2025-03-14T15:20:00+07:00')
  return { workbook: seeWorkbook(again.value), provenance }
}

interface Change {
  readonly sheet?: (live: LiveSheet) => void
  readonly book?: (book: WorkbookSeen) => WorkbookSeen
  readonly snapshots?: readonly Snapshot[]
}

function compare({ sheet, book = (one) => one, snapshots = [SNAPSHOT] }: Change) {
  const live = FILLED_BOOK.sheets.map((one) =>
    liveSheet(one, { headRows: [5, 7], labelColumn: 1, valueRows: [9, 16] }),
  )
  if (sheet) sheet(live[0]!)
  const compared = compareWorkbook(book(seenAgain(live)), snapshots, ASK, PROVENANCE)
  if (!compared.ok) throw new Error(compared.refusal.message)
  return compared.value
}

function counts(cells: readonly ComparedCell[]): Partial<Record<Agreement, number>> {
  return Object.fromEntries(countAgreements(cells))
}

function put(live: LiveSheet, row: number, column: number, cell: Partial<LiveSheet['rows'][0][0]>) {
  Object.assign(live.rows[row]![column]!, cell)
}

const renamed = (name: string) => (book: WorkbookSeen) => ({
  ...book,
  sheets: book.sheets.map((one) => (one.name === SHEET ? { ...one, name } : one)),
})
const newer: Snapshot = quarterSnapshot({
  figures: SNAPSHOT.figures.map((figure) =>
    figure.measure === 'dossiers.received.online' && figure.by.field === 'Hộ tịch'
      ? { ...figure, value: 813, cell: { ...figure.cell, text: '813' } }
      : figure,
  ),
})

describe('every filled cell is accounted for', () => {
  test.each<[string, Change, Partial<Record<Agreement, number>>]>([
    ['nothing happened', {}, { same: 66 }],
    ['rows inserted above', { sheet: (live) => [0, 3, 9].map((at) => insertRow(live, at)) }, { same: 66 }],
    ['a row deleted', { sheet: (live) => deleteRow(live, 9) }, { same: 58, gone: 8 }],
    ['a column removed', { sheet: (live) => deleteColumn(live, 4) }, { same: 58, gone: 8 }],
    ['the sheet renamed', { book: renamed('Biểu 6a') }, { same: 66 }],
    ['the sheet deleted', { book: (book) => ({ ...book, sheets: [] }) }, { gone: 66 }],
    [
      'the sheet hidden',
      { book: (book) => ({ ...book, sheets: book.sheets.map((one) => ({ ...one, hidden: true })) }) },
      { same: 66 },
    ],
    [
      'the sheet protected',
      { book: (book) => ({ ...book, sheets: book.sheets.map((one) => ({ ...one, protected: true })) }) },
      { same: 66 },
    ],
    [
      'a label renamed',
      { sheet: (live) => put(live, 9, 1, { text: 'Việc khác', value: 'Việc khác' }) },
      { same: 58, gone: 8 },
    ],
    [
      'a label that stands twice after a row was inserted',
      {
        sheet: (live) => {
          insertRow(live, 9)
          live.rows[9] = live.rows[10]!.map((cell) => cell && { ...cell })
          insertRow(live, 9)
        },
      },
      { same: 58, unsure: 8 },
    ],
    [
      'a value changed by hand',
      { sheet: (live) => put(live, 9, 3, { text: '821', value: 821 }) },
      { same: 65, 'changed-by-hand': 1 },
    ],
    [
      'a value emptied by hand',
      { sheet: (live) => put(live, 9, 3, { text: '', value: null }) },
      { same: 65, 'changed-by-hand': 1 },
    ],
    ['a figure newer in the ledger', { snapshots: [newer] }, { same: 65, 'figure-newer': 1 }],
    [
      'a formula put over',
      { sheet: (live) => put(live, 9, 3, { text: '812', value: 812, formula: '800+12' }) },
      { same: 65, 'formula-over': 1 },
    ],
    ['no packet of these days any more', { snapshots: [] }, { same: 2, 'as-filled': 64 }],
  ])('%s', (_, change, expected) => {
    const { filled } = compare(change)
    expect(filled).toHaveLength(FILLED)
    expect(counts(filled)).toEqual(expected)
  })

  test('a cell whose row was deleted says what was filled, when, from where, and whose its old address is now', () => {
    const { filled } = compare({ sheet: (live) => deleteRow(live, 9) })
    const gone = filled.find(({ agreement, cell }) => agreement === 'gone' && cell === 'D10')
    expect(gone).toMatchObject({
      sheet: SHEET,
      shows: '96',
      filled: { value: 812, at: '2025-03-14T15:20:00+07:00', source: { unit: 'UBND thị trấn Phố Châu' } },
      note: 'Không còn thấy nhãn của ô này: dòng «Hộ tịch». Ô D10 nay là của «Chứng thực · Trực tuyến».',
    })
  })

  test('a cell that only moved is compared where it stands now', () => {
    const { filled } = compare({
      sheet: (live) => {
        put(live, 9, 3, { text: '821', value: 821 })
        insertRow(live, 9)
      },
    })
    expect(filled.filter(({ agreement }) => agreement !== 'same')).toMatchObject([
      {
        cell: 'D11',
        shows: '821',
        figure: 812,
        agreement: 'changed-by-hand',
        filled: { from: 'II.06a!D10' },
      },
    ])
  })

  test('of a deleted sheet it is said that the sheet is gone', () => {
    const [first] = compare({ book: (book) => ({ ...book, sheets: [] }) }).filled
    expect(first).toMatchObject({ shows: null, agreement: 'gone' })
    expect(first?.note).toContain('trang tính «II.06a» không còn')
  })

  test('places nobody filled are beside them: totals that are formulas', () => {
    const { others } = compare({})
    expect(others.length).toBeGreaterThan(0)
    expect(counts(others)).toEqual({ same: others.length })
  })
})

test('a workbook nobody filled is compared place by place', () => {
  const fresh = compareWorkbook(FILLED_BOOK, [SNAPSHOT], ASK, null)
  expect(fresh.ok && fresh.value.filled).toEqual([])
  expect(fresh.ok && counts(fresh.value.others).same).toBeGreaterThanOrEqual(FILLED)
})

test('a workbook of no known form is refused where nothing was filled in it', () => {
  expect(compareWorkbook({ sheets: [], names: {} }, [SNAPSHOT], ASK, null)).toMatchObject({
    refusal: { reason: 'table-not-found' },
  })
})

describe('a workbook that was filled before prints its receipt as it stands now', () => {
  test('all as filled: as many cells as were filled, and the columns add up', () => {
    const sheet = receiptSheet(compare({}).receiptFor!('mau.xlsx'), [SNAPSHOT])
    expect(sheet.verdict).toMatch(/^Đã ghi và đọc lại khớp 66 ô, \d+ ô công thức bằng số liệu/)
    expect(sheet.columns.rows).toContainEqual([
      'Tiếp nhận trong kỳ, trực tuyến',
      '8',
      '1.211',
      '1.211',
      'bằng',
    ])
    expect(sheet.heading).toContainEqual(['Điền lúc', '15:20 14/03/2025'])
  })

  test('what was changed by hand, replaced or deleted since is named', () => {
    const { receiptFor } = compare({
      sheet: (live) => {
        put(live, 9, 3, { text: '821', value: 821 })
        put(live, 9, 4, { text: '204', value: 204, formula: '200+4' })
        deleteRow(live, 16)
      },
    })
    const { open, verdict, clean } = receiptSheet(receiptFor!('mau.xlsx'), [SNAPSHOT])
    expect(verdict).toContain('Đã ghi và đọc lại khớp 56 ô')
    expect(clean).toBe(false)
    expect(open.rows.slice(0, 2)).toEqual([
      ['II.06a!D10', 'Đã điền 812, nay ô hiện «821»: sửa tay sau khi điền.'],
      ['II.06a!E10', 'Đã điền 204, nay ô có công thức, hiện «204».'],
    ])
    expect(open.rows[2]?.[1]).toMatch(
      /^Không còn thấy nhãn của ô này: dòng «Thi đua - Khen thưởng»\..* Đã điền 0\.$/,
    )
  })

  test('nothing filled, nothing to print', () => {
    const fresh = compareWorkbook(FILLED_BOOK, [SNAPSHOT], ASK, null)
    expect(fresh.ok && fresh.value.receiptFor).toBeNull()
  })
})

describe.each(REPORTS.map(({ id }) => id))(
  '%s, filled, then rows and columns put before everything',
  (id) => {
    test('every filled cell is found where it stands now and compared there', () => {
      const blank = openWorkbook(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))
      if (!blank.ok) throw new Error(blank.refusal.message)
      const snapshots = [snapshotOf(QUARTER, 1), snapshotOf(TOTALS, 2)]
      const planned = planForWorkbook(seeWorkbook(blank.value), snapshots, { ...ANNEX, overwrite: false })
      if (!planned.ok) throw new Error(planned.refusal.message)
      const { plan, on } = planned.value
      const file = fillFile(blank.value, plan, { target: '', unit: '', from: '', to: '', at: '' })
      const again = file.ok ? openWorkbook(file.value.bytes) : file
      if (!again.ok) throw new Error(again.refusal.message)
      const provenance = provenanceOf(plan, snapshots, '2025-03-14T15:20:00+07:00', on)
      const count = filledCells(provenance).length
      expect(count).toBeGreaterThan(2)
      for (const [down, right] of [
        [0, 0],
        [2, 0],
        [0, 1],
        [3, 2],
      ] as const) {
        const compared = compareWorkbook(
          shifted(seeWorkbook(again.value), down, right),
          snapshots,
          ANNEX,
          provenance,
        )
        if (!compared.ok) throw new Error(compared.refusal.message)
        expect(compared.value.filled.filter(({ agreement }) => agreement !== 'same')).toEqual([])
        expect(compared.value.filled).toHaveLength(count)
        const moved = compared.value.filled.filter(({ filled }) => filled?.from !== undefined)
        expect(moved).toHaveLength(down + right > 0 ? count : 0)
      }
    })
  },
)

function shifted(book: WorkbookSeen, down: number, right: number): WorkbookSeen {
  return {
    names: {},
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
      merges: sheet.merges.map(({ top, left, bottom, right: end }) => ({
        top: top + down,
        bottom: bottom + down,
        left: left + right,
        right: end + right,
      })),
    })),
  }
}
