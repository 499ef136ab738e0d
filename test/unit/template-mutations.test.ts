import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { MeasureId } from '../../core/measures/catalogue'
import { formById } from '../../core/reports/forms'
import * as words from '../../core/reports/label-words'
import { planFill } from '../../core/reports/plan-fill'
import type { PathStep } from '../../core/reports/report-form'
import { seeTemplate } from '../../core/reports/see-template'
import { seeWorkbook } from '../../core/workbook/see-workbook'
import { cellAt } from '../../core/workbook/seen'
import { openWorkbook } from '../../core/workbook/workbook'
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
import { QUARTER, snapshotOf } from './captured'

const LAYOUT: LiveLayout = { headRows: [5, 7], labelColumn: 1, valueRows: [9, 22] }
const form = formById('ii-06a')!
const opened = openWorkbook(new Uint8Array(readFileSync('core/reports/ii-06a/blank.xlsx')))
if (!opened.ok) throw new Error(opened.refusal.message)
const SHEET = seeWorkbook(opened.value).sheets[0]!
const MEASURES = measuresByLabels()
const STEPS: readonly PathStep[] = Object.values(words).filter(
  (word): word is PathStep => 'spellings' in word,
)

/** The labels of the blank as they are, in words: the oracle reads these, never the code under test. */
function measuresByLabels(): ReadonlyMap<string, MeasureId> {
  const received = 'Số hồ sơ nhận giải quyết'
  const resolved = 'Số hồ sơ đã giải quyết'
  const pending = 'Số hồ sơ đang giải quyết'
  return new Map<string, MeasureId>([
    [`${received} › Tổng số`, 'dossiers.received'],
    [`${received} › Trong kỳ › Trực tuyến`, 'dossiers.received.online'],
    [`${received} › Trong kỳ › Trực tiếp, dịch vụ bưu chính`, 'dossiers.received.direct'],
    [`${received} › Từ kỳ trước`, 'dossiers.carried-over'],
    [`${resolved} › Tổng số`, 'dossiers.resolved'],
    [`${resolved} › Trước hạn`, 'dossiers.resolved.early'],
    [`${resolved} › Đúng hạn`, 'dossiers.resolved.on-time'],
    [`${resolved} › Quá hạn`, 'dossiers.resolved.late'],
    // «Trong kỳ» may be left out.
    [`${received} › Trực tuyến`, 'dossiers.received.online'],
    [`${received} › Trực tiếp, dịch vụ bưu chính`, 'dossiers.received.direct'],
    [`${pending} › Tổng số`, 'dossiers.pending'],
    [`${pending} › Trong hạn`, 'dossiers.pending.in-time'],
    [`${pending} › Quá hạn`, 'dossiers.pending.overdue'],
  ])
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

test('400 changes of the sheet, one to three at a time: not one figure in a wrong cell', () => {
  const tally = { written: 0, whole: 0, wrong: [] as string[] }
  for (let seed = 1; seed <= 400; seed++) {
    const random = chanceOf(seed)
    const changes = Array.from({ length: 1 + (seed % 3) }, () => random.pick(CHANGES))
    const live = liveSheet(SHEET, LAYOUT)
    const names = changes.map((one) => {
      one.apply(live, random)
      return one.name
    })
    const found = wrongWrites(live)
    tally.written += found.written
    tally.wrong.push(...found.wrong.map((wrong) => `seed ${seed}: ${names.join(', ')}: ${wrong}`))
    if (changes.every(({ harmless }) => harmless)) {
      if (found.written !== 64)
        tally.wrong.push(`seed ${seed}: ${names.join(', ')}: only ${found.written} written`)
      tally.whole++
    }
  }
  expect(tally.wrong).toEqual([])
  expect(tally.whole).toBeGreaterThan(40)
  expect(tally.written).toBeGreaterThan(10_000)
}, 60_000)

test('a copy of the sheet in the same workbook is refused', () => {
  const [one, two] = [liveSheet(SHEET, LAYOUT), liveSheet(SHEET, LAYOUT)]
  two.name = 'Bản sao'
  const seen = seeTemplate(form, seenAgain([one, two]))
  expect(seen.ok ? 'seen' : seen.refusal.reason).toBe('two-tables-match')
})

function wrongWrites(live: LiveSheet): { written: number; wrong: string[] } {
  const target = seeTemplate(form, seenAgain([live]))
  if (!target.ok) return { written: 0, wrong: [] }
  const plan = planFill(form, target.value, [snapshotOf(QUARTER)])
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
    const measure = cell ? measureAt(live, cell, MEASURES) : null
    const field = label ? (named.get(label) ?? label.says) : null
    const right = measure !== null && field !== null && QUARTER.rows[field]?.[measure] === value
    return right ? [] : [`${'cell' in at ? at.cell : ''} = ${value}, ${field} × ${measure}`]
  })
  return { written: numbers.length, wrong }
}

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
  // "Tổng số hồ sơ" names the whole group, too; "Đúng hạn" reads as both kinds of in time.
  return step && !/(đúng|trong|quá) hạn/i.test(text) ? random.pick(step.spellings) : text
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
