import { rootsOf } from './form-dom'

/**
 * While we write, nothing may send the form: a submit that some handler of the page starts is stopped, and so is an
 * Enter key that would press the default button. `release()` gives the page back as it was.
 */
export function guardPage(document: Document): { release(): void; stopped(): number } {
  const views = rootsOf(document).flatMap((root) => ('defaultView' in root && root.defaultView) || [])
  let count = 0
  const stop = (event: Event) => {
    count++
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const stopEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.isTrusted) stop(event)
  }
  for (const view of views) {
    view.addEventListener('submit', stop, { capture: true })
    view.addEventListener('keydown', stopEnter, { capture: true })
  }
  return {
    stopped: () => count,
    release() {
      for (const view of views) {
        view.removeEventListener('submit', stop, { capture: true })
        view.removeEventListener('keydown', stopEnter, { capture: true })
      }
    },
  }
}
