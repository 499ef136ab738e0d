import { fold, tidy } from '../../../core/text/fold'
import { elementTextShown, fieldText, isShown } from './form-dom'

/** «label: value» as a page says it, in one text, in two elements, or in a label and its field. */
export interface Said {
  readonly label: string
  readonly value: string
}

/** Labels a form's head is read by; several of them may stand in one line of text. */
const LABELS = [
  'đơn vị báo cáo',
  'đơn vị nhận báo cáo',
  'đơn vị nhập liệu',
  'đơn vị nhập',
  'đơn vị gửi báo cáo',
  'đơn vị lập báo cáo',
  'đơn vị thực hiện',
  'đơn vị giao',
  'đơn vị tính',
  'cơ quan báo cáo',
  'tên đơn vị',
  'đơn vị',
  'kỳ báo cáo',
  'kỳ dữ liệu',
  'kỳ số liệu',
  'kỳ nhập liệu',
  'thời gian báo cáo',
  'trạng thái báo cáo',
  'trạng thái',
  'tình trạng',
  'hạn nộp',
  'hạn gửi',
  'thời hạn',
]
const IN_TEXT = new RegExp(`(?<![\\p{L}])(${LABELS.join('|')})\\s*:`, 'giu')

/** Every «label: value» in sight outside the form's table, in page order. */
export function saidAround(root: Document | ShadowRoot, table: Element): Said[] {
  return textsOutside(root, table).flatMap((node) => {
    const text = tidy(node.textContent ?? '')
    const pairs = pairsIn(text)
    const last = pairs.at(-1)
    if (!last) return isShort(text) ? [{ label: text, value: valueAfter(node) }] : []
    // «Kỳ báo cáo:» in one element, its value in the next.
    return last.value === '' ? [...pairs.slice(0, -1), { ...last, value: valueAfter(node) }] : pairs
  })
}

/** `pairsIn('Đơn vị báo cáo: UBND xã A - Kỳ báo cáo: Quý I/2025')` is the two pairs; a text without a label is none. */
export function pairsIn(text: string): Said[] {
  const found = [...text.matchAll(IN_TEXT)]
  if (found.length === 0) {
    const colon = text.indexOf(':')
    return colon > 0 && isShort(text.slice(0, colon))
      ? [{ label: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() }]
      : []
  }
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? text.length
    const value = text.slice(match.index + match[0].length, end)
    return { label: match[1] ?? '', value: value.replace(/^[\s:]+|[\s,;.|–—-]+$/g, '') }
  })
}

function isShort(text: string): boolean {
  return text.length > 0 && text.length <= 30
}

/** Every visible line of text (at most a sentence or two) outside the table: a period may stand in any of them. */
export function linesOutside(root: Document | ShadowRoot, table: Element): string[] {
  const blocks = new Set(textsOutside(root, table).flatMap((node) => blockOf(node, table) ?? []))
  return [...blocks].map(elementTextShown).filter((text) => text.length <= 250)
}

function blockOf(node: Text, table: Element): Element | null {
  const block = node.parentElement?.closest(
    'p, div, td, th, li, h1, h2, h3, h4, h5, h6, caption, legend, section, center',
  )
  return block && !block.contains(table) ? block : (node.parentElement ?? null)
}

/** Texts in page order; the form's table, menus and what cannot be seen are passed over whole, not text by text. */
export function textsOutside(root: Document | ShadowRoot, table: Element): Text[] {
  const skips = (node: Node) =>
    node === table || (node.nodeType === 1 && (node as Element).matches(ELSEWHERE))
  const walker = table.ownerDocument.createTreeWalker(root, 1 + 4, (node) => (skips(node) ? 2 : 1))
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (node.nodeType !== 3 || !parent || tidy(node.textContent ?? '') === '') continue
    if (!inOtherTable(parent, table) && isShown(parent)) found.push(node as Text)
  }
  return found
}

const ELSEWHERE = 'nav, [role=navigation], script, style, option, button, a, template, textarea'

/** Rows of other data tables are not the form's head; a small table that lays out labels is. */
function inOtherTable(element: Element, table: Element): boolean {
  const other = element.closest('table')
  return other !== null && !other.contains(table) && other.rows.length > 12
}

/** The value of a label: its own field, what follows it beside it, or the next cell. */
function valueAfter(node: Text): string {
  const target = node.parentElement?.closest('label')?.getAttribute('for')
  const labelled = target ? node.ownerDocument.getElementById(target) : null
  if (labelled) return fieldText(labelled)
  for (let at: Node | null = node; at; ) {
    const next: Node | null = at.nextSibling
    if (!next) {
      const above: Element | null = at.parentElement
      if (!above || isBlockOfMany(above)) return ''
      at = above
      continue
    }
    if (next.nodeName === 'BR') return ''
    const value = next.nodeType === 1 ? valueIn(next as Element) : tidy(next.textContent ?? '')
    if (value !== '' && value !== ':') return isLabel(value) ? '' : value.replace(/^:\s*/, '')
    at = next
  }
  return ''
}

const FOLDED = new Set(LABELS.map(fold))

function isLabel(text: string): boolean {
  return pairsIn(text).length > 0 || FOLDED.has(fold(text))
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
  return fields[0] ? fieldText(fields[0]) : elementTextShown(element)
}
