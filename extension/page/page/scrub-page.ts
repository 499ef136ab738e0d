import { accept, type Outcome, refuse } from '../../../core/outcome'
import { isTreeTotal } from '../../../core/reports/labels/indicator-tree'
import { saysNothingChosen } from '../../../core/snapshot/take/page-scope'
import { readDay } from '../../../core/text/day'
import { fold, tidy } from '../../../core/text/fold'
import { looksPersonal } from '../../../core/text/personal'
import { rangesIn } from '../../../core/text/read-range'
import { isTakenOut } from '../sight/visibility'

/** What says nothing about the shape of a page. */
const DROPPED = new Set(
  'script style link meta base iframe frame object embed img picture video audio source canvas svg template noscript'.split(
    ' ',
  ),
)
const KEPT_ATTRIBUTES =
  /^(?:id|for|class|role|colspan|rowspan|hidden|type|placeholder|disabled|readonly|checked|scope|aria-[a-z]+)$/
/** Their texts are the page's own words, not somebody's. */
const LABELS = 'label, h1, h2, h3, h4, h5, h6, button, legend, th, [role="columnheader"]'
const COUNT = /^[-–—]$|^-?(?:0|[1-9]\d{0,7}|[1-9]\d{0,2}(?:[.,\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?\s?%?$/

/**
 * The page as a fixture that may be passed on: shape, headers, labels, counts and dates stay, every other text becomes
 * «Chữ 1», «Chữ 2» (the same text the same word). Refused where something of a person would still be in it.
 *
 * A row «Nguyễn Văn Ba | 12» becomes «Chữ 1 | 12»; the head «Lĩnh vực | Quá hạn» stays.
 */
export function scrubPage(document: Document): Outcome<string> {
  const words = new Map<string, string>()
  const page = document.implementation.createHTMLDocument('Trang mẫu')
  for (const child of document.body.childNodes) copyInto(page.body, child, page, words)
  const left = textsOf(page).find(looksPersonal)
  if (left !== undefined)
    return refuse(
      'personal-data',
      'Trang còn chữ có thể là họ tên, số giấy tờ, điện thoại hoặc địa chỉ ở nhãn, nên không lưu trang mẫu. Mở trang chỉ có bảng tổng hợp rồi lưu lại.',
    )
  const route = new URL(document.URL).pathname
  return accept(
    `<!doctype html>\n<!-- ${looksPersonal(route) ? '' : route} -->\n${page.documentElement.outerHTML}\n`,
  )
}

function copyInto(parent: Element, node: Node, page: Document, words: Map<string, string>): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parent.append(page.createTextNode(scrubText(node.textContent ?? '', node.parentElement, words)))
    return
  }
  if (!isElement(node) || DROPPED.has(node.localName)) return
  const copy = page.createElement(node.localName)
  copyAttributes(node, copy, words)
  parent.append(copy)
  for (const child of node.childNodes) copyInto(copy, child, page, words)
}

function copyAttributes(from: Element, to: Element, words: Map<string, string>): void {
  for (const { name, value } of from.attributes) {
    if (KEPT_ATTRIBUTES.test(name) && !looksPersonal(value)) to.setAttribute(name, value)
    if (name === 'title') to.setAttribute(name, scrubText(value, from, words))
  }
  // What hides an element may be a rule that is not passed on.
  if (isTakenOut(from)) to.setAttribute('style', 'display: none')
  if ('value' in from && typeof from.value === 'string' && from.localName === 'input')
    to.setAttribute('value', scrubText(from.value, null, words))
}

function scrubText(text: string, around: Element | null, words: Map<string, string>): string {
  const plain = tidy(text)
  if (plain === '' || COUNT.test(plain) || readDay(plain) !== null || isTreeTotal(plain)) return text
  if (saysNothingChosen(plain)) return text
  const range = rangesIn(plain)[0]
  if (around && isLabel(around) && !looksPersonal(plain)) return text
  if (range) return `(Từ ngày ${shown(range.from)} đến ngày ${shown(range.to)})`
  const key = fold(plain)
  const word = words.get(key) ?? `Chữ ${words.size + 1}`
  words.set(key, word)
  return word
}

function shown(day: string): string {
  return day.split('-').reverse().join('/')
}

/** Page words: labels and headings; in a table whatever stands above its first row of counts. */
function isLabel(element: Element): boolean {
  if (element.closest(LABELS)) return true
  const cell = element.closest('td')
  const row = cell?.closest('tr')
  if (!cell || !row) return element.matches('.ant-radio-button-wrapper *')
  return row.closest('thead') !== null || isAboveCounts(row)
}

function isAboveCounts(row: HTMLTableRowElement): boolean {
  const table = row.closest('table')
  if (!table) return false
  const first = firstCounts.get(table) ?? firstRowOfCounts(table)
  firstCounts.set(table, first)
  // A table without counts is a list: none of its rows is a head.
  return first > 0 && row.rowIndex < first && row.cells.length > 1
}

const firstCounts = new WeakMap<HTMLTableElement, number>()

function firstRowOfCounts(table: HTMLTableElement): number {
  const isCount = (cell: Element) => COUNT.test(tidy(cell.textContent ?? ''))
  return [...table.rows].findIndex((row) => [...row.cells].filter(isCount).length > 1)
}

function textsOf(page: Document): string[] {
  const texts: string[] = []
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  for (const element of page.querySelectorAll('[value], [title]'))
    texts.push(element.getAttribute('value') ?? '', element.getAttribute('title') ?? '')
  return texts
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
