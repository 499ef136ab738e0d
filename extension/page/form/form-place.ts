import { type Day, readDay } from '../../../core/text/day'
import { fold, tidy } from '../../../core/text/fold'
import { rangesIn } from '../../../core/text/read-range'
import { elementTextShown, isShown } from './form-dom'
import { linesOutside, saidAround, textsOutside } from './form-said'

/** What a form says about itself, outside its table. */
export interface FormHead {
  readonly title: string
  readonly units: readonly string[]
  /** «Quý I/2025», as shown; every different one. */
  readonly periods: readonly string[]
  readonly ranges: readonly { readonly from: Day; readonly to: Day }[]
  readonly state: string
}

const UNIT_LABELS = new Set(
  [
    'đơn vị báo cáo',
    'đơn vị nhập',
    'đơn vị nhập liệu',
    'đơn vị nhập báo cáo',
    'đơn vị lập báo cáo',
    'cơ quan báo cáo',
    'đơn vị thực hiện',
    'đơn vị gửi báo cáo',
    'tên đơn vị',
    'đơn vị',
  ].map(fold),
)
const PERIOD_LABELS = new Set(
  ['kỳ báo cáo', 'kỳ dữ liệu', 'kỳ số liệu', 'kỳ', 'thời gian báo cáo', 'kỳ nhập liệu'].map(fold),
)
const FROM_LABELS = new Set(['từ ngày', 'ngày bắt đầu kỳ'].map(fold))
const TO_LABELS = new Set(['đến ngày', 'ngày kết thúc kỳ'].map(fold))
const STATE_LABELS = new Set(['trạng thái', 'trạng thái báo cáo', 'tình trạng'].map(fold))
const [MONTH, QUARTER, YEAR] = ['tháng', 'quý', 'năm'].map((label) => new Set([fold(label)]))
/** «Đơn vị: hồ sơ» tells of the numbers, not of the office. */
const NO_OFFICE = /^(số )?(hồ sơ|tthc|thủ tục|%|đồng|nghìn|triệu|tỷ|người|bộ|kết quả|lượt)/iu
const NOTHING_CHOSEN = /^[-–—\s.]*(chọn|tất cả|không)?[^\p{L}\d]*$/iu

/** Reads unit, period, title and state from the visible text around the form's table (never from menus). */
export function readFormHead(root: Document | ShadowRoot, table: Element): FormHead {
  const said = saidAround(root, table).filter(({ value }) => value !== '' && !NOTHING_CHOSEN.test(value))
  const valuesOf = (labels: ReadonlySet<string> | undefined) => [
    ...new Set(said.filter(({ label }) => labels?.has(fold(label))).map(({ value }) => value)),
  ]
  const periodTexts = [
    ...valuesOf(PERIOD_LABELS),
    ...fromParts(valuesOf(QUARTER), valuesOf(MONTH), valuesOf(YEAR)),
  ]
  const lines = linesOutside(root, table).filter((line) => !/hạn (nhập|nộp|gửi)|thời hạn/iu.test(line))
  const ranges = [
    ...periodTexts.flatMap((text) => [...rangesIn(text), ...bareRangesIn(text)]),
    ...lines.flatMap(rangesIn),
    ...rangeOfFields(valuesOf(FROM_LABELS), valuesOf(TO_LABELS)),
  ]
  const units = valuesOf(UNIT_LABELS).filter((unit) => !NO_OFFICE.test(unit))
  return {
    title: titleAbove(root, table),
    units: distinctFolded(units),
    periods: distinctFolded(periodTexts.map(withoutRange).filter((text) => text !== '')),
    ranges: distinctRanges(ranges),
    state: valuesOf(STATE_LABELS)[0] ?? '',
  }
}

/** Quarter or month and year in fields of their own: «Quý: I», «Năm: 2025» is «Quý I/2025». */
function fromParts(
  quarters: readonly string[],
  months: readonly string[],
  years: readonly string[],
): string[] {
  const year = years.length === 1 ? years[0]!.replace(/^năm\s*/iu, '') : ''
  if (!/^\d{4}$/.test(year)) return []
  const numbered = (word: string, values: readonly string[]) =>
    values.length === 1 ? [`${word} ${values[0]!.replace(/^(quý|tháng)\s*/iu, '')}/${year}`] : []
  return [...numbered('Quý', quarters), ...numbered('Tháng', months)].slice(0, 1)
}

const BARE_RANGE = /(\d{1,2}\/\d{1,2}\/\d{4})\s*(?:-|–|—|đến|→)\s*(\d{1,2}\/\d{1,2}\/\d{4})/gu
const FROM_TO =
  /\(?\s*từ (ngày)?\s*:?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,24}?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\)?/giu

function bareRangesIn(text: string): { from: Day; to: Day }[] {
  return [...text.matchAll(BARE_RANGE)].flatMap((match) => rangeOf(match[1] ?? '', match[2] ?? ''))
}

function rangeOfFields(from: readonly string[], to: readonly string[]): { from: Day; to: Day }[] {
  return from.length === 1 && to.length === 1 ? rangeOf(from[0]!, to[0]!) : []
}

function rangeOf(from: string, to: string): { from: Day; to: Day }[] {
  const first = readDay(from)
  const last = readDay(to)
  return first && last && first <= last ? [{ from: first, to: last }] : []
}

function withoutRange(text: string): string {
  const bare = text.normalize('NFC').replace(FROM_TO, '').replace(BARE_RANGE, '')
  return tidy(bare.replace(/[([]\s*[)\]]/g, '').replace(/[:,;–—(-]\s*$/, ''))
}

/** The nearest heading above the table, with the form's code where one is shown. */
function titleAbove(root: Document | ShadowRoot, table: Element): string {
  const headings = [
    ...root.querySelectorAll('h1, h2, h3, h4, h5, h6, legend, caption, .form-title, .panel-title, .title'),
  ]
    .filter((one) => isShown(one) && comesBefore(one, table) && !one.closest('nav, [role=navigation]'))
    .map(elementTextShown)
    .filter((text) => text !== '')
  const heading =
    headings[headings.length - 1] ?? (table.localName === 'iframe' ? '' : tidy(table.ownerDocument.title))
  const code = textsOutside(root, table)
    .map((node) => tidy(node.textContent ?? ''))
    .find((text) => CODE.test(text))
  return code && !heading.includes(code) ? `${code}: ${heading}` : heading
}

const CODE = /^(biểu( mẫu)?( số)?|mẫu( số)?)\s*:?\s*[\p{L}\d][\p{L}\d./-]{1,30}$/iu

function comesBefore(one: Element, other: Element): boolean {
  return other.contains(one) || (one.compareDocumentPosition(other) & 4) !== 0
}

function distinctFolded(texts: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const text of texts) if (!seen.has(fold(text))) seen.set(fold(text), text)
  return [...seen.values()]
}

function distinctRanges(ranges: readonly { from: Day; to: Day }[]): { from: Day; to: Day }[] {
  const seen = new Map(ranges.map((range) => [`${range.from} ${range.to}`, range]))
  return [...seen.values()]
}
