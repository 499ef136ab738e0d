import type { Page } from 'playwright-core'
import { type Launched, launchExtension, tabOf } from '../../test/e2e/launch'
import { pressToolbar } from '../start/press-toolbar'
import { type Heard, listenTo } from './heard'
import { closeOtherPanel, newWindow } from './windows'

/** The browser of one session: the panel, and where a job needs it a page of the sample site beside it. */
export interface CrashOffice {
  readonly extension: Launched
  readonly siteUrl: string
  readonly panel: Page
  readonly heard: Heard
}

/** Only ends what would never end. */
const PATIENCE_MS = 200_000

export interface Premises {
  /** The profile, which outlives the browser. */
  readonly home: string
  readonly siteUrl: string
  /** The shipped build, made once for all browsers of a run. */
  readonly folder: string
}

/** Starts the shipped build on a profile that outlives it. The panel is not opened yet: first somebody looks at the disk. */
export async function openCrashOffice({ home, siteUrl, folder }: Premises): Promise<CrashOffice> {
  const viewport = { width: 420, height: 700 }
  const extension = await launchExtension({ build: 'shipped', folder, keptIn: home, viewport })
  const { context } = extension
  context.setDefaultTimeout(PATIENCE_MS)
  const panel = context.pages()[0] ?? (await context.newPage())
  const office = { extension, siteUrl, panel, heard: await listenTo(panel) }
  await leavePanel(office)
  return office
}

/** Shows a page of the extension that opens no ledger in the place of the panel. */
export async function leavePanel({
  extension,
  panel,
}: Pick<CrashOffice, 'extension' | 'panel'>): Promise<void> {
  await panel.goto(`chrome-extension://${extension.id}/manifest.json`)
}

/** The page beside the panel. */
export async function sitePage({ extension: { context }, panel }: CrashOffice): Promise<Page> {
  return context.pages().find((page) => page !== panel) ?? (await newWindow(context))
}

/** Shows the panel, beside the page at `route` or without one. */
export async function showPanel(office: CrashOffice, route: string | null): Promise<void> {
  const { extension, siteUrl, panel } = office
  const address = `chrome-extension://${extension.id}/sidepanel.html`
  if (route === null) return void (await panel.goto(address))
  const page = await sitePage(office)
  await page.goto(siteUrl + route)
  // The extension learns of a tab only once its button was pressed there; the panel that opens is not the one we drive.
  await pressToolbar(extension, page)
  await closeOtherPanel(extension, panel)
  await panel.goto(`${address}?tab=${await tabOf(extension.worker, page)}`)
}

/** What the panel shows where something is wrong with its book. */
const TROUBLES = ['data-damaged', 'data-damaged-settings', 'data-mishap', 'data-trouble'] as const

/** Waits until the book is open and gives what the panel complains of; a new one has only the questions of the first start. */
export async function complaintsOf({ panel }: CrashOffice, isNew = false): Promise<string[]> {
  const open = panel.locator(isNew ? 'form#first-start' : 'header .unit')
  await open
    .or(panel.getByRole('button', { name: 'Mở lại sổ' }))
    .or(panel.locator('form#first-start, header .unit'))
    .first()
    .waitFor()
  const shown = await panel.evaluate(
    (all) =>
      all.flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((one) => `${name}: ${one.textContent}`),
      ),
    TROUBLES as readonly string[],
  )
  const isOpen = (await open.count()) > 0
  return isOpen ? shown : [...shown, `the book is not open: ${await panelShownBy(panel)}`]
}

/** What a panel shows, for whoever looks into a failure. */
export async function panelShownBy(panel: Page): Promise<string> {
  const text = await panel.evaluate(() => document.body.innerText)
  return text.replace(/\s+/g, ' ')
}
