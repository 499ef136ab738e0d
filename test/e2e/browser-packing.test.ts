import { crc32 } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gzipOf, partsOfGzip } from '../../core/workbook/gzip'
import { bytesOf } from '../../core/workbook/xml'
import type { Packing } from '../../core/workbook/zip/steps'
import { nodeMachine } from '../../scripts/node-machine'
import { bundleAs } from '../support/bundle'
import { launchChromium } from './chromium'

let browser: Browser
let page: Page

beforeAll(async () => {
  const [opened, script] = await Promise.all([launchChromium(), bundleAs('ui/work-here.ts', 'Bundled')])
  browser = opened
  page = await browser.newPage()
  await page.evaluate(script)
})
afterAll(() => browser.close())

const TEXT = '<c r="F12"><v>1234</v></c>'.repeat(4_000)

/** What the browser's packer makes of these bytes. */
const unpackInPage = (bytes: Uint8Array, most: number, packing: Packing = 'gzip'): Promise<string | null> =>
  page.evaluate(`Bundled.browserMachine.unpack(Uint8Array.from([${[...bytes]}]), ${most}, '${packing}')`)

test('what the browser packs, Node unpacks', async () => {
  const packed = await page.evaluate<number[]>(
    `Bundled.browserMachine.pack(${JSON.stringify(TEXT)}).then((bytes) => [...bytes])`,
  )
  expect(nodeMachine.unpack(Uint8Array.from(packed), TEXT.length, 'gzip')).toBe(TEXT)
})

test('what Node packs, or a zip stores, the browser unpacks', async () => {
  const bytes = bytesOf(TEXT)
  expect(await unpackInPage(nodeMachine.pack(TEXT), TEXT.length)).toBe(TEXT)
  expect(await unpackInPage(gzipOf(bytes, 0, crc32(bytes), bytes.length), TEXT.length)).toBe(TEXT)
})

test.each([
  ['a part that unpacks to more than its word', nodeMachine.pack(TEXT), TEXT.length - 1],
  ['a part cut off', nodeMachine.pack(TEXT).subarray(0, 100), TEXT.length],
  ['a part with another check sum', gzipOf(bytesOf('1234'), 0, 1, 4), 4],
  ['a part with another length', gzipOf(bytesOf('1234'), 0, crc32('1234'), 5), 5],
])('%s is refused by the browser', async (_, gzip, most) => {
  expect(await unpackInPage(gzip, most)).toBeNull()
})

test('bare packed bytes, as a packet holds them, are unpacked by both, and by neither beyond what they may be', async () => {
  const { data } = partsOfGzip(nodeMachine.pack(TEXT))
  for (const [bytes, most, text] of [
    [data, TEXT.length, TEXT],
    [data, TEXT.length - 1, null],
    [data.subarray(0, 100), TEXT.length, null],
    [bytesOf('1234'), TEXT.length, null],
  ] as const) {
    expect(nodeMachine.unpack(bytes, most, 'deflate-raw')).toBe(text)
    expect(await unpackInPage(bytes, most, 'deflate-raw')).toBe(text)
  }
})
