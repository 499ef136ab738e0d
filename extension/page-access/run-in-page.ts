import { type Browser, browser } from 'wxt/browser'
import { accept, type Outcome, refuse } from '../../core/outcome'
import type { PageWorld } from '../page/page/page-world'
import { ASK_FOR_ACCESS } from './active-tab'

/** Our unlisted entrypoints, as the build names them. */
type ScriptFile = '/sight.js' | '/capture.js' | '/watch.js' | '/form.js' | '/form-write.js'

/** Runs one of our own scripts in the top frame of a tab and gives what it returned; without access it is `no-access`. */
export function runFile(tabId: number, ...files: ScriptFile[]): Promise<Outcome<unknown>> {
  return resultOf(browser.scripting.executeScript({ target: { tabId, allFrames: false }, files }))
}

/** The same for scripts that stand on the tools of /capture.js: they are left anew first, and nothing is read. */
export async function runWithTools(tabId: number, ...files: ScriptFile[]): Promise<Outcome<unknown>> {
  const asked = await runCall(tabId, askForToolsOnly, null)
  return asked.ok ? runFile(tabId, '/sight.js', '/capture.js', ...files) : asked
}

function askForToolsOnly(): void {
  ;(globalThis as PageWorld).smcToolsOnly = true
}

/** Calls a function that an earlier script of ours left in its isolated world; `call` must not use anything outside it. */
export function runCall<Message>(
  tabId: number,
  call: (message: Message) => unknown,
  message: Message,
): Promise<Outcome<unknown>> {
  return resultOf(
    browser.scripting.executeScript({ target: { tabId, allFrames: false }, func: call, args: [message] }),
  )
}

async function resultOf(
  injected: Promise<Browser.scripting.InjectionResult<unknown>[]>,
): Promise<Outcome<unknown>> {
  try {
    const [frame] = await injected
    return accept(frame?.result)
  } catch {
    // The browser's own words are English and say less than what to do.
    return refuse('no-access', ASK_FOR_ACCESS)
  }
}
