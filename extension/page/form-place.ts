import { type Day, readDay } from '../../core/text/day'
import { fold, tidy } from '../../core/text/fold'
import { fieldText, isShown, shownText } from './form-dom'

/** What a form says about itself, outside its table. */
export interface FormHead {
  readonly title: string
  readonly units: readonly string[]
  /** «Quý I/2025», as shown; every different one. */
  readonly periods: readonly string[]
  readonly ranges: readonly { readonly from: Day; readonly to: Day }[]
  readonly state: string
}

interface Said {
  readonly label: string
  readonly value: string
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

/** Reads unit, period, title and state from the visible text around the form's table (never from menus). */
export function readFormHead(root: Document | ShadowRoot, table: Element): FormHead {
  const said = saidAround(root, table)
  const valuesOf = (labels: ReadonlySet<string>) =>
    distinct(said.filter((one) => labels.has(fold(one.label)) && one.value !== '').map((one) => one.value))
  const periodTexts = valuesOf(PERIOD_LABELS)
  const texts = [...periodTexts, ...said.map((one) => `${one.label} ${one.value}`).filter(isFromTo)]
  const ranges = [...texts.flatMap(rangesIn), ...rangeOfFields(valuesOf(FROM_LABELS), valuesOf(TO_LABELS))]
  return {
    title: titleAbove(root, table),
    units: distinctFolded(valuesOf(UNIT_LABELS)),
    periods: distinctFolded(periodTexts.map(withoutRange).filter((text) => text !== '')),
    ranges: distinctRanges(ranges),
    state: valuesOf(STATE_LABELS)[0] ?? '',
  }
}

/** Every «label: value» in sight, whether in one text, in two elements or in a label and its field. */
function saidAround(root: Document | ShadowRoot, table: Element): Said[] {
  const found: Said[] = []
  for (const node of textsOutside(root, table)) {
    const text = tidy(node.textContent ?? '')
    const colon = text.indexOf(':')
    const label = colon > 0 ? text.slice(0, colon) : text
    if (label.length > 30) {
      found.push({ label: '', value: text })
      continue
    }
    const rest = colon > 0 ? text.slice(colon + 1).trim() : ''
    const parent = node.parentElement
    if (!parent) continue
    found.push({ label, value: [rest, valueAfter(node, parent)].filter((part) => part !== '').join(' ') })
  }
  return found
}

function textsOutside(root: Document | ShadowRoot, table: Element): Text[] {
  const document = table.ownerDocument
  const walker = document.createTreeWalker(root, 4)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || tidy(node.textContent ?? '') === '' || table.contains(parent)) continue
    if (
      parent.closest('nav, [role=navigation], script, style, option, button, a, template') ||
      inOtherTable(parent, table)
    )
      continue
    if (isShown(parent)) found.push(node as Text)
  }
  return found
}

/** Rows of other data tables are not the form's head; a small table that lays out labels is. */
function inOtherTable(element: Element, table: Element): boolean {
  const other = element.closest('table')
  return other !== null && !other.contains(table) && other.rows.length > 12
}

/** The value of a label: its own field, what follows it beside it, or the next cell. */
function valueAfter(node: Text, parent: Element): string {
  const target = parent.closest('label')?.getAttribute('for')
  const labelled = target ? parent.ownerDocument.getElementById(target) : null
  if (labelled) return fieldText(labelled)
  for (let at: Node | null = node; at; ) {
    const next: Node | null = at.nextSibling
    if (next) {
      const value = next.nodeType === 1 ? valueIn(next as Element) : tidy(next.textContent ?? '')
      if (value !== '' && value !== ':') return value.replace(/^:\s*/, '')
      at = next
      continue
    }
    const above: Element | null = at.parentElement
    if (!above || isBlockOfMany(above)) return ''
    at = above
  }
  return ''
}

/** Above this, what comes next belongs to another label. */
function isBlockOfMany(element: Element): boolean {
  return (
    /^(tr|form|body|section|main|fieldset|ul|table|tbody|h\d)$/.test(element.localName) ||
    element.querySelectorAll('label').length > 1 ||
    element.children.length > 6
  )
}

function valueIn(element: Element): string {
  if (!isShown(element)) return ''
  if (element.matches('input, select, textarea')) return fieldText(element)
  const select = element.querySelector('.ant-select-selection-item, .select2-selection__rendered')
  if (select) return tidy(select.getAttribute('title') ?? select.textContent ?? '')
  const fields = [...element.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(isShown)
  return fields[0] ? fieldText(fields[0]) : shownText(element)
}

const FROM_TO =
  /từ ngày\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*(?:đến|tới|-|–)\s*(?:hết\s*)?(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/giu
const BARE_RANGE = /(\d{1,2}\/\d{1,2}\/\d{4})\s*(?:-|–|—|đến|→)\s*(\d{1,2}\/\d{1,2}\/\d{4})/gu

function isFromTo(text: string): boolean {
  return text.search(new RegExp(FROM_TO.source, 'iu')) >= 0 && !/hạn (nhập|nộp|gửi)|thời hạn/iu.test(text)
}

function rangesIn(text: string): { from: Day; to: Day }[] {
  const found = [...text.matchAll(FROM_TO), ...text.matchAll(BARE_RANGE)]
  return found.flatMap((match) => rangeOf(match[1] ?? '', match[2] ?? ''))
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
  return tidy(
    text
      .replace(FROM_TO, '')
      .replace(BARE_RANGE, '')
      .replace(/[([]\s*[)\]]/g, '')
      .replace(/[:,;–-]\s*$/, ''),
  )
}

/** The nearest heading above the table, with the form's code where one is shown. */
function titleAbove(root: Document | ShadowRoot, table: Element): string {
  const headings = [
    ...root.querySelectorAll('h1, h2, h3, h4, h5, h6, legend, caption, .form-title, .panel-title, .title'),
  ]
    .filter((one) => isShown(one) && comesBefore(one, table) && !one.closest('nav, [role=navigation]'))
    .map(shownText)
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

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
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
