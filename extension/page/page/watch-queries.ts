import type { WatchSeen } from '../../../core/grid/seen'
import { isElement } from '../sight/visibility'
import { rowsOf, workOf } from './look-of-page'
import { filtersSeen, findRoots, watchVisibility } from './page-tools'
import { asks, buttonOf, isButton, isInFigures } from './query-buttons'
import { openQueryLog, type PageLook } from './query-log'
import { watchRequests } from './watch-requests'

export interface QueryWatch {
  /** Watches what came to the page since: frames, shadow roots. */
  refresh(): void
  seen(): WatchSeen
}

const LOOK_EVERY_MS = 500
const REST_MS = 250
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
    ...workOf(document),
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
