/**
 * While we write, nothing may send the form: a submit that some handler of the page starts is stopped, and so is an
 * Enter key that would press the default button. `release()` gives the page back as it was.
 */
export function guardPage(document: Document): { release(): void; stopped(): number } {
  const view = document.defaultView ?? window
  let count = 0
  const stop = (event: Event) => {
    count++
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const stopEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.isTrusted) stop(event)
  }
  view.addEventListener('submit', stop, { capture: true })
  view.addEventListener('keydown', stopEnter, { capture: true })
  return {
    stopped: () => count,
    release() {
      view.removeEventListener('submit', stop, { capture: true })
      view.removeEventListener('keydown', stopEnter, { capture: true })
    },
  }
}
