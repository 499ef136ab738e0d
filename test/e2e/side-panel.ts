import type { CDPSession } from 'playwright-core'
import { until } from '../support/until'
import type { Launched } from './launch'

/** The panel where it is no page that a driver shows: all it does is done by expressions in it. */
export interface SidePanel {
  /** Null while it is not open. */
  evaluate<T>(expression: string): Promise<T | null>
  /** Waits until the panel's text matches and gives it; `knock` is done again until it does. */
  waitForText(pattern: RegExp, knock?: () => void): Promise<string>
  click(name: string): Promise<void>
}

/** Whatever browser evaluates in it. */
export function sidePanelBy(evaluate: SidePanel['evaluate']): SidePanel {
  return {
    evaluate,
    async waitForText(pattern, knock = () => undefined) {
      let text = ''
      const look = async () => {
        text = (await evaluate<string>(TEXT)) ?? ''
        return pattern.test(text)
      }
      await until(look, () => `the side panel never said ${pattern}: ${text}`, knock)
      return text
    },
    async click(name) {
      await until(
        () => evaluate<boolean>(clicked(name)),
        () => `the side panel has no button «${name}»`,
      )
    },
  }
}

/** Clicks the button that says this, and whether it could. */
function clicked(name: string): string {
  return `(() => {
    const buttons = [...document.querySelectorAll('button:not([role=tab]):enabled')]
    const button = buttons.find((one) => one.innerText.includes(${JSON.stringify(name)}))
    button?.click()
    return button !== undefined
  })()`
}

interface Answer {
  readonly id: number
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown }
}

const TEXT = `document.body?.innerText ?? ""`

/**
 * The side panel of the extension in Chromium, over its protocol, once it is open. `knock` is done again until it opens: on a slow machine a key may
 * be pressed before the window listens.
 */
export async function sidePanelOf(
  { context, id }: Launched,
  knock: () => void = () => {},
): Promise<SidePanel> {
  const browser = context.browser()
  if (!browser) throw new Error('no browser behind this context')
  const session = await browser.newBrowserCDPSession()
  return sidePanelBy(await attach(session, await targetId(session, id, knock)))
}

async function targetId(session: CDPSession, id: string, knock: () => void): Promise<string> {
  const look = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.find((target) => target.url === `chrome-extension://${id}/sidepanel.html`)
  }
  const panel = await until(look, () => 'the side panel did not open', knock)
  return panel.targetId
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
