/** Waits until the page has drawn so many frames. */
export function frames(document: Document, count: number): Promise<void> {
  const view = document.defaultView
  return new Promise((done) => {
    // A page in the background gets no frames: a timer stands in for them.
    const timer = setTimeout(done, 120)
    const step = (left: number) => {
      if (left > 0) view?.requestAnimationFrame(() => step(left - 1))
      else {
        clearTimeout(timer)
        done()
      }
    }
    if (view) step(count)
  })
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
