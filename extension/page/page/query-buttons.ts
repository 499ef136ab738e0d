import { PAGERS } from '../sight/pagers'
import { isElement } from '../sight/visibility'
import { findRoots, tablesOf, watchVisibility } from './page-tools'

/** What a button that asks says, and what one says that only prints, exports or empties. */
const ASKS =
  /thống kê|tìm|xem|tra cứu|lọc|tổng hợp|báo cáo|hiển thị|áp dụng|truy vấn|lấy số liệu|tải lại|làm mới|search|filter|apply|load|refresh|view/iu
const ASKS_NOT =
  /excel|word|pdf|xuất|\bin\b|tải (?:về|xuống|tệp)|export|print|download|xóa|xoá|đặt lại|reset|clear|hướng dẫn/iu
const BUTTONS = 'button, input[type=submit], input[type=button], a, [role=button]'

export function isButton(node: EventTarget): node is Element {
  return isElement(node) && node.matches(BUTTONS)
}

function wordsOf(button: Element): string {
  const value = 'value' in button ? String(button.value) : ''
  const words = (button.textContent ?? '').trim() || value || button.getAttribute('title') || ''
  return (words || button.getAttribute('aria-label') || '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

export function asks(button: Element): boolean {
  const words = wordsOf(button)
  return ASKS.test(words) && !ASKS_NOT.test(words) && button.closest(PAGERS) === null
}

export function isInFigures(document: Document, button: Element): boolean {
  if (button.closest('table, [role=grid], [role=treegrid]') === null) return false
  const isVisible = watchVisibility()
  return tablesOf(findRoots(document, isVisible).roots).some(
    ({ found }) => found.anchor.contains(button) && /[1-9]/u.test(found.anchor.textContent ?? ''),
  )
}

/** The first visible button that asks, as the page calls it. */
export function buttonOf(document: Document): string {
  const isVisible = watchVisibility()
  const shown = findRoots(document, isVisible).roots.filter(({ visible }) => visible)
  const found = shown
    .flatMap(({ scope }) => scope.find('button, input[type=submit], input[type=button]'))
    .find((button) => isVisible(button) && button.closest('nav, aside, header') === null && asks(button))
  return found ? wordsOf(found).slice(0, 30) : ''
}
