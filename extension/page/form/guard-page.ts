import { rootsOf } from './form-tools'

export interface PageGuard {
  /** Buttons of its own that the page pressed by itself, by their words; each press was stopped. */
  pressed(): readonly string[]
  /** How often it tried to send the form or to leave by itself; each was stopped. */
  stopped(): number
  /** Gives the page back as it was. */
  release(): void
}

const BUTTONS = 'button, input[type=submit], input[type=button], input[type=image], a, [role=button]'
const SENDS = /lưu|ghi|gửi|trình|nộp|duyệt|hoàn thành|xác nhận|save|submit|send/iu
const NAMES = /save|submit|luu|(btn|nut)[-_]?gui/iu

/**
 * While we write, nothing may send the form: a submit that some handler of the page starts is stopped, so is an Enter
 * key that would press the default button, a «Lưu» that the page presses by itself, and a leaving of the page.
 */
export function guardPage(document: Document): PageGuard {
  const views = viewsOf(document)
  const pressed = new Set<string>()
  let count = 0
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const stopSubmit = (event: Event) => {
    count++
    stop(event)
  }
  const stopEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.isTrusted) stop(event)
  }
  const stopPress = (event: Event) => {
    const words = event.isTrusted ? null : sendingWords(event)
    if (words === null) return
    pressed.add(words)
    stop(event)
  }
  const ways = [
    ['submit', stopSubmit],
    ['keydown', stopEnter],
    ['click', stopPress],
  ] as const
  for (const view of views)
    for (const [name, listen] of ways) view.addEventListener(name, listen as EventListener, { capture: true })
  const leaving = guardLeaving(views, () => count++)
  return {
    pressed: () => [...pressed],
    stopped: () => count,
    release() {
      for (const view of views)
        for (const [name, listen] of ways)
          view.removeEventListener(name, listen as EventListener, { capture: true })
      leaving()
    },
  }
}

export function viewsOf(document: Document): (Window & typeof globalThis)[] {
  return rootsOf(document).flatMap((root) => ('defaultView' in root && root.defaultView) || [])
}

/** The words of the button that was pressed, where they say that it saves or sends. */
function sendingWords(event: Event): string | null {
  const button = event
    .composedPath()
    .find((node): node is HTMLElement => 'matches' in node && (node as Element).matches(BUTTONS))
  if (!button) return null
  const words = (button.textContent || button.getAttribute('value') || button.title || '').trim()
  const said = `${words} ${button.getAttribute('aria-label') ?? ''}`
  return SENDS.test(said) || NAMES.test(`${button.id} ${button.className}`) ? words || button.id : null
}

/** `form.submit()` fires no event but a navigation. */
function guardLeaving(views: readonly Window[], tell: () => void): () => void {
  const stop = (event: Event) => {
    if (!event.cancelable) return
    event.preventDefault()
    tell()
  }
  const targets = views.flatMap((view) => ('navigation' in view ? [view.navigation as EventTarget] : []))
  for (const target of targets) target.addEventListener('navigate', stop)
  return () => {
    for (const target of targets) target.removeEventListener('navigate', stop)
  }
}
