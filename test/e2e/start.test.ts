import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledCells } from '../../core/reports/after/provenance'
import type { Receipt } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { readBackup } from '../../extension/ledger/backup-file'
import { keptIn, openWorkbook } from '../support/file-hand-now'

const ROOT = resolve(import.meta.dirname, '../..')
const STEPS = [
  'Mở sổ lần đầu',
  'Chụp trang theo lĩnh vực',
  'Chụp trang theo đơn vị',
  'Tính chỉ tiêu',
  'Điền tệp Excel II.06a',
  'Điền biểu mẫu web',
  'Lưu sổ và phiếu đối chiếu',
  'Điền trong ngăn Excel',
]

/** What `npm start` leaves, in a folder of the test's own. */
const out = join(mkdtempSync(join(tmpdir(), 'so-mot-cua-start-')), 'kết quả')
let status: number | string
let printed: string

beforeAll(async () => {
  // Without a display the browser is closed at the end.
  const { DISPLAY: _, ...env } = process.env
  ;[status, printed] = await new Promise((done) =>
    execFile(process.execPath, ['scripts/start.mjs', out], { cwd: ROOT, env }, (error, stdout, stderr) =>
      done([error?.code ?? 0, stdout + stderr]),
    ),
  )
})
afterAll(() => rmSync(join(out, '..'), { recursive: true, force: true }))

const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'))
const snapshots = (): Snapshot[] => read('snapshots.json').snapshots
const receipts = (): Receipt[] =>
  read('receipts.json').receipts.map(({ receipt }: { receipt: Receipt }) => receipt)

test('every step goes through, in order, and the extension asks the network for nothing', () => {
  expect(status, printed).toBe(0)
  expect([...printed.matchAll(/^✓ (.+?) \(/gm)].map(([, step]) => step)).toEqual(STEPS)
  expect(printed).toContain(`Kết quả nằm trong ${out}`)
  expect(printed).not.toContain('yêu cầu mạng')
})

test('the two pages are captured, of one unit and one quarter, and the back-up holds them', () => {
  expect(
    snapshots()
      .map(({ portal }) => portal)
      .sort(),
  ).toEqual(['hatinh-06-fields', 'hatinh-06a'])
  expect(new Set(snapshots().map(({ unit, period }) => `${unit} ${period.from} ${period.to}`)).size).toBe(1)
  for (const { figures } of snapshots()) expect(figures.length).toBeGreaterThan(20)
  const backup = readBackup(readFileSync(join(out, 'ledger-backup.json'), 'utf8'))
  const kept = backup.ok ? backup.value.entries.filter(({ store }) => store === 'snapshots') : []
  expect(kept.map(({ record }) => record)).toEqual(snapshots())
})

test('each cell of the workbook is the figure it says it is from', () => {
  const book = openWorkbook(new Uint8Array(readFileSync(join(out, 'II.06a.xlsx'))))
  if (!book.ok) throw new Error(book.refusal.message)
  const { provenance } = keptIn(book.value)
  const cells = provenance ? filledCells(provenance) : []
  const shown = new Map(
    seeWorkbook(book.value).sheets.flatMap((sheet) =>
      sheet.cells.map(({ row, column, value }) => [`${sheet.name}!${cellName(row, column)}`, value]),
    ),
  )
  const figures = cells.filter((cell) => 'measure' in cell)
  expect(figures.length).toBeGreaterThan(50)
  for (const { sheet, cell, value, snapshot, measure, by } of figures) {
    const figure = snapshots()
      .find(({ id }) => id === snapshot)
      ?.figures.find((one) => one.measure === measure && JSON.stringify(one.by) === JSON.stringify(by))
    expect([cell, shown.get(`${sheet}!${cell}`), value]).toEqual([cell, value, figure?.value ?? 0])
  }
})

test('both receipts say filled and read back, and refuse only rows that nobody captured', () => {
  expect(
    receipts()
      .map(({ host, report }) => `${host} ${report}`)
      .sort(),
  ).toEqual(['form ii-06a', 'workbook ii-06a'])
  for (const { lines, refusals } of receipts()) {
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.filter(({ outcome }) => outcome !== 'filled' && outcome !== 'already-equal')).toEqual([])
    const open = refusals.filter(({ agrees }) => !agrees).map(({ reason }) => reason)
    expect(new Set(open)).toEqual(new Set(['no-figure']))
  }
})

test('there is a picture of every screen, and of the workbook as it prints', () => {
  const pictures = readdirSync(out).filter((name) => name.endsWith('.png'))
  expect(pictures).toEqual(
    expect.arrayContaining([
      'side-panel-capture.png',
      'side-panel-capture-by-unit.png',
      'side-panel-indicators.png',
      'side-panel-today.png',
      'side-panel-preview.png',
      'side-panel-reports.png',
      'side-panel-form.png',
      'filled-form.png',
      'task-pane.png',
    ]),
  )
  expect(pictures.filter((name) => name.startsWith('II.06a')).length).toBeGreaterThan(0)
  // A PNG tells its width in the bytes from 16 on.
  for (const name of pictures) expect(readFileSync(join(out, name)).readUInt32BE(16)).toBeGreaterThan(300)
})
