import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtExtension } from '../../scripts/setup/built-extension'

/** A real Firefox with the shipped extension in it, on a display; driven by Marionette, Firefox's own protocol. */
export interface Firefox {
  open(url: string): Promise<void>
  /** Runs an expression in the sidebar and gives its value; null while no sidebar is open. */
  evaluate<T>(expression: string): Promise<T | null>
  /** Waits until the sidebar's text matches and gives it; `knock` is done again until it does. */
  waitForText(pattern: RegExp, knock?: () => void): Promise<string>
  click(name: string): Promise<void>
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
  const browser = spawn('firefox-esr', args, { env, stdio: 'ignore' })
  const session = await connectTo(port)
  await session.send('WebDriver:NewSession', {})
  await session.send('Addon:Install', { path: folder, temporary: true })
  return firefoxOf(session, browser, profile)
}

function firefoxOf(session: Session, browser: ChildProcess, profile: string): Firefox {
  const evaluate = async <T>(expression: string): Promise<T | null> => {
    await session.send('Marionette:SetContext', { value: 'chrome' })
    const answer = await session.send('WebDriver:ExecuteAsyncScript', {
      script: inSidebar(expression),
      args: [],
    })
    await session.send('Marionette:SetContext', { value: 'content' })
    return answer.value as T | null
  }
  const waitForText = async (pattern: RegExp, knock: () => void = () => undefined): Promise<string> => {
    let text = ''
    for (let tries = 0; tries < 200; tries += 1) {
      if (tries % 40 === 0) knock()
      text = (await evaluate<string>('document.body.innerText')) ?? ''
      if (pattern.test(text)) return text
      await pause()
    }
    throw new Error(`the sidebar never said ${pattern}: ${text}`)
  }
  return {
    open: async (url) => void (await session.send('WebDriver:Navigate', { url })),
    evaluate,
    waitForText,
    click: async (name) => {
      const found = await evaluate<boolean>(
        `(() => { const button = [...document.querySelectorAll('button:not([role=tab])')].find((one) => one.innerText.includes(${JSON.stringify(name)})); button?.click(); return button !== undefined })()`,
      )
      if (found !== true) throw new Error(`the sidebar has no button «${name}»`)
    },
    close: async () => {
      const gone = new Promise((done) => browser.once('exit', done))
      browser.kill()
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
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

interface Session {
  send(name: string, params: Readonly<Record<string, unknown>>): Promise<{ readonly value?: unknown }>
}

interface Waiting {
  readonly resolve: (answer: { readonly value?: unknown }) => void
  readonly reject: (error: Error) => void
}

/** Messages are `length:[0,id,command,parameters]` and back `length:[1,id,error,result]`. */
async function connectTo(port: number): Promise<Session> {
  const socket = await socketTo(port)
  const waiting = new Map<number, Waiting>()
  let bytes = Buffer.alloc(0)
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more])
    for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
      const end = colon + 1 + Number(bytes.subarray(0, colon))
      if (bytes.length < end) return
      const message: unknown = JSON.parse(bytes.subarray(colon + 1, end).toString())
      bytes = bytes.subarray(end)
      // The first message only greets.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message
      if (error) waiting.get(id)?.reject(new Error(JSON.stringify(error)))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  let last = 0
  return {
    send: (name, params) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        const text = JSON.stringify([0, last, name, params])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      }),
  }
}

async function socketTo(port: number): Promise<Socket> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket))
        socket.once('error', reject)
      })
    } catch (error) {
      if (tries > 200) throw error
      await pause()
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100))
}
