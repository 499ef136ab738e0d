import { oneOfEach } from '../../group-by'
import { type PeriodName, readPeriodName } from '../../periods/period-named'
import { type Day, dayOf, readDay } from '../../text/day'
import { tidy } from '../../text/fold'
import { cellName, type SheetCellSeen } from '../../workbook/seen'
import { isToChoose } from '../../workbook/to-choose'
import { FIELD_LABELS, UNIT_LABELS } from '../forms/label-words'
import { spellingWords } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import type { PlaceMeaning, PlaceSeen } from '../report'

type HeadingMeaning = Extract<PlaceMeaning, { heading: string }>

/** What the lines above a table say of unit and days; null where they leave a gap to fill. */
export interface HeadingsSeen {
  readonly unit: string | null
  readonly days: { readonly from: Day; readonly to: Day } | null
  /** The period they name where they do not say its days: «Quý IV/2024». */
  readonly named: PeriodName | null
  /** «Đơn vị tính: …», '' where nothing is said of it. */
  readonly countedIn: string
  readonly places: readonly PlaceSeen[]
}

const LINES: readonly { readonly heading: HeadingMeaning['heading']; readonly words: RegExp }[] = [
  { heading: 'receiver', words: /^([-–+*•]?\s*(?:đơn vị|cơ quan) nhận báo cáo\s*:?)\s*(.*)$/iu },
  {
    heading: 'unit',
    words: /^([-–+*•]?\s*(?:đơn vị|cơ quan|tên đơn vị)(?: gửi| lập)? báo cáo\s*:?)\s*(.*)$/iu,
  },
  { heading: 'period', words: /^([-–+*•]?\s*kỳ báo cáo\s*:?)\s*(.*)$/iu },
  { heading: 'period', words: /^()(\(?\s*từ (?:ngày.*đến ngày|\d.*đến \d).*)$/iu },
  { heading: 'on', words: /^(tình trạng (?:tính )?đến ngày\s*:?)\s*(.*)$/iu },
  // The period in two cells, as a report has it that counts with these days.
  { heading: 'from', words: /^(\(?\s*từ ngày\s*:?)\s*(.*)$/iu },
  { heading: 'to', words: /^(đến ngày\s*:?)\s*(.*)$/iu },
]

/** Words of a line that only wait for a name or a number beside the dots. */
const WAITING =
  /(?<!\p{L})(?:từ ngày|đến ngày|tháng|quý|năm|kỳ|ubnd|ủy ban nhân dân|xã|phường|thị trấn)(?!\p{L})/giu

/** `isGap('……… (Từ ngày … đến ngày …)')` is true, `isGap('UBND xã/phường …')` and `isGap('Quý …/20…')`, too: dots wait for a pen. */
export function isGap(text: string): boolean {
  const said = text.normalize('NFC').replace(/(?<!\d)20\d?(?=[….])/g, '')
  const isDotted = /…|[._]{2}/.test(said)
  return (
    tidy(
      (isDotted || !/\p{L}/u.test(said) ? said.replace(WAITING, '') : said).replace(/[.…_()/:;,\s–-]+/g, ''),
    ) === ''
  )
}

/** The lines above a row that name unit, receiving authority and period, and the cells where they are to be written. */
export function seeHeadings(grid: SheetGrid, above: number): HeadingsSeen {
  const all = grid.sheet.cells
    .filter(({ row, text }) => row < above && text !== '')
    .flatMap((cell) => {
      const heading = headingOf(grid, cell)
      return heading ? [{ ...heading, row: cell.row }] : []
    })
  const start = tableAbove(grid, above)
  const ofOwn = all.some(({ row, means }) => row > start && PERIOD.has(means.heading))
  const found = ofOwn ? all.filter(({ row, means }) => row > start || !PERIOD.has(means.heading)) : all
  const unit = found.find(({ means }) => means.heading === 'unit')
  const inLine = found.map(({ said }) => daysIn(said)).find((span) => span !== null) ?? null
  const isBelow = ofOwn && start >= 0
  const days = inLine ?? (isBelow ? null : daysOfSheet(grid)) ?? daysApart(found)
  return {
    unit: unit && !isGap(unit.said) ? unitIn(unit.said) : null,
    days,
    named: days ? null : namedAbove(grid, above, isBelow ? start : -1),
    countedIn: countedIn(grid, above),
    places: found.flatMap(({ place }) => place ?? []),
  }
}

const PERIOD: ReadonlySet<HeadingMeaning['heading']> = new Set(['period', 'from', 'to'])
const HEADS: readonly (readonly string[])[] = [FIELD_LABELS, UNIT_LABELS, ['STT', 'TT', 'Số TT']]

/** The head of the last table before this one, whose lines say another period; -1 where it is the first of its sheet. */
function tableAbove(grid: SheetGrid, above: number): number {
  const heads = HEADS.flatMap((labels) => [...spellingWords(labels)].flatMap((words) => grid.labelled(words)))
  return heads.reduce((last, { row }) => (row < above && row > last ? row : last), -1)
}

/** "UBND xã X, huyện Y, tỉnh Z" names the unit first. */
function unitIn(said: string): string {
  return tidy(said.split(',')[0]!.replace(/[.…_\s]+$/, ''))
}

function countedIn(grid: SheetGrid, above: number): string {
  const lines = grid.sheet.cells.flatMap(({ row, text }) =>
    row < above ? (/^\(?(?:đơn vị tính|đvt)\s*:\s*([^)]+)\)?$/iu.exec(tidy(text))?.[1] ?? []) : [],
  )
  return lines.at(-1) ?? ''
}

/** Long texts are no headings. */
const LONGEST = 400

/** The one period that is named above the table, in whatever line; null where there are two. */
function namedAbove(grid: SheetGrid, above: number, below: number): PeriodName | null {
  const names = grid.sheet.cells.flatMap((cell) => {
    const isLine = cell.row > below && cell.row < above && cell.text.length <= LONGEST
    return isLine && !isToChoose(grid.sheet, cell) ? (nameIn(cell.text) ?? []) : []
  })
  const [name, ...others] = oneOfEach(names, (one) => JSON.stringify(one))
  return others.length === 0 ? (name ?? null) : null
}

/** A quarter or half of a year may stand behind other words; a month or year is the whole line, for days are written so, too. */
function nameIn(text: string): PeriodName | null {
  const line = tidy(text).replace(/^\(|[.;)]+$/g, '')
  const whole = /^(?:kỳ báo cáo|báo cáo|số liệu)?\s*:?\s*(tháng .*|năm .*)$/iu.exec(line)?.[1]
  const tail = /(?:^|[\s(:])((?:quý|(?:0?6|sáu) tháng)\s[^(]*)$/iu.exec(line)?.[1]
  const isYearAlone = /^năm/i.test(line)
  return isYearAlone ? null : readPeriodName(whole ?? tail ?? '')
}

interface Heading {
  readonly means: HeadingMeaning
  readonly said: string
  /** Null where nothing is to be written: a day among other words of its own cell. */
  readonly place: PlaceSeen | null
}

/** «Từ ngày» and «đến ngày» with a day each, in cells of their own; each of them once. */
function daysApart(found: readonly Heading[]): HeadingsSeen['days'] {
  const said = (heading: HeadingMeaning['heading']) => found.filter(({ means }) => means.heading === heading)
  const [[from, ...others], [to, ...more]] = [said('from'), said('to')]
  if (!from || !to || others.length + more.length > 0) return null
  const days = [from, to].map((one) => readDay(one.said.replace(/\)\s*$/, '')))
  const [first, last] = days
  return first && last && first <= last ? { from: first, to: last } : null
}

/** The first heading line of a cell; what stands before and behind that line stays as it is. */
function headingOf(grid: SheetGrid, cell: SheetCellSeen): Heading | null {
  const lines = cell.text.normalize('NFC').split(/(?<=\n)|(?=(?:đơn vị|cơ quan) nhận báo cáo)/iu)
  for (const [at, line] of lines.entries()) {
    const before = lines.slice(0, at).join('')
    const rest = lines.slice(at + 1).join('')
    // The blank or line break between the lines stays, too.
    const behind = rest === '' ? '' : `${/\s*$/.exec(line)![0]}${rest}`
    for (const { heading, words } of LINES) {
      const found = words.exec(tidy(line))
      if (found) return headingAt(grid, cell, { heading, found, before, behind })
    }
  }
  return null
}

/** The cell for the value; a colon may stand in one of its own before it. */
function valueRightOf(grid: SheetGrid, cell: SheetCellSeen): SheetCellSeen | undefined {
  const next = rightOf(grid, cell)
  return next?.text.trim() === ':' ? rightOf(grid, next) : next
}

function rightOf(grid: SheetGrid, { row, column }: SheetCellSeen): SheetCellSeen | undefined {
  return grid.own(row, grid.boxAt(row, column).right + 1)
}

interface HeadingWords {
  readonly heading: HeadingMeaning['heading']
  readonly found: RegExpExecArray
  readonly before: string
  readonly behind: string
}

/** The value stands behind the words in the same cell, or in the next cell where that is kept for it. */
function headingAt(
  grid: SheetGrid,
  cell: SheetCellSeen,
  { heading, found, before, behind }: HeadingWords,
): Heading {
  const label = tidy(found[1]!.replace(/:\s*$/, ''))
  const said = found[2]!
  const next = valueRightOf(grid, cell)
  const apart = said + before + behind === '' && next !== undefined
  const at = apart ? next : cell
  const prefix = apart || label === '' ? before : `${before}${label}: `
  const means = { heading, prefix, ...(behind === '' ? {} : { suffix: behind }) }
  const spoken = apart ? tidy(next.text) : said
  const isDayAlone = heading === 'from' || heading === 'to'
  if (isDayAlone && (!apart || !(isGap(spoken) || readDay(spoken))))
    return { means, said: spoken, place: null }
  return {
    means,
    said: spoken,
    place: {
      at: { sheet: grid.sheet.name, cell: cellName(at.row, at.column) },
      rowPath: [label === '' ? 'Kỳ báo cáo' : label.replace(/^[-–+*•]\s*/, '')],
      ordinal: '',
      columnPath: [],
      state: at.formula !== undefined ? 'formula' : grid.sheet.protected && at.locked ? 'locked' : 'open',
      text: at.text,
      ...(at.days === undefined ? {} : { days: at.days }),
      ...(grid.oldFont ? { oldFont: true as const } : {}),
      means,
    },
  }
}

const DAY =
  /(?<!\d)(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}|\d{2})(?!\d)/giu

/**
 * `daysIn('Quý I/2025 (từ ngày 15/12/2024 đến ngày 14/03/2025)')` is these two days, written "15 tháng 12 năm 2024" or
 * "15/12/24", too; null unless there are exactly two.
 */
export function daysIn(text: string): { from: Day; to: Day } | null {
  const days = [...text.normalize('NFC').matchAll(DAY)].map(([, date, month, year = '']) =>
    dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date)),
  )
  const [from, to] = days
  return days.length === 2 && from && to && from <= to ? { from, to } : null
}

function daysOfSheet(grid: SheetGrid): { from: Day; to: Day } | null {
  const spans = grid.sheet.cells.flatMap(({ text }) =>
    /(?<!\p{L})từ (?:ngày|\d)/iu.test(text.normalize('NFC')) ? (daysIn(text) ?? []) : [],
  )
  return spans.length === 1 ? spans[0]! : null
}
