/** What is pressed: a control, or the label or summary that stands for one. */
const PRESSED = 'button, summary, label, a[href], input, select, textarea'
/** A hand that holds still moves the pointer no further. */
const STILL_PX = 4

/**
 * A press counts for what it began on. Where the screen moves between going down and coming up, as when a line that was just
 * read pushes a button away, the browser gives the click to whatever holds both places, and nothing happens.
 */
export function keepPresses(root: Document): void {
  let began: { readonly on: HTMLElement; readonly x: number; readonly y: number } | null = null
  root.addEventListener('pointerdown', (event) => {
    const on = event.button === 0 ? controlAt(event) : null
    began = on && { on, x: event.clientX, y: event.clientY }
  })
  root.addEventListener('click', (event) => {
    const press = began
    began = null
    // One that reached a control needs nothing.
    if (!press?.on.isConnected || controlAt(event)) return
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) <= STILL_PX) press.on.click()
  })
}

function controlAt({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null
}
