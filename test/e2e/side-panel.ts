import type { CDPSession } from 'playwright-core'
import type { Launched } from './launch'

/** The real side panel of a headed browser: not a page that Playwright shows, so it is asked over the protocol. */
export interface SidePanel {
  evaluate<T>(expression: string): Promise<T>
  /** Waits until the panel's text matches and gives it. */
  waitForText(pattern: RegExp): Promise<string>
  click(name: string): Promise<void>
}

interface Answer {
  readonly id: number
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown }
}

const TEXT = `document.body?.innerText ?? ""`

/**
 * The side panel of the extension, once it is open. `knock` is done again until it opens: on a slow machine a key may
 * be pressed before the window listens.
 */
export async function sidePanelOf(
  { context, id }: Launched,
  knock: () => void = () => {},
): Promise<SidePanel> {
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind this context')
  const session = await browser.newBrowserCDPSession()
  const evaluate = await attach(session, await targetId(session, id, knock))
  const waitForText = async (pattern: RegExp) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const text = await evaluate<string>(TEXT)
      if (pattern.test(text)) return text
      await pause()
    }
    throw new Error(`the side panel never said ${pattern}: ${await evaluate<string>(TEXT)}`)
  }
  const click = (name: string) =>
    evaluate<void>(
      `[...document.querySelectorAll('button:not([role=tab])')].find((one) => one.innerText.includes(${JSON.stringify(name)})).click()`,
    )
  return { evaluate, waitForText, click }
}

async function targetId(session: CDPSession, id: string, knock: () => void): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (tries % 40 === 0) knock()
    const { targetInfos } = await session.send('Target.getTargets')
    const panel = targetInfos.find((target) => target.url === `chrome-extension://${id}/sidepanel.html`)
    if (panel) return panel.targetId
    await pause()
  }
  throw new Error('the side panel did not open')
}

async function attach(session: CDPSession, target: string): Promise<SidePanel['evaluate']> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target, flatten: false })
  const waiting = new Map<number, (answer: Answer) => void>()
  session.on('Target.receivedMessageFromTarget', (event) => {
    const answer: Answer = JSON.parse(event.message)
    waiting.get(answer.id)?.(answer)
  })
  let next = 0
  return async <T>(expression: string): Promise<T> => {
    next += 1
    const id = next
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    const params = { expression, awaitPromise: true, returnByValue: true }
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params })
    await session.send('Target.sendMessageToTarget', { sessionId, message })
    const { result } = await answered
    if (result?.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(result.exceptionDetails)}`)
    return result?.result?.value as T
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100))
}
