import { describe, expect, test } from 'vitest'
import { QUARTER, snapshotOf } from '../../../test/unit/captured'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import {
  filledAtOf,
  filledCells,
  joinProvenance,
  originAt,
  PROVENANCE_NAMESPACE,
  provenanceFromXml,
  provenanceOf,
  provenanceToXml,
} from '../after/provenance'
import { planFill } from '../fill/plan-fill'
import { report } from '../forms/ii-06a/report'
import type { PlaceSeen, Receipt } from '../report'
import { receiptOf } from './receipt-of'
import { receiptSheet } from './receipt-sheet'

const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]
const ONLINE = ['Số hồ sơ nhận giải quyết', 'Trong kỳ', 'Trực tuyến']
const snapshot = snapshotOf(QUARTER)
const places: PlaceSeen[] = Object.keys(QUARTER.rows)
  .filter((label) => label !== '')
  .map((label, at) => ({
    at: { sheet: 'II.06a <nháp>', cell: `D${at + 10}` },
    rowPath: [label],
    ordinal: '',
    columnPath: ONLINE,
    state: 'open',
    text: '',
  }))
const plan = planFill(report, { host: 'workbook', title: '', places }, [snapshot])
const occasion = {
  target: 'mau.xlsx',
  unit: 'UBND thị trấn Phố Châu',
  from: '2024-12-15',
  to: '2025-03-14',
  at: '2025-03-14T15:20:00+07:00',
}
const lines: Receipt['lines'] = plan.writes.map(({ at, value, from }) => ({
  at,
  value,
  before: '',
  readBack: String(value),
  outcome: 'filled',
  from,
}))

describe('phiếu đối chiếu', () => {
  test('a column that adds up says so', () => {
    const sheet = receiptSheet(receiptOf({ ...plan, refusals: [] }, occasion, lines), [snapshot])
    expect(sheet.columns.rows).toEqual([['Tiếp nhận trong kỳ, trực tuyến', '8', '1.476', '1.476', 'bằng']])
    expect(sheet.verdict).toBe('Đã ghi và đọc lại khớp 8 ô. Không còn mục nào chưa khớp.')
    expect(sheet.clean).toBe(true)
    expect(sheet.heading).toContainEqual(['Kỳ báo cáo', 'Quý I/2025 (15/12/2024–14/03/2025)'])
    expect(sheet.sources.rows[0]?.slice(1, 4)).toEqual([
      'UBND thị trấn Phố Châu',
      '15/12/2024 – 14/03/2025',
      '09:01 15/03/2025',
    ])
  })

  test('what was captured before the period had ended is said first, with the source, and is not clean', () => {
    const early = { ...snapshot, source: { ...snapshot.source, capturedAt: '2025-03-14T16:00:00+07:00' } }
    const planned = planFill(report, { host: 'workbook', title: '', places }, [early])
    expect(planned.provisional).toEqual([early.id])
    const receipt = receiptOf({ ...planned, refusals: [] }, occasion, lines)
    expect(receipt.provisional).toEqual([early.id])
    // Once from the receipt alone, the capture being gone, once from a receipt of before that did not note it.
    const { provisional: _, ...older } = receipt
    for (const sheet of [receiptSheet(receipt, []), receiptSheet(older, [early])]) {
      expect(sheet.verdict).toContain('Số liệu tạm tính: chụp khi kỳ chưa hết ngày 14/03/2025.')
      expect(sheet.clean).toBe(false)
    }
    expect(receiptSheet(receipt, [early]).sources.rows[0]?.[3]).toBe('16:00 14/03/2025, tạm tính')
  })

  test('a plan over final captures notes nothing of the kind', () => {
    expect(plan.provisional).toBeUndefined()
    expect(receiptOf(plan, occasion, lines)).not.toHaveProperty('provisional')
  })

  test('a column that does not, a place that did not stick and refusals stand first to be seen', () => {
    const broken = lines.map((line, at) =>
      at === 0 ? { ...line, readBack: '4', outcome: 'value-did-not-stick' as const } : line,
    )
    const sheet = receiptSheet(receiptOf(plan, occasion, broken), [snapshot])
    expect(sheet.columns.rows[0]?.slice(1)).toEqual(['7', '1.064', '1.476', 'KHÁC'])
    expect(sheet.open.rows[0]).toEqual(['II.06a <nháp>!D10', 'Cần ghi 412, đọc lại «4».'])
    expect(sheet.clean).toBe(false)
    expect(sheet.verdict).toContain('1 cột không bằng tổng trên trang')
  })

  test('what has no place of its own is named in words, and the day of the statuses stands in the head', () => {
    const refusals = [{ reason: 'no-figure' as const, message: 'Chưa tính.', where: 'tasks' }]
    const day = {
      at: { sheet: 'Phụ lục', cell: 'A4' },
      value: 'Tình trạng đến ngày: 10/03/2025',
      before: '',
      readBack: 'Tình trạng đến ngày: 10/03/2025',
      outcome: 'filled' as const,
      from: { text: 'Ngày tính tình trạng' },
    }
    const sheet = receiptSheet(receiptOf({ ...plan, refusals }, occasion, [...lines, day]), [snapshot])
    expect(sheet.open.rows).toEqual([['Phụ lục nhiệm vụ', 'Chưa tính.']])
    expect(sheet.heading).toContainEqual(['Tình trạng nhiệm vụ', 'tính đến ngày 10/03/2025'])
  })

  test('it stays one page: what has no room is counted, and stands in full in the annex', () => {
    const refusals = Array.from({ length: 40 }, (_, at) => ({
      reason: 'no-figure' as const,
      message: `Dòng ${at}.`,
    }))
    const { open, annex } = receiptSheet(receiptOf({ ...plan, refusals }, occasion, lines), [snapshot])
    const shown = open.rows.length - 1
    expect(open.rows.at(-1)).toEqual(['…', `Còn ${40 - shown} mục nữa, xem phụ lục.`])
    expect(annex.needed).toBe(true)
    expect(annex.tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Chưa ghi hoặc chưa khớp', 40],
      ['Trang tính «II.06a <nháp>» (8 ô)', 8],
    ])
    expect(annex.tables.at(-1)?.rows[0]).toEqual([
      'D10',
      'Hộ tịch · Số hồ sơ nhận giải quyết › Trong kỳ › Trực tuyến',
      'Tiếp nhận trong kỳ, trực tuyến, Hộ tịch',
      '412',
      '412',
    ])
  })

  test('what fits needs no annex, which lists every place all the same', () => {
    const { annex } = receiptSheet(receiptOf({ ...plan, refusals: [] }, occasion, lines), [snapshot])
    expect([annex.needed, annex.count, annex.tables.length]).toEqual([false, 8, 1])
  })

  test('a column that differs is on the page, however many there are', () => {
    const many = MEASURE_IDS.flatMap((measure): Receipt['lines'][number][] => [
      { ...lines[0]!, value: 1, from: { snapshot: snapshot.id, measure, by: { field: 'Hộ tịch' } } },
    ])
    const last = MEASURE_IDS.at(-1)!
    const total = { ...snapshot.figures[0]!, measure: last, by: {}, value: 2 }
    const sheet = receiptSheet(receiptOf({ ...plan, refusals: [] }, occasion, many), [
      { ...snapshot, figures: [total] },
    ])
    expect(sheet.columns.rows[0]).toEqual([MEASURES[last], '1', '1', '2', 'KHÁC'])
    expect(sheet.columns.rows.at(-1)?.[0]).toMatch(/^và \d+ loại số liệu khác, xem phụ lục$/)
    expect(sheet.columns.rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(MEASURE_IDS.length)
  })
})

describe('a corrected report', () => {
  const [first, ...others] = lines
  const over = { ...first!, before: '800', outcome: 'filled' as const }
  const equal = others.map((line) => ({ ...line, outcome: 'already-equal' as const }))
  const corrects = { seal: 'sha256:1', words: 'đã gửi 18/03 · số 12/BC-UBND' }
  const receipt: Receipt = { ...receiptOf({ ...plan, refusals: [] }, occasion, [over, ...equal]), corrects }
  const sheet = receiptSheet(receipt, [snapshot])

  test('says which sealed report it puts right, and in how many places', () => {
    const words = 'báo cáo đã gửi 18/03 · số 12/BC-UBND: sửa 1 ô, số cũ → số mới ở phụ lục'
    expect(sheet.heading).toContainEqual(['Đính chính', words])
  })

  test('shows both values of each changed place, in an annex that is always printed', () => {
    const written = sheet.annex.tables.at(-1)?.rows.map((row) => row[3]) ?? []
    expect(written[0]).toMatch(/^800 → [\d.]+$/)
    expect(written.slice(1).some((words) => words?.includes('→'))).toBe(false)
    expect(sheet.annex.needed).toBe(true)
  })
})

describe('provenance', () => {
  const secret = {
    ...snapshot,
    source: { ...snapshot.source, url: 'https://example.invalid/dvc/thong-ke?token=abc#x' },
  }
  const provenance = provenanceOf(plan, [secret], '2025-03-14T15:20:00+07:00')

  test('every filled cell leads to its figure and page; the address keeps no query', () => {
    expect(originAt(provenance, 'II.06a <nháp>', 'D12')).toMatchObject({
      origin: {
        value: 148,
        measure: 'dossiers.received.online',
        by: { field: 'Đất đai' },
        row: ['Đất đai'],
        seen: { text: '148' },
      },
      source: {
        page: 'https://example.invalid/dvc/thong-ke',
        unit: 'UBND thị trấn Phố Châu',
        from: '2024-12-15',
      },
    })
    expect(originAt(provenance, 'II.06a <nháp>', 'D99')).toBeNull()
  })

  test('it goes through XML unchanged, with any prefix', () => {
    const xml = provenanceToXml(provenance)
    expect(xml).not.toContain('<nháp>')
    expect(provenanceFromXml(xml)).toEqual({ ok: true, value: provenance })
    const prefixed = xml
      .replace('<provenance xmlns=', '<p:provenance xmlns:p=')
      .replace('</provenance>', '</p:provenance>')
    expect(provenanceFromXml(`<?xml version="1.0"?>${prefixed}\n`)).toEqual({ ok: true, value: provenance })
  })

  test.each([
    '',
    '<provenance/>',
    `<provenance xmlns="${PROVENANCE_NAMESPACE}">{"cells":[]}</provenance>`,
    `<provenance>{"__proto__":1}</provenance>`,
  ])('what is damaged is refused: %s', (xml) => {
    expect(provenanceFromXml(xml).ok).toBe(false)
  })

  test('a second fill replaces the origin of the cells it filled, and keeps the others', () => {
    const later = {
      ...provenance,
      cells: provenance.cells.slice(0, 1).map((cell) => ({ ...cell, value: 7 })),
    }
    const joined = joinProvenance(provenance, { ...later, filledAt: '2025-03-20T08:00:00+07:00' })
    expect(joined.cells).toHaveLength(8)
    expect(originAt(joined, 'II.06a <nháp>', 'D10')?.origin.value).toBe(7)
    expect(filledCells(joined).map((cell) => filledAtOf(joined, cell).slice(0, 10))).toEqual([
      ...Array.from({ length: 7 }, () => '2025-03-14'),
      '2025-03-20',
    ])
  })
})
