import { printedLines, printedWidth, shortened } from '../../text/printed-lines'
import type { AgendaRow } from './agenda-row'
import { lowered } from './counted'
import type { WeekSheet } from './week-sheet'

/** A line of the printed week: its bold beginning, and the rest. */
export interface WeekLine {
  readonly strong: string
  readonly text: string
}

export interface WeekBlock {
  readonly key: string
  /** "Thứ Sáu 14/03/2025"; "Đã qua, còn thiếu". */
  readonly name: string
  readonly note: string
  readonly lines: readonly WeekLine[]
}

export interface PrintedWeek {
  readonly title: string
  readonly unit: string
  readonly blocks: readonly WeekBlock[]
}

/** Millimetres, as ui/tokens.css prints them, on A4 with the margins of Decree 30/2020 and a little to spare. */
const HIGH = 257 - 6
const WIDE = 165
const LINE = 4.45
const BLOCK = 7.2
const EDGE = 0.6
const TITLE = 9.5
/** A letter of 10.5 points; some of them are bold. */
const EMS = WIDE / (3.71 * 1.08)

/** How much is said of each row: its text on a few lines, all on one, the words only, the name only. */
type Detail = 'text' | 'line' | 'words' | 'names'

interface Details {
  readonly days: Detail
  readonly past: Detail
  readonly ongoing: Detail
  /** What runs on is cut after so many lines and the rest counted. */
  readonly most: number
}

const NO_END = 999

const RUNNING: readonly [Details, ...Details[]] = [
  { days: 'words', past: 'words', ongoing: 'names', most: NO_END },
  { days: 'names', past: 'words', ongoing: 'names', most: NO_END },
  { days: 'names', past: 'names', ongoing: 'names', most: NO_END },
  ...[16, 12, 8, 6, 4, 3, 2].map(
    (most): Details => ({ days: 'names', past: 'names', ongoing: 'names', most }),
  ),
]

const DETAILS: readonly [Details, ...Details[]] = [
  { days: 'text', past: 'line', ongoing: 'line', most: NO_END },
  { days: 'text', past: 'words', ongoing: 'names', most: NO_END },
  { days: 'line', past: 'words', ongoing: 'names', most: NO_END },
  ...RUNNING,
]

/**
 * The week on one page, whatever the number of its tasks: the most that can be said of them there. What has no room even by
 * its name is counted.
 *
 * A plan of 31 tasks says each due task with its text and who leads it; one of 300 names them.
 */
export function weekPage(sheet: WeekSheet): PrintedWeek {
  const rows =
    sheet.past.length + sheet.ongoing.length + sheet.days.reduce((sum, day) => sum + day.rows.length, 0)
  // No page has room for a line for each of so many.
  const [first, ...less] = rows > 60 ? RUNNING : DETAILS
  let page = pageIn(sheet, first)
  for (const details of less) {
    if (heightOf(page) <= HIGH) return page
    page = pageIn(sheet, details)
  }
  return page
}

function pageIn(sheet: WeekSheet, { days, past, ongoing, most }: Details): PrintedWeek {
  const apart = (key: string, name: string, lines: readonly WeekLine[]) =>
    lines.length > 0 ? [{ key, name, note: '', lines }] : []
  return {
    title: sheet.title,
    unit: shortened(sheet.unit, EMS, 1),
    blocks: [
      ...apart('past', 'Đã qua, còn thiếu', linesIn(sheet.past, past, most)),
      ...sheet.days.map(({ day, name, note, rows }) => ({
        key: day,
        name: capital(name),
        note: dayNote(note, rows.length),
        lines: linesIn(rows, days, most),
      })),
      ...apart('ongoing', 'Đang làm', linesIn(sheet.ongoing, ongoing, most)),
    ],
  }
}

function dayNote(note: string, count: number): string {
  return [note, count === 0 ? 'không có việc đến hạn' : ''].filter((part) => part !== '').join(', ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function linesIn(rows: readonly AgendaRow[], detail: Detail, most: number): WeekLine[] {
  if (rows.length === 0) return []
  if (detail === 'words' || detail === 'names') return [runningLine(rows, detail, most)]
  return rows.map((row) => (detail === 'text' ? textLine(row) : shortLine(row)))
}

/** "I.1 Xây dựng Kế hoạch… (Văn phòng): hạn thứ Tư 19/02/2025". */
function textLine({ title, text, lead, words }: AgendaRow): WeekLine {
  const said = shortened([text, lead && `(${lead})`].filter(Boolean).join(' '), 3 * EMS - ROOM, 1)
  return { strong: title, text: [said, words].filter(Boolean).join(': ') }
}

/** Ems that a title and the last words of a line may need. */
const ROOM = 34

function shortLine({ title, text, words }: AgendaRow): WeekLine {
  const room = EMS - printedWidth(title) - printedWidth(words) - 2
  const said = room < 6 ? '' : shortened(text, room, 1)
  return { strong: title, text: [said, words].filter(Boolean).join(': ') }
}

/** "V.1 thiếu 10 tháng; V.2 thiếu 3 quý; và 12 việc nữa". */
function runningLine(rows: readonly AgendaRow[], detail: 'words' | 'names', most: number): WeekLine {
  const parts = rows.map(({ title, words }) =>
    detail === 'names' ? lowerReport(title) : `${title} ${words}`,
  )
  const textOf = (shown: number) => {
    const rest = parts.length - shown
    const more = shown === 0 ? `${rest} việc` : `và ${rest} việc nữa`
    const all = rest > 0 ? [...parts.slice(0, shown), `${more}, xem «Hôm nay»`] : parts
    return `${all.join(detail === 'names' ? ', ' : '; ')}.`
  }
  const shown = mostThat(parts.length, (count) => most === NO_END || printedLines(textOf(count), EMS) <= most)
  return { strong: '', text: textOf(shown) }
}

/** The highest number up to `count` that fits; 0 where none does. What fits with more fits with fewer. */
function mostThat(count: number, fits: (count: number) => boolean): number {
  if (fits(count)) return count
  let [low, high] = [0, count]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

function lowerReport(title: string): string {
  return title.startsWith('Báo cáo') ? lowered(title) : title
}

function heightOf({ blocks }: PrintedWeek): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block), TITLE + LINE + 3)
}

function blockHeight({ lines }: WeekBlock): number {
  const tall = lines.map(({ strong, text }) => printedLines(`${strong} ${text}`, EMS) * LINE + EDGE)
  return BLOCK + tall.reduce((sum, height) => sum + height, 0)
}
