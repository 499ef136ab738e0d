import { expect, test } from 'vitest'
import { periodOf } from '../../core/periods/periods'
import { regimeOn } from '../../core/periods/regimes'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/ii-06a/report'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { captureOf } from '../context-templates/template'
import { type Chance, chanceOf } from '../support/random'
import { writeBook } from '../workbook-corpus/book-spec'
import { opened } from '../workbook-corpus/fill-template'
import { bookOf, CIRCULAR, layOut, USUAL } from '../workbook-corpus/form-layout'

const COUNT = Number(process.env.COLUMN_TIMES ?? 60)
const UNIT = 'UBND xã Đồng Tiến'
const ROMAN = ['I', 'II', 'III', 'IV']
const REGIME = regimeOn('2024-06-30')!

interface Heading {
  readonly label: string
  /** Whether the number of the report's own period belongs there. */
  readonly isOwn: boolean
}

/** Headings over columns in a report of a quarter of 2024: the truth is said here, never asked of the code. */
function headingsFor(quarter: number, random: Chance): Heading[] {
  const own = [
    'Trong kỳ',
    'Kỳ báo cáo',
    `Quý ${ROMAN[quarter - 1]}`,
    `Quý ${quarter}/2024`,
    'Thực hiện',
    ...(quarter === 1 ? ['Lũy kế'] : []),
  ]
  const other = [
    `Quý ${ROMAN[quarter % 4]}`,
    `Quý ${ROMAN[quarter - 1]}/2023`,
    `Tháng ${3 * quarter}`,
    'Cùng kỳ năm trước',
    'Cùng kỳ năm 2023',
    'Năm trước',
    'Kế hoạch',
    'Kế hoạch năm 2024',
    'So cùng kỳ (%)',
    'Tăng, giảm',
    'Tỷ lệ',
    'Tuần 2',
    ...(quarter > 1 ? ['Lũy kế', 'Lũy kế từ đầu năm'] : []),
  ]
  const before = [random.pick(other), random.pick(other)].map((label) => ({ label, isOwn: false }))
  const all = [...before, { label: random.pick(own), isOwn: true }]
  const [first, ...rest] = all
  return random.below(2) === 0 ? all : [...rest, first!]
}

function tried(seed: number) {
  const random = chanceOf(seed)
  const quarter = 1 + random.below(4)
  const { from, to } = periodOf(REGIME, 2024, 'quarter', quarter)
  const headings = [...new Map(headingsFor(quarter, random).map((one) => [one.label, one])).values()]
  const isOver = random.below(2) === 0
  const columns = [
    ...CIRCULAR.slice(0, 2),
    ...headings.flatMap(({ label }) =>
      CIRCULAR.slice(2).map(({ path }) => ({ path: isOver ? [label, ...path] : [...path, label] })),
    ),
  ]
  const { sheet, letter } = layOut({ ...USUAL, columns, across: 'none', total: 'none' })
  const cells = { ...sheet.cells, C5: { value: `Quý ${ROMAN[quarter - 1]} năm 2024` } }
  const seen = seeWorkbook(opened(writeBook(bookOf({ ...sheet, cells }))))
  const plan = planWorkbook(seen, [report], [captureOf(UNIT, { from, to })], { unit: UNIT, from, to })
  const width = CIRCULAR.length - 2
  const isOwn = new Map(columns.map((_, at) => [letter(at), headings[Math.floor((at - 2) / width)]?.isOwn]))
  const written = plan.writes.flatMap(({ at, value }) =>
    'cell' in at && typeof value === 'number' ? [at.cell] : [],
  )
  const wrong = written.filter((cell) => isOwn.get(cell.replace(/\d+$/, '')) !== true)
  return { seed, quarter, headings: headings.map(({ label }) => label), written: written.length, wrong }
}

test('a number of the period never goes into a column of another time', () => {
  const all = Array.from({ length: COUNT }, (_, at) => tried(at + 1))
  expect(all.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  // The report's own columns are filled: 8 lĩnh vực, 11 counts.
  const whole = all.filter(({ written }) => written === 88)
  expect(whole.length, JSON.stringify(all.find(({ written }) => written !== 88))).toBeGreaterThanOrEqual(
    0.9 * COUNT,
  )
}, 300_000)
