import type { Grid } from '../../grid/grid'
import { cellWords } from '../../grid/occupy'
import type { FilterSeen, PageSeen } from '../../grid/seen'
import { accept, type Outcome, refuse } from '../../outcome'
import { labelPeriod, periodFrom } from '../../periods/periods'
import { type Day, formatDay, readDay } from '../../text/day'
import { fold } from '../../text/fold'
import { type DayRange, monthRange, quarterRange, rangesIn, yearRange } from '../../text/read-range'
import type { CaptureExpected } from './capture-view'

/** One place of the page that says which days the figures are of. */
export interface PeriodStatement extends DayRange {
  readonly place: string
}

/** Survey tables name the quarter and the year of each row in columns of their own; they must be the same in all rows. */
export function periodOfRows(grid: Grid): PeriodStatement[] {
  const column = (name: string) => grid.columns.findIndex(({ key }) => key === fold(name))
  const quarter = column('Quý')
  const year = column('Năm')
  if (year < 0) return []
  const rows = grid.rows.filter(({ kind }) => kind === 'data')
  const found = rows.flatMap(({ cells }) => {
    const inYear = Number(/^\d{4}$/.exec(cellWords(cells[year]))?.[0] ?? Number.NaN)
    const range = quarter < 0 ? yearRange(inYear) : quarterRange(inYear, quarterIn(cellWords(cells[quarter])))
    return range ? [{ ...range, place: 'cột Quý, Năm của bảng' }] : []
  })
  return found.length === rows.length ? found : []
}

/** The period line of a hidden copy stands near its top; its figures need not be searched. */
const ROWS_OF_HEADING = 12

/** Every place that states the period: filters, address, the hidden copy's line, title rows and headings. */
export function periodStatements(page: PageSeen, titles: readonly string[]): PeriodStatement[] {
  const shown = [...page.headings, ...titles, ...textsOnTop(page, true)]
  return [
    ...fromDates(page.filters),
    ...fromPickers(page.filters),
    ...fromAddress(page.url),
    ...textsOnTop(page, false)
      .flatMap((text) => [...rangesIn(text), ...dayOf(text)])
      .map((range) => ({ ...range, place: 'bản in ẩn' })),
    ...shown.flatMap(rangesIn).map((range) => ({ ...range, place: 'tiêu đề bảng' })),
  ]
}

/** «từ 1/1/2025,1/2/2025» and «trong ngày(1/1/2025)»: a shorter cell names no days. */
const SHORTEST_SPAN = 20

/** What may name days near the top of the tables that are shown, or of those that are not. */
function textsOnTop({ tables }: PageSeen, isShown: boolean): string[] {
  const texts: string[] = []
  for (const { visible, caption, rows } of tables) {
    if (visible !== isShown) continue
    texts.push(caption)
    for (const { cells } of rows.slice(0, ROWS_OF_HEADING))
      for (const { text } of cells) if (text.length >= SHORTEST_SPAN) texts.push(text)
  }
  return texts
}

/** Most cells of a copy are numbers and names: they are not searched. */
const HAS_YEAR = /\/\d{4}/

/** The title of a copy that is of one day: «THỐNG KÊ SỐ LƯỢNG HỒ SƠ TRONG NGÀY (14/03/2025)». */
function dayOf(text: string): DayRange[] {
  if (!HAS_YEAR.test(text)) return []
  const found = /trong ngày\s*\(\s*(\d{1,2}\/\d{1,2}\/\d{4})\s*\)/u.exec(text.normalize('NFC').toLowerCase())
  const day = found ? readDay(found[1]!) : null
  return rangeOf(day, day)
}

/**
 * The days all places agree on, and the places; refused where they disagree (a filter changed after «Thống kê»),
 * where none speaks, and where the report wants other days.
 */
export function agreePeriod(
  statements: readonly PeriodStatement[],
  ask: CaptureExpected,
): Outcome<DayRange & { readonly places: string }> {
  const first = statements[0]
  if (!first) return refuse('period-unknown', unknownPeriod(ask))
  const other = statements.find(({ from, to }) => from !== first.from || to !== first.to)
  if (other) {
    return refuse(
      'wrong-period',
      `Trang ghi hai kỳ khác nhau: ${first.place} ${spanWords(first)}, ${other.place} ${spanWords(other)}. Bấm «Thống kê» để bảng theo đúng bộ lọc rồi chụp lại.`,
      `${first.place}, ${other.place}`,
    )
  }
  if ((ask.from && ask.from !== first.from) || (ask.to && ask.to !== first.to)) {
    return refuse(
      'wrong-period',
      wrongPeriod(first, { from: ask.from ?? first.from, to: ask.to ?? first.to }),
      first.place,
    )
  }
  const places = [...new Set(statements.map(({ place }) => place))].join(', ')
  return accept({ from: first.from, to: first.to, places })
}

/** The days that the page itself is of, whatever the report wants; null where it says none, or two. */
export function daysOfPage(statements: readonly PeriodStatement[]): DayRange | null {
  const agreed = agreePeriod(statements, { capturedAt: '' })
  return agreed.ok ? { from: agreed.value.from, to: agreed.value.to } : null
}

function wrongPeriod(page: DayRange, wanted: DayRange): string {
  const period = periodFrom(wanted.from, wanted.to)
  const report =
    period.kind === 'other' ? `Báo cáo cần ${spanWords(wanted)}` : `Báo cáo cần ${labelPeriod(period)}`
  return `Trang đang lọc ${spanWords(page)}. ${report}: ${setDates(wanted)}`
}

function setDates({ from, to }: DayRange): string {
  return `chọn «Bất kỳ», đặt Từ ngày ${formatDay(from)}, Đến ngày ${formatDay(to)}, bấm «Thống kê».`
}

function unknownPeriod({ from, to }: CaptureExpected): string {
  const next = from && to ? setDates({ from, to }) : 'chọn «Bất kỳ», đặt Từ ngày, Đến ngày, bấm «Thống kê».'
  return `Trang không ghi số liệu của những ngày nào, nên chưa chụp được. Để có kỳ: ${next}`
}

/** `'01/01–31/03/2025'`: the year once where both days share it. */
export function spanWords({ from, to }: DayRange): string {
  const start = formatDay(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, 5) : start}–${formatDay(to)}`
}

function fromDates(filters: readonly FilterSeen[]): PeriodStatement[] {
  const place = 'bộ lọc Từ ngày – Đến ngày'
  const from = filters.filter((filter) => isNamed(filter, 'Từ ngày', /tungay|fromdate|startdate/i))
  const to = filters.filter((filter) => isNamed(filter, 'Đến ngày', /denngay|todate|enddate/i))
  const both = filters.flatMap(({ control, value }) => (control === 'date' ? rangeOfPicker(value) : []))
  const pairs = from.flatMap((filter, at) =>
    rangeOf(dayIn(filter.value, START), dayIn(to[at]?.value ?? '', END)),
  )
  return [...pairs, ...both].map((range) => ({ ...range, place }))
}

/** A day may be shown with its time, where that is the day's first or last minute; with any other it is a part of the day. */
const START = /\s+0?0:00(?::00)?$/
const END = /\s+23:59(?::59)?$/

/** `dayIn('14/03/2025 23:59', END)` and `dayIn('2025-03-14', END)` are 14 March. */
function dayIn(value: string, time: RegExp): Day | null {
  const bare = value.trim().replace(time, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare)
  return readDay(iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : bare)
}

function isNamed({ label, placeholder, id }: FilterSeen, name: string, pattern: RegExp): boolean {
  if (label !== '') return fold(label.replace(/[:*\s]+$/u, '')) === fold(name)
  return fold(placeholder ?? '') === fold(name) || pattern.test((id ?? '').replace(/[_-]/g, ''))
}

function rangeOf(from: Day | null, to: Day | null): DayRange[] {
  return from && to && from <= to ? [{ from, to }] : []
}

/** A range picker shows both days in one value. */
function rangeOfPicker(value: string): DayRange[] {
  const found = /^\s*(\d{1,2}\/\d{1,2}\/\d{4})\s*(?:[-–—~→]|đến)\s*(\d{1,2}\/\d{1,2}\/\d{4})\s*$/u.exec(
    value.normalize('NFC'),
  )
  return found ? rangeOf(readDay(found[1]!), readDay(found[2]!)) : []
}

/** Month, quarter and year pickers mean the calendar; on some pages only their placeholders name them. */
function fromPickers(filters: readonly FilterSeen[]): PeriodStatement[] {
  const chosenIn = (names: readonly string[]) =>
    filters.find(({ label, placeholder, value }) => {
      const name = fold((label || placeholder || '').replace(/[:*\s]+$/u, ''))
      return value !== '' && names.some((one) => fold(one) === name)
    })?.value ?? ''
  const month = chosenIn(['Chọn tháng', 'Tháng'])
  const quarter = chosenIn(['Chọn quý', 'Quý'])
  const yearText = chosenIn(['Chọn năm', 'Năm'])
  // Where a month or quarter says another year than the year beside it, both are said: they do not agree.
  const years = new Set([month, quarter, yearText].flatMap((text) => YEAR.exec(text)?.[0] ?? []))
  return [...years].flatMap((year) => inYear(Number(year), month, quarter))
}

function inYear(year: number, month: string, quarter: string): PeriodStatement[] {
  const place = 'bộ lọc tháng, quý, năm'
  const ranges = [
    month === '' ? null : monthRange(year, numberIn(month)),
    quarter === '' ? null : quarterRange(year, quarterIn(quarter)),
    month === '' && quarter === '' ? yearRange(year) : null,
  ]
  return ranges.flatMap((range) => (range ? [{ ...range, place }] : []))
}

const YEAR = /(?:19|20)\d{2}/

/** `numberIn('Tháng 02/2025')` is 2. */
function numberIn(text: string): number {
  return Number(/\d{1,2}/.exec(text.replace(YEAR, ''))?.[0] ?? Number.NaN)
}

const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 }

/** `quarterIn('2025-Q1')`, `quarterIn('Quý I')` and `quarterIn('1')` are 1. */
function quarterIn(text: string): number {
  const roman = /(?:^|\s)(I{1,3}|IV)(?:$|\W)/.exec(text.toUpperCase())?.[1]
  return roman ? ROMAN[roman]! : numberIn(text)
}

function fromAddress(url: string): PeriodStatement[] {
  const query = new Map(
    [...url.matchAll(/[?&](thang|quy|nam)=(\d{1,4})(?=&|#|$)/gi)].map(([, key, value]) => [
      key!.toLowerCase(),
      Number(value),
    ]),
  )
  const year = query.get('nam')
  if (year === undefined) return []
  const month = query.get('thang')
  const quarter = query.get('quy')
  const range = month ? monthRange(year, month) : quarter ? quarterRange(year, quarter) : yearRange(year)
  return range ? [{ ...range, place: 'địa chỉ trang' }] : []
}
