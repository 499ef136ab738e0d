import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from '../../scripts/setup/built-extension'
import { findFirefox } from '../../scripts/setup/ready.mjs'
import { until } from '../support/until'
import { connectTo, freePort, type Session } from './marionette'
import { type SidePanel, sidePanelBy } from './side-panel'

/** A real Firefox with the shipped extension in it, on a display; driven by Marionette, Firefox's own protocol. */
export interface Firefox extends SidePanel {
  open(url: string): Promise<void>
  /** Presses the button of the page in front that says this. */
  pressInPage(name: string): Promise<void>
  /** Closes the sidebar and waits until it is gone; Firefox opens it by itself where the extension is new. */
  closeSidebar(): Promise<void>
  close(): Promise<void>
}

const PREFERENCES: Readonly<Record<string, boolean | string | number>> = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'vi-VN',
  'termsofuse.bypassNotification': true,
}

export async function launchFirefox(display: string): Promise<Firefox> {
  const folder = builtExtension('firefox')
  const profile = mkdtempSync(join(tmpdir(), 'so-mot-cua-firefox-'))
  const port = await freePort()
  const all = Object.entries({ ...PREFERENCES, 'marionette.port': port })
  writeFileSync(
    join(profile, 'user.js'),
    all.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'),
  )
  const args = [
    '--marionette',
    '-remote-allow-system-access',
    '--profile',
    profile,
    '--no-remote',
    'about:blank',
  ]
  const env = { ...process.env, DISPLAY: display, HOME: profile }
  const browser = spawn(findFirefox() ?? 'firefox-esr', args, { env, stdio: 'ignore' })
  const end = () => endOf(browser, profile)
  try {
    const session = await connectTo(port)
    await session.send('WebDriver:NewSession', {})
    await session.send('Addon:Install', { path: folder, temporary: true })
    return firefoxOf(session, end)
  } catch (error) {
    await end()
    throw error
  }
}

async function endOf(browser: ChildProcess, profile: string): Promise<void> {
  if (browser.exitCode === null && browser.signalCode === null) {
    const gone = new Promise((done) => browser.once('exit', done))
    browser.kill()
    await gone
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

function firefoxOf(session: Session, end: () => Promise<void>): Firefox {
  const inWindow = async (script: string): Promise<unknown> => {
    await session.send('Marionette:SetContext', { value: 'chrome' })
    const answer = await session.send('WebDriver:ExecuteAsyncScript', { script, args: [] })
    await session.send('Marionette:SetContext', { value: 'content' })
    return answer.value
  }
  const evaluate = async <T>(expression: string) => (await inWindow(inSidebar(expression))) as T | null
  return {
    ...sidePanelBy(evaluate),
    open: async (url) => void (await session.send('WebDriver:Navigate', { url })),
    pressInPage: async (name) => {
      const script = `[...document.querySelectorAll('button')]
        .find((one) => one.textContent.includes(arguments[0])).click()`
      await session.send('WebDriver:ExecuteScript', { script, args: [name] })
    },
    closeSidebar: async () => {
      await inWindow('window.SidebarController.hide(); arguments[0]()')
      await until(
        async () => (await evaluate<boolean>('true')) === null,
        () => 'the sidebar did not close',
      )
    },
    close: end,
  }
}

/** The sidebar is a page of another process: the window asks it through Marionette's own actor. */
function inSidebar(expression: string): string {
  const inside = `arguments[0](${expression})`
  return `const [done] = arguments
    const panel = window.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')
    const page = panel?.browsingContext?.currentWindowGlobal
    if (!page) done(null)
    else page.getActor('MarionetteCommands')
      .executeScript(${JSON.stringify(inside)}, [], { async: true, timeout: 5000 })
      .then(done, () => done(null))`
}
