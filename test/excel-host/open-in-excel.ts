import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core'
import type { HostWorkbook } from './host-workbook'
import { type Batch, RichApi } from './rich-api'

const EXCEL = 'https://excel.officeapps.live.com'
const ADDIN = 'https://localhost:3000'
/** Excel on the web refuses more than 5 MB in one request or answer. */
const MOST = 5 * 1024 * 1024

export interface ExcelOptions {
  /** Requirement sets of this Excel, by name; left out: a current one. */
  readonly sets?: Readonly<Record<string, string>>
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
  /** Framed as Excel on the web frames an add-in: no dialogs of the browser's own, so no printing. */
  readonly sandboxed?: true
}

export interface OpenExcel {
  readonly context: BrowserContext
  readonly page: Page
  /** The task pane. */
  readonly pane: Frame
  readonly api: RichApi
  /** Addresses asked for outside of the add-in's own folder. */
  readonly strayRequests: string[]
  readonly errors: string[]
  /** Presses a ribbon button; done when the add-in has completed the event. */
  readonly press: (command: string) => Promise<void>
  /** The person clicks a cell. */
  readonly select: (sheet: string, cell: string) => Promise<void>
}

/**
 * Excel on the web as far as an add-in can tell: a page of its own origin that frames the built pane and talks to the
 * real office.js in it by that program's own messages. Only what is behind the messages is ours (`RichApi`).
 */
export async function openInExcel(
  browser: Browser,
  built: string,
  book: HostWorkbook,
  options: ExcelOptions = {},
): Promise<OpenExcel> {
  const api = new RichApi(book)
  const strayRequests: string[] = []
  const errors: string[] = []
  const completed = new Map<string, () => void>()
  const width = options.width ?? 350
  const context = await browser.newContext({
    viewport: { width: width + 16, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
  })
  await context.route('**/*', (route) =>
    answer(route, built, hostPage(width, options.sandboxed ?? false), strayRequests),
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  await page.exposeFunction('excelHears', (message: Message) => hear(message, api, options, completed))
  await page.goto(`${EXCEL}/x/doc.xlsx`)
  const pane = await paneOf(page)
  const press = (command: string) =>
    new Promise<void>((resolve) => {
      const id = `command-${completed.size + 1}`
      completed.set(id, resolve)
      void fire(page, 'appCommandInvoked', [id, command, '{}'])
    })
  const select = async (sheet: string, cell: string) => {
    book.active = { sheet, cell }
    await fire(page, 'documentSelectionChanged', {})
  }
  return { context, page, pane, api, strayRequests, errors, press, select }
}

async function fire(page: Page, name: string, data: unknown): Promise<void> {
  await page.evaluate(([event, what]) => Reflect.get(window, 'excelFires')(event, what), [
    name,
    data,
  ] as const)
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe')
  const frame = await handle.contentFrame()
  if (!frame) throw new Error('no pane')
  await frame.waitForSelector('main', { state: 'attached' })
  return frame
}

function answer(route: Route, built: string, page: string, stray: string[]): Promise<void> {
  const url = new URL(route.request().url())
  if (url.origin === EXCEL) return route.fulfill({ contentType: 'text/html', body: page })
  const path = join(built, decodeURIComponent(url.pathname))
  if (url.origin === ADDIN && existsSync(path)) return route.fulfill({ path })
  if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue()
  stray.push(url.href)
  return route.abort()
}

/** The page around the pane: passes messages on, and fires ribbon events. */
function hostPage(width: number, sandboxed: boolean): string {
  const sandbox = sandboxed ? 'sandbox="allow-scripts allow-forms allow-same-origin allow-popups"' : ''
  const address = `${ADDIN}/taskpane.html?_host_Info=Excel$Web$16.01$vi-VN$test$$$0#&_serializer_version=1&_xdm_Info=conversation|control|${encodeURIComponent(EXCEL)}`
  return `<!doctype html><style>body{margin:8px}iframe{width:${width}px;height:780px;border:0}</style>
<iframe ${sandbox} src="${address}"></iframe>
<script>
  const pane = document.querySelector('iframe')
  addEventListener('message', async (event) => {
    const message = JSON.parse(event.data)
    const reply = await excelHears(message)
    if (reply) pane.contentWindow.postMessage(JSON.stringify(reply), '${ADDIN}')
  })
  window.excelFires = (name, data) => pane.contentWindow.postMessage(JSON.stringify({
    _messageType: 1, _actionName: name, _conversationId: 'conversation', _correlationId: -1,
    _origin: '${EXCEL}', _data: data, _errorCode: 0, _responseType: 1, _serializerVersion: 1 }), '${ADDIN}')
</script>`
}

interface Message {
  readonly _messageType: number
  readonly _actionName: string
  readonly _actionType: number
  readonly _data: unknown
}

const CURRENT_SETS = {
  excelapi: '1.17',
  sharedruntime: '1.2',
  addincommands: '1.3',
  ribbonapi: '1.2',
  dialogapi: '1.2',
}

function hear(
  message: Message,
  api: RichApi,
  options: ExcelOptions,
  completed: Map<string, () => void>,
): object | null {
  if (message._messageType !== 0) return null
  const reply = (data: unknown) => ({
    ...message,
    _messageType: 1,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  })
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') return reply(appContext(options))
  // Events are registered and nothing else is said.
  if (message._actionType !== 0) return reply({ Version: 1, Error: 0 })
  if (message._actionName === 'executeMethod') return reply(execute(message._data, api, completed))
  return reply(null)
}

function appContext({ sets }: ExcelOptions): object {
  return {
    _id: 'control',
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: 'vi-VN',
    _dataLocale: 'vi-VN',
    _docUrl: `${EXCEL}/x/Bao%20cao%20quy%20I.xlsx`,
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'test',
    _requirementMatrix: JSON.stringify(sets ?? CURRENT_SETS),
    _hostFullVersion: '16.0.17000.0',
    _appDomains: [],
  }
}

const DISPATCH = { executeRichApi: 93, commandCompleted: 94 }
const ERROR = { requestTooLarge: 5103, answerTooLarge: 5104, noCapability: 7000 }

function execute(data: unknown, api: RichApi, completed: Map<string, () => void>): object {
  const call = data as { ArrayData?: unknown[]; DdaMethod: { DispatchId: number } } & Record<string, unknown>
  if (call.DdaMethod.DispatchId === DISPATCH.executeRichApi) {
    const body = String(call.ArrayData?.[4] ?? '')
    if (body.length > MOST) return { Version: 1, Error: ERROR.requestTooLarge }
    const answer = JSON.stringify(api.process(JSON.parse(body) as Batch))
    if (answer.length > MOST) return { Version: 1, Error: ERROR.answerTooLarge }
    return { Version: 1, Error: 0, Data: [200, [], answer] }
  }
  for (const value of Object.values(call)) if (typeof value === 'string') completed.get(value)?.()
  return { Version: 1, Error: 0 }
}
