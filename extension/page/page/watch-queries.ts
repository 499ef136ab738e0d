import type { WatchSeen } from '../../../core/grid/seen'
import { PAGERS } from '../sight/pagers'
import { cellsOf, filtersSeen, findRoots, isBusy, tablesOf, watchVisibility } from './page-tools'
import { openQueryLog, type PageLook, type RequestEnded } from './query-log'

export interface QueryWatch {
  /** Watches what came to the page since: frames, shadow roots. */
  refresh(): void
  seen(): WatchSeen
}

/** What a button that asks says, and what one says that only prints, exports or empties. */
const ASKS =
  /thống kê|tìm|xem|tra cứu|lọc|tổng hợp|báo cáo|hiển thị|áp dụng|truy vấn|lấy số liệu|tải lại|làm mới|search|filter|apply|load|refresh|view/iu
const ASKS_NOT =
  /excel|word|pdf|xuất|\bin\b|tải (?:về|xuống|tệp)|export|print|download|xóa|xoá|đặt lại|reset|clear|hướng dẫn/iu
const BUTTONS = 'button, input[type=submit], input[type=button], a, [role=button]'
/** Errors that libraries show over a page. */
const ERRORS =
  '.ant-message-error, .ant-notification-notice-error, .ant-alert-error, .alert-danger, .toast-error, .swal2-icon-error, .ant-result-error'

const LOOK_EVERY_MS = 500
const REST_MS = 250
const KEPT_REQUESTS = 100
const FIGURE_CELLS = 3
const FORM_TO_FILL = 12

/**
 * Watches queries and their answers from now on, without touching the page: which filters were shown as «Thống kê» was
 * pressed, and when other figures stood in its tables. `tell` is called when something new is known.
 */
export function watchQueries(document: Document, tell: () => void): QueryWatch {
  const log = openQueryLog()
  const timeline = watchRequests(document)
  const watched = new WeakSet<Node>()
  let route = routeOf(document)
  let rows = rowsOf(document)
  let timer: ReturnType<typeof setInterval> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  const look = (): PageLook => ({
    at: performance.now(),
    filters: filtersSeen(document),
    requests: timeline(),
    ...stateOf(document),
  })

  const known = (work: () => void): void => {
    const now = routeOf(document)
    if (now !== route) log.forget()
    route = now
    const before = JSON.stringify([log.asked, log.isWaiting])
    work()
    if (JSON.stringify([log.asked, log.isWaiting]) !== before) tell()
    if (!log.isWaiting) clearInterval(timer)
  }

  const looked = (): void =>
    known(() => {
      clearTimeout(rest)
      rest = undefined
      const now = rowsOf(document)
      // An answer that says the same may still put new rows in the place of the old ones.
      const isNew = now.text !== rows.text || (now.first !== rows.first && now.last !== rows.last)
      rows = now
      if (isNew) log.rowsChanged(look(), /[1-9]/u.test(now.text))
      else log.look(look())
    })

  const soon = (): void => {
    if (log.isWaiting) looked()
    else rest ??= setTimeout(looked, REST_MS)
  }
  // While an answer is awaited the order of events matters; else a press looks first, and a long table is spared.
  const changed = (records: readonly MutationRecord[]): void => {
    if (records.every(isInRowOnly)) return
    soon()
  }

  // A click and the submission it causes are one press.
  let isPressed = false
  const pressed = (): void => {
    if (isPressed) return
    isPressed = true
    setTimeout(() => {
      isPressed = false
    })
    looked()
    known(() => log.press(look()))
    clearInterval(timer)
    timer = setInterval(looked, LOOK_EVERY_MS)
  }

  const onClick = (event: Event): void => {
    const button = event.composedPath().find((node) => isButton(node))
    if (button && asks(button) && !isInFigures(document, button)) pressed()
  }
  const onInput = (event: Event): void => {
    if (!isFormToFill(event)) soon()
  }
  // A page without a button asks as its filters are changed.
  const onChange = (event: Event): void => {
    if (isFormToFill(event)) return
    if (buttonOf(document) === '') pressed()
    else soon()
  }
  const onSubmit = (event: Event): void => {
    const [form] = event.composedPath()
    if (form && isElement(form) && form.querySelector('input, select') !== null) pressed()
  }

  const refresh = (): void => {
    for (const { scope } of findRoots(document, watchVisibility()).roots) {
      if (watched.has(scope.root)) continue
      watched.add(scope.root)
      scope.root.addEventListener('click', onClick, true)
      scope.root.addEventListener('submit', onSubmit, true)
      scope.root.addEventListener('change', onChange, true)
      scope.root.addEventListener('input', onInput, true)
      new MutationObserver(changed).observe(scope.root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['value', 'title', 'hidden', 'aria-busy', 'class', 'style'],
      })
    }
  }

  refresh()
  return {
    refresh,
    seen() {
      looked()
      return { asked: log.asked, isWaiting: log.isWaiting, button: buttonOf(document) }
    },
  }
}

/** Boxes in a long table are places of a form, no filters (as the reading of filters has it). */
function isFormToFill(event: Event): boolean {
  const [box] = event.composedPath()
  const table = box && isElement(box) ? box.closest('table') : null
  return table !== null && table.querySelectorAll('input:not([type=hidden]), textarea').length > FORM_TO_FILL
}

/** A row that lights up under the mouse says nothing. */
function isInRowOnly({ type, target }: MutationRecord): boolean {
  return (
    type === 'attributes' && 'closest' in target && (target as Element).closest('tr, [role=row]') !== null
  )
}

/** The path and the hash's path: filters may stand in the query. */
function routeOf({ URL: url }: Document): string {
  return url.replace(/\?[^#]*/u, '')
}

interface RowsSeen {
  readonly text: string
  readonly first: Element | undefined
  readonly last: Element | undefined
}

/** The figures that are seen: rows of several cells in visible tables; titles and heads that follow the form are none. */
function rowsOf(document: Document): RowsSeen {
  const isVisible = watchVisibility()
  const tables = tablesOf(findRoots(document, isVisible).roots)
  const rows = tables
    .filter(({ visible, found }) => visible && isVisible(found.anchor))
    .flatMap(({ found }) => found.rows)
    .filter(({ section, parts }) => section !== 'head' && parts.flatMap(cellsOf).length >= FIGURE_CELLS)
    .map(({ parts }) => parts.map(({ row }) => row))
  return {
    text: rows.map((parts) => parts.map((row) => row.textContent).join('\t')).join('\n'),
    first: rows[0]?.[0],
    last: rows.at(-1)?.[0],
  }
}

function stateOf(document: Document): Pick<PageLook, 'busy' | 'failed'> {
  const isVisible = watchVisibility()
  const shown = findRoots(document, isVisible).roots.filter(({ visible }) => visible)
  return {
    busy: shown.some(({ scope }) => isBusy(scope, isVisible)),
    failed: shown.some(({ scope }) => scope.find(ERRORS).some(isVisible)),
  }
}

function isElement(node: EventTarget): node is Element {
  return 'localName' in node && 'matches' in node
}

function isButton(node: EventTarget): node is Element {
  return isElement(node) && node.matches(BUTTONS)
}

function wordsOf(button: Element): string {
  const value = 'value' in button ? String(button.value) : ''
  const words = (button.textContent ?? '').trim() || value || button.getAttribute('title') || ''
  return (words || button.getAttribute('aria-label') || '').normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function asks(button: Element): boolean {
  const words = wordsOf(button)
  return ASKS.test(words) && !ASKS_NOT.test(words) && button.closest(PAGERS) === null
}

function isInFigures(document: Document, button: Element): boolean {
  if (button.closest('table, [role=grid], [role=treegrid]') === null) return false
  const isVisible = watchVisibility()
  return tablesOf(findRoots(document, isVisible).roots).some(
    ({ found }) => found.anchor.contains(button) && /[1-9]/u.test(found.anchor.textContent ?? ''),
  )
}

/** The first visible button that asks, as the page calls it. */
function buttonOf(document: Document): string {
  const isVisible = watchVisibility()
  const shown = findRoots(document, isVisible).roots.filter(({ visible }) => visible)
  const found = shown
    .flatMap(({ scope }) => scope.find('button, input[type=submit], input[type=button]'))
    .find((button) => isVisible(button) && button.closest('nav, aside, header') === null && asks(button))
  return found ? wordsOf(found).slice(0, 30) : ''
}

/** Requests of the page's own that ended since, by the browser's timeline; none where it has none. */
function watchRequests(document: Document): () => readonly RequestEnded[] {
  const ended: RequestEnded[] = []
  const Observer = document.defaultView?.PerformanceObserver
  const keep = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      if (!('initiatorType' in entry) || !/^(?:fetch|xmlhttprequest)$/u.test(String(entry.initiatorType)))
        continue
      const status = 'responseStatus' in entry ? Number(entry.responseStatus) : 200
      const end = 'responseEnd' in entry ? Number(entry.responseEnd) : entry.startTime + entry.duration
      ended.push({ start: entry.startTime, end, ok: status >= 200 && status < 400 })
    }
    ended.splice(0, ended.length - KEPT_REQUESTS)
  }
  if (Observer === undefined) return () => ended
  const observer = new Observer((list) => keep(list.getEntries()))
  observer.observe({ entryTypes: ['resource'] })
  return () => {
    keep(observer.takeRecords())
    return ended
  }
}
