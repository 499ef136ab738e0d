import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { MeasureId } from '../../core/measures/catalogue'
import { planFill } from '../../core/reports/fill/plan-fill'
import { reportById } from '../../core/reports/forms/forms'
import * as words from '../../core/reports/forms/label-words'
import type { PathStep } from '../../core/reports/forms/report-form'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellAt, type SheetSeen } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../support/file-hand-now'
import {
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  type LiveCell,
  type LiveLayout,
  type LiveSheet,
  liveSheet,
  measureAt,
  seenAgain,
} from '../support/mutate-workbook'
import { type Chance, chanceOf } from '../support/random'
import { type Captured, QUARTER, snapshotOf, TOTALS } from './captured'

/** A blank, the labels it was drawn with, and the figures that belong under them: the oracle reads these, never the code under test. */
interface Subject {
  readonly id: string
  readonly layout: LiveLayout
  readonly measures: ReadonlyMap<string, MeasureId>
  readonly captured: Captured
  /** How many counts a sheet gets that was not harmed. */
  readonly whole: number
}

const RECEIVED = 'Số hồ sơ nhận giải quyết'
const RESOLVED = 'Số hồ sơ đã giải quyết'
const PENDING = 'Số hồ sơ đang giải quyết'
const ALL = 'Số hồ sơ phát sinh cả trực tuyến và trực tiếp'

const SUBJECTS: readonly Subject[] = [
  {
    id: 'ii-06a',
    layout: { headRows: [5, 7], labelColumn: 1, valueRows: [9, 22] },
    captured: QUARTER,
    whole: 64,
    measures: new Map([
      [`${RECEIVED} › Tổng số`, 'dossiers.received'],
      ...under(`${RECEIVED} › `, 'Trong kỳ', {
        'Trực tuyến': 'dossiers.received.online',
        'Trực tiếp, dịch vụ bưu chính': 'dossiers.received.direct',
      }),
      [`${RECEIVED} › Từ kỳ trước`, 'dossiers.carried-over'],
      [`${RESOLVED} › Tổng số`, 'dossiers.resolved'],
      [`${RESOLVED} › Trước hạn`, 'dossiers.resolved.early'],
      [`${RESOLVED} › Đúng hạn`, 'dossiers.resolved.on-time'],
      [`${RESOLVED} › Quá hạn`, 'dossiers.resolved.late'],
      [`${PENDING} › Tổng số`, 'dossiers.pending'],
      [`${PENDING} › Trong hạn`, 'dossiers.pending.in-time'],
      [`${PENDING} › Quá hạn`, 'dossiers.pending.overdue'],
    ]),
  },
  {
    id: '766-online',
    layout: { headRows: [5, 7], labelColumn: 1, valueRows: [9, 13] },
    captured: TOTALS,
    whole: 8,
    measures: new Map([
      ...under('', 'Cung cấp DVC trực tuyến', {
        'Tổng số thủ tục': 'procedures',
        'DVC trực tuyến › Tổng số': 'procedures.online',
        'DVC trực tuyến › Toàn trình': 'procedures.online.full',
        'DVC trực tuyến › Một phần': 'procedures.online.partial',
      }),
      ...under('', 'Phát sinh hồ sơ', {
        [`Toàn trình › ${ALL}`]: 'online.full.dossiers',
        'Toàn trình › Số hồ sơ phát sinh trực tuyến': 'online.full.dossiers.online',
        [`Một phần › ${ALL}`]: 'online.partial.dossiers',
        'Một phần › Số hồ sơ phát sinh trực tuyến': 'online.partial.dossiers.online',
      }),
    ]),
  },
  {
    id: '766-payment',
    layout: { headRows: [5, 6], labelColumn: 1, valueRows: [8, 12] },
    captured: TOTALS,
    whole: 5,
    measures: new Map([
      ...under('', 'Thủ tục hành chính', {
        'Số lượng thủ tục có phí, lệ phí': 'payment.procedures.with-fee',
        'Đã triển khai thanh toán trực tuyến': 'payment.procedures.enabled',
        'Có phát sinh thanh toán trực tuyến': 'payment.procedures.used',
      }),
      ...under('', 'Hồ sơ', {
        'Tổng số hồ sơ có nghĩa vụ tài chính': 'payment.dossiers',
        'Số hồ sơ thanh toán trực tuyến': 'payment.dossiers.online',
      }),
    ]),
  },
  {
    id: '766-digitisation',
    layout: { headRows: [5, 6], labelColumn: 1, valueRows: [8, 12] },
    captured: TOTALS,
    whole: 8,
    measures: new Map([
      ['Tiếp nhận', 'dossiers.received'],
      ['Đã giải quyết', 'dossiers.resolved'],
      ...under('', 'Số hóa hồ sơ TTHC khi tiếp nhận', {
        'Chưa số hóa TPHS': 'digitised.components.none',
        'Có số hóa TPHS': 'digitised.components',
        'Có tái sử dụng thành phần': 'digitised.components.reused',
        'Có tái sử dụng thành phần từ cổng DVC quốc gia': 'digitised.components.reused-national',
      }),
      ['Số hóa kết quả giải quyết › Chưa số hóa', 'digitised.results.none'],
      ['Số hóa kết quả giải quyết › Đã số hóa', 'digitised.results'],
    ]),
  },
  {
    id: 'ii-08',
    layout: { headRows: [5, 7], labelColumn: 1, valueRows: [9, 13] },
    captured: TOTALS,
    whole: 15,
    measures: new Map([
      ...under('', 'Dịch vụ công trực tuyến', {
        'Tổng số thủ tục': 'procedures',
        'DVC trực tuyến › Toàn trình': 'procedures.online.full',
        'DVC trực tuyến › Một phần': 'procedures.online.partial',
        'Toàn trình › Tổng số hồ sơ': 'online.full.dossiers',
        'Toàn trình › Số hồ sơ trực tuyến': 'online.full.dossiers.online',
        'Một phần › Tổng số hồ sơ': 'online.partial.dossiers',
        'Một phần › Số hồ sơ trực tuyến': 'online.partial.dossiers.online',
      }),
      // Both names of the group mean the same; one is enough.
      ['Dịch vụ công trực tuyến › Toàn trình', 'procedures.online.full'],
      ['Dịch vụ công trực tuyến › Một phần', 'procedures.online.partial'],
      ...under('', 'Số hóa hồ sơ', {
        'Có số hóa TPHS': 'digitised.components',
        'Có tái sử dụng TPHS': 'digitised.components.reused',
        'Đã giải quyết': 'dossiers.resolved',
        'Số hóa kết quả › Đã số hóa': 'digitised.results',
      }),
      ...under('', 'Thanh toán trực tuyến', {
        'Số TTHC có phí, lệ phí': 'payment.procedures.with-fee',
        'Có phát sinh TTTT': 'payment.procedures.used',
        'Hồ sơ có nghĩa vụ tài chính': 'payment.dossiers',
        'Hồ sơ đã thanh toán trực tuyến': 'payment.dossiers.online',
      }),
    ]),
  },
]

const STEPS: readonly PathStep[] = Object.values(words).filter(
  (word): word is PathStep => 'spellings' in word,
)

/** Columns under a group that a template may leave out: with its name and without. */
function under(
  before: string,
  group: string,
  columns: Readonly<Record<string, MeasureId>>,
): [string, MeasureId][] {
  return Object.entries(columns).flatMap(([path, measure]): [string, MeasureId][] => [
    [`${before}${group} › ${path}`, measure],
    [`${before}${path}`, measure],
  ])
}

function sheetOf(id: string): SheetSeen {
  const opened = openWorkbook(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value).sheets[0]!
}

type Random = Chance

/** One change of the sheet; `harmless` ones must cost nothing. */
interface Change {
  readonly name: string
  readonly harmless?: true
  readonly apply: (live: LiveSheet, random: Random) => void
}

const CHANGES: readonly Change[] = [
  { name: 'a row above', harmless: true, apply: (live, random) => insertRow(live, random.below(6)) },
  { name: 'a column left', harmless: true, apply: (live) => insertColumn(live, 0) },
  {
    name: 'an empty column between',
    harmless: true,
    apply: (live, random) => insertColumn(live, 3 + random.below(9)),
  },
  {
    name: 'another name of the sheet',
    harmless: true,
    apply: (live) => {
      live.name = 'Biểu 1 (2)'
    },
  },
  {
    name: 'capitals',
    harmless: true,
    apply: (live) =>
      each(live.heads, (cell) => {
        cell.text = cell.text.toUpperCase()
      }),
  },
  {
    name: 'spaces and line breaks',
    harmless: true,
    apply: (live) =>
      each([...live.heads, ...live.labels], (cell) => {
        cell.text = ` ${cell.text.replaceAll(' ', '\u00A0\n')} `
      }),
  },
  {
    name: 'decomposed letters',
    harmless: true,
    apply: (live) =>
      each([...live.heads, ...live.labels], (cell) => {
        cell.text = cell.text.normalize('NFD')
      }),
  },
  {
    name: 'another known spelling',
    harmless: true,
    apply: (live, random) =>
      each(live.heads, (cell) => {
        cell.text = respelled(cell.text, random)
      }),
  },
  {
    name: 'numbers in the headings',
    harmless: true,
    apply: (live) =>
      each(live.heads, (cell) => {
        cell.text = `${cell.text}\n(7)=(8)+(9)`
      }),
  },
  {
    name: 'the other way round: rows',
    harmless: true,
    apply: (live) => {
      swapTexts(pick([...live.labels], 0), pick([...live.labels], 3))
    },
  },
  { name: 'a heading lost', apply: (live, random) => change(random.pick([...live.heads]), '') },
  {
    name: 'a heading nobody knows',
    apply: (live, random) => change(random.pick([...live.heads]), 'Cột khác'),
  },
  {
    name: 'a heading twice',
    apply: (live, random) => copy(random.pick([...live.heads]), random.pick([...live.heads])),
  },
  {
    name: 'a row name twice',
    apply: (live, random) => copy(random.pick([...live.labels]), random.pick([...live.labels])),
  },
  {
    name: 'a row name nobody knows',
    apply: (live, random) => change(random.pick([...live.labels]), 'Việc khác'),
  },
  { name: 'a row deleted', apply: (live, random) => deleteRow(live, 4 + random.below(20)) },
  { name: 'a column deleted', apply: (live, random) => deleteColumn(live, random.below(12)) },
  {
    name: 'nothing merged',
    apply: (live) => {
      live.merges = []
    },
  },
  {
    name: 'one merge undone',
    apply: (live, random) => {
      live.merges.splice(random.below(live.merges.length), 1)
    },
  },
  { name: 'columns exchanged', apply: (live) => exchange(live, random2(live)) },
  {
    name: 'a value there',
    apply: (live, random) => {
      const cell = random.pick([...live.places.keys()])
      cell.text = '7'
      cell.value = 7
    },
  },
  {
    name: 'a formula there',
    apply: (live, random) => {
      random.pick([...live.places.keys()]).formula = '1+1'
    },
  },
  {
    name: 'protected',
    apply: (live) => {
      live.protected = true
    },
  },
  {
    name: 'empty cells not seen',
    apply: (live) => {
      for (const cell of live.places.keys()) if (cell.text === '' && !cell.formula) cell.unseen = true
    },
  },
]

test.each(SUBJECTS.map((subject) => ({ id: subject.id, subject })))(
  '$id changed 200 times, one to three changes at once: not one figure in a wrong cell',
  ({ id, subject }) => {
    const sheet = sheetOf(id)
    const tally = { written: 0, whole: 0, wrong: [] as string[] }
    for (let seed = 1; seed <= 200; seed++) {
      const random = chanceOf(seed)
      const changes = Array.from({ length: 1 + (seed % 3) }, () => random.pick(CHANGES))
      const live = liveSheet(sheet, subject.layout)
      for (const one of changes) one.apply(live, random)
      const found = wrongWrites(subject, live)
      const say = (words: string) =>
        tally.wrong.push(`seed ${seed}: ${changes.map(({ name }) => name).join(', ')}: ${words}`)
      tally.written += found.written
      found.wrong.forEach(say)
      if (!changes.every(({ harmless }) => harmless)) continue
      tally.whole++
      if (found.written !== subject.whole) say(`only ${found.written} written`)
    }
    expect(tally.wrong).toEqual([])
    expect(tally.whole).toBeGreaterThan(20)
    expect(tally.written).toBeGreaterThan(subject.whole * 80)
  },
)

test('a copy of the sheet in the same workbook is refused', () => {
  const [one, two] = [SUBJECTS[0]!, SUBJECTS[0]!].map(({ id, layout }) => liveSheet(sheetOf(id), layout))
  two!.name = 'Bản sao'
  const seen = seeTemplate(reportById('ii-06a')!, seenAgain([one!, two!]))
  expect(seen.ok ? 'seen' : seen.refusal.reason).toBe('two-tables-match')
})

function wrongWrites(subject: Subject, live: LiveSheet): { written: number; wrong: string[] } {
  const report = reportById(subject.id)!
  const target = seeTemplate(report, seenAgain([live]))
  if (!target.ok) return { written: 0, wrong: [] }
  const plan = planFill(report, target.value, [snapshotOf(subject.captured)])
  const numbers = plan.writes.filter(({ value }) => typeof value === 'number')
  const named = new Map(
    plan.writes.flatMap(({ at, value, from }) =>
      'cell' in at && 'text' in from && typeof value === 'string'
        ? [[cellIn(live, at.cell), value] as const]
        : [],
    ),
  )
  const wrong = numbers.flatMap(({ at, value }) => {
    const cell = 'cell' in at ? cellIn(live, at.cell) : undefined
    const label = cell && live.places.get(cell)?.label
    const measure = cell ? inFull(live, measureAt(live, cell, subject.measures)) : null
    const name = label ? (named.get(label) ?? label.says) : null
    const row = name === null ? undefined : subject.captured.rows[name === UNIT ? '' : name]
    const right = measure !== null && row !== undefined && countIn(row, measure) === value
    return right ? [] : [`${'cell' in at ? at.cell : ''} = ${value}, ${name} × ${measure}`]
  })
  return { written: numbers.length, wrong }
}

/** Where the column «Trước hạn» itself is gone, «Đúng hạn» counts both. */
function inFull(live: LiveSheet, measure: MeasureId | null): MeasureId | null {
  if (measure !== 'dossiers.resolved.on-time') return measure
  const cells = new Set(live.rows.flat())
  const isEarly = [...live.places].some(([cell, { wasUnder }]) => cells.has(cell) && wasUnder === 'Trước hạn')
  return isEarly ? measure : 'dossiers.resolved.in-time'
}

function countIn(row: Captured['rows'][string], measure: MeasureId): number | '-' | null | undefined {
  if (measure !== 'dossiers.resolved.in-time') return row[measure]
  return Number(row['dossiers.resolved.early'] ?? 0) + Number(row['dossiers.resolved.on-time'] ?? 0)
}

/** A unit that reports alone has the row of its name, with its totals. */
const UNIT = 'UBND thị trấn Phố Châu'

function cellIn(live: LiveSheet, name: string): LiveCell | undefined {
  const at = cellAt(name)
  return at ? live.rows[at.row]?.[at.column] : undefined
}

function each(cells: Iterable<LiveCell>, apply: (cell: LiveCell) => void) {
  for (const cell of cells) if (cell.text !== '') apply(cell)
}

function pick<T>(items: readonly T[], at: number): T {
  return items[at]!
}

function respelled(text: string, random: Random): string {
  const step = STEPS.find(({ spellings }) => spellings.includes(text))
  // Some name a group, too; "Đúng hạn" reads as both kinds of in time.
  const isTwofold = /(đúng|trong|quá) hạn|^(tổng số hồ sơ|dịch vụ công trực tuyến)$/i.test(text)
  return step && !isTwofold ? random.pick(step.spellings) : text
}

function change(cell: LiveCell, text: string) {
  cell.text = text
  cell.value = text
  cell.says = null
}

function copy(from: LiveCell, to: LiveCell) {
  to.text = from.text
  to.says = from.says
}

function swapTexts(a: LiveCell, b: LiveCell) {
  const { text, says } = a
  a.text = b.text
  a.says = b.says
  b.text = text
  b.says = says
}

function random2(live: LiveSheet): readonly [LiveCell, LiveCell] {
  const heads = [...live.heads]
  return [
    heads.find(({ says }) => says === 'Trước hạn') ?? heads[0]!,
    heads.find(({ says }) => says === 'Đúng hạn') ?? heads[0]!,
  ]
}

/** The headings of two columns change places; what stands below them belongs to the new one. */
function exchange(_live: LiveSheet, [a, b]: readonly [LiveCell, LiveCell]) {
  swapTexts(a, b)
}
