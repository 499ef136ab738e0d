import type { Page } from 'playwright-core'

/** What the panel has said since it was opened, word for word, as it said it. */
export interface Heard {
  readonly sentences: readonly string[]
  /** The first sentence since `from` that matches. */
  readonly until: (words: RegExp, from: number) => Promise<void>
  /** Told of each sentence as it is said. */
  readonly on: (tell: (sentence: string) => void) => void
}

/** A file that leaves the panel says as much as a sentence. */
export const HANDED_OUT = '(một tệp được giao ra)'

/** Listens to what a panel says to a screen reader, and to what it shows when it is open; before the page is loaded. */
export async function listenTo(panel: Page): Promise<Heard> {
  const sentences: string[] = []
  const told: ((sentence: string) => void)[] = []
  const hear = (sentence: string) => {
    sentences.push(sentence)
    for (const tell of [...told]) tell(sentence)
  }
  await panel.exposeBinding('heard', (_, sentence: string) => hear(sentence))
  panel.on('download', () => hear(HANDED_OUT))
  await panel.addInitScript(hearInPage)
  return {
    sentences,
    on: (tell) => void told.push(tell),
    until: (words, from) =>
      new Promise((resolve) => {
        const look = () => {
          if (sentences.slice(from).some((sentence) => words.test(sentence))) resolve()
        }
        told.push(look)
        look()
      }),
  }
}

/** The book is open once the header names its unit; nobody listens on any other page. */
function hearInPage(): void {
  if (!location.pathname.endsWith('/sidepanel.html')) return
  let before: readonly string[] = []
  const textsNow = () => {
    const said = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '')
    const unit = document.querySelector('header .unit')?.textContent ?? ''
    return [...said, unit && `Sổ đã mở: ${unit}`].filter((text) => text !== '')
  }
  const look = () => {
    const now = textsNow()
    const tell: unknown = Reflect.get(window, 'heard')
    for (const text of now) if (!before.includes(text) && typeof tell === 'function') tell(text)
    before = now
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}
