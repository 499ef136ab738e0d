import { browser } from 'wxt/browser'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { ASK_FOR_ACCESS } from './active-tab'

/** Our unlisted entrypoints, as the build names them. */
type ScriptFile = '/capture.js' | '/watch.js' | '/outline.js' | '/form.js' | '/scrub.js'

/** Runs one of our own scripts in the top frame of a tab and gives what it returned; without access it is `no-access`. */
export async function runFile(tabId: number, file: ScriptFile): Promise<Outcome<unknown>> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, allFrames: false },
      files: [file],
    })
    return accept(frame?.result)
  } catch {
    // The browser's own words are English and say less than what to do.
    return refuse('no-access', ASK_FOR_ACCESS)
  }
}

/** Calls a function that an earlier script of ours left in its isolated world; `call` must not use anything outside it. */
export async function runCall<Message>(
  tabId: number,
  call: (message: Message) => unknown,
  message: Message,
): Promise<Outcome<unknown>> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, allFrames: false },
      func: call,
      args: [message],
    })
    return accept(frame?.result)
  } catch {
    // The browser's own words are English and say less than what to do.
    return refuse('no-access', ASK_FOR_ACCESS)
  }
}
