import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { extensionScript } from '../../scripts/cli/extension-script'
import { launchChromium } from './chromium'

const PAGE = `file://${resolve(import.meta.dirname, '../../core/portals/hatinh-06-fields/page.html')}`
const ONLY_TOOLS = 'globalThis.smcToolsOnly = true'

let browser: Browser
let page: Page
let captureJs: string
let formJs: string
let formWriteJs: string

beforeAll(async () => {
  browser = await launchChromium({ draws: false })
  captureJs = extensionScript('capture')
  formJs = extensionScript('form')
  formWriteJs = extensionScript('form-write')
})
afterAll(() => browser.close())
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage()
  await page.goto(PAGE)
})

describe('the scripts as they are injected', () => {
  it('capture.js reads every time it is injected, and a second time the same', async () => {
    const first = await page.evaluate(captureJs)
    expect(first).toMatchObject({ url: PAGE })
    expect(await page.evaluate(captureJs)).toEqual(first)
  })

  it('capture.js asked for its tools alone does not read, and reads again the next time', async () => {
    await page.evaluate(ONLY_TOOLS)
    expect(await page.evaluate(captureJs)).toBeUndefined()
    expect(await page.evaluate('typeof smcPage.readPage')).toBe('function')
    expect(await page.evaluate(captureJs)).toMatchObject({ url: PAGE })
  })

  it('form.js stands on those tools and carries no table reader of its own', async () => {
    for (const script of [ONLY_TOOLS, captureJs, formJs]) await page.evaluate(script)
    expect(await page.evaluate('smcForm({ do: "stop" })')).toEqual({ did: 'stop' })
    const ofTheReader = 'mat-header-cell'
    expect(captureJs).toContain(ofTheReader)
    expect(formJs).not.toContain(ofTheReader)
  })

  it('form-write.js stands on the tools of both, and the hand that sees calls it to write', async () => {
    for (const script of [ONLY_TOOLS, captureJs, formJs]) await page.evaluate(script)
    const nothing = 'smcForm({ do: "undo", address: "", lines: [] })'
    await expect(page.evaluate(nothing)).rejects.toThrow('form-write')
    await page.evaluate(formWriteJs)
    expect(await page.evaluate(nothing)).toMatchObject({ did: 'undo', lines: [], submitted: false })
    const ofTheSight = 'chỉ tiêu'
    expect(formJs).toContain(ofTheSight)
    expect(formWriteJs).not.toContain(ofTheSight)
  })

  it('form.js injected again keeps the hand of the same version, so that a stop finds its write', async () => {
    for (const script of [ONLY_TOOLS, captureJs, formJs]) await page.evaluate(script)
    await page.evaluate('globalThis.firstHand = smcForm')
    for (const script of [ONLY_TOOLS, captureJs, formJs]) await page.evaluate(script)
    expect(await page.evaluate('smcForm === firstHand')).toBe(true)
    await page.evaluate('smcForm = Object.assign(() => {}, { version: "older" })')
    await page.evaluate(formJs)
    expect(await page.evaluate('smcForm.version')).toBeUndefined()
  })
})
