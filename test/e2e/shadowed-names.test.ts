import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormMessage } from '../../extension/page/form/form-messages'
import type { FormSeen } from '../../extension/page/form/see-form'
import { verb as capture } from '../../scripts/cli/verbs/capture'
import { DOM_MEMBERS, OUR_OWN } from '../../scripts/setup/dom-members'
import { bundleAs } from '../support/bundle'
import { namesAsked } from '../support/dom-names'
import { launchChromium } from './chromium'
import { askForm, bundleFormHand, IOC_PAGES, inHandsWorld } from './form-hand'

let browser: Browser
let page: Page
let reader: string
let hand: string
let names: string[]

beforeAll(async () => {
  ;[browser, reader, hand] = await Promise.all([
    launchChromium({ draws: false }),
    bundleAs('extension/page/page/read-page.ts', 'reader'),
    bundleFormHand(),
  ])
  page = await browser.newPage()
  names = await namesAsked(page)
})
afterAll(() => browser?.close())

/** Names of fields, pictures and frames that stand before members of forms, of the document and of the window. */
function fields(name: string): string {
  return `<input type="hidden" name="${name}"><img name="${name}" alt=""><object name="${name}"></object>`
}

const ROWS = [
  ['Hộ tịch', 12, 3],
  ['Đất đai', 148, 4],
  ['Thuế', 30, 5],
]

/** Filters, a table, cells and a frame with forms everywhere, each with fields of that name. */
function pageWith(name: string, isInner = false): string {
  const rows = ROWS.map(
    ([field, received, late]) =>
      `<tr><td>${field}</td><td><form>${fields(name)}<b>${received}</b></form></td><td>${late}</td></tr>`,
  ).join('')
  const boxes = ROWS.map(
    (row) => `<form>${fields(name)}${row.map((one) => `<span>${one}</span>`).join('')}</form>`,
  ).join('')
  return `<form name="${name}" id="${name}"></form><a id="${name}"></a>
    <form class="ant-form">${fields(name)}<h2>Thống kê hồ sơ</h2>
      <div class="form-group"><label for="tu">Từ ngày</label><input id="tu" value="15/12/2024"></div>
      <form class="form-group">${fields(name)}<label>Đơn vị</label><select><option>UBND xã Sơn Kim 1</option></select></form>
      <button type="button">Thống kê</button>
      <table><form>${fields(name)}</form><caption>Theo lĩnh vực</caption><thead><tr><th>Lĩnh vực</th><th>Tiếp nhận</th><th>Quá hạn</th></tr></thead>
        <tbody>${rows}</tbody></table>
      <div class="pagination-info">1-3 trong 3</div></form>
    <form role="table">${fields(name)}<div role="row"><b role="columnheader">A</b><b role="columnheader">B</b></div>
      <form role="row">${fields(name)}<i role="cell">a</i><i role="cell">7</i></form></form>
    <div>${boxes}</div>
    ${isInner ? '' : `<iframe style="width:400px;height:300px" srcdoc="${pageWith(name, true).replaceAll('"', '&quot;')}"></iframe>`}`
}

const HOW = {
  'as the extension does, in a world of its own': () =>
    inHandsWorld(page, reader, 'reader.readPage(document)'),
  'as the command line does, in the world of the page': async () => {
    await page.evaluate(reader)
    return page.evaluate('reader.readPage(document)')
  },
  'as the panel does, a saved page that it has parsed': async () => {
    const html = await page.content()
    await page.setContent('')
    await page.evaluate(reader)
    return page.evaluate(
      `reader.readPage(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html'))`,
    )
  },
}

async function seenWith(name: string, read: () => Promise<unknown>): Promise<string> {
  await page.setContent(pageWith(name), { waitUntil: 'load' })
  return JSON.stringify(await read().catch((error: unknown) => String(error)))
}

test('whatever the scripts ask a page for is known to the build', () => {
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => !DOM_MEMBERS.has(name) && !OUR_OWN.has(name))).toEqual([])
})

describe('names that stand before members of the DOM change nothing that is read', () => {
  test.each(Object.entries(HOW))('%s', async (_, read) => {
    const plain = await seenWith('ten', read)
    expect(plain).toContain('148')
    const all: [name: string, seen: string][] = []
    for (const name of names) all.push([name, await seenWith(name, read)])
    expect(all.filter(([, seen]) => seen !== plain)).toEqual([])
  })
})

describe('a form to fill in whose fields bear all those names', () => {
  const ask = async (message: FormMessage) => {
    const answer = await askForm(page, hand, message)
    if (answer.did === 'stop') throw new Error('nobody stopped it')
    return answer
  }
  const see = async (): Promise<FormSeen> => {
    const answer = await ask({ do: 'see' })
    if (answer.did !== 'see') throw new Error(answer.did)
    return answer.seen
  }

  test('is seen as before, filled and taken back', async () => {
    await page.goto(`${IOC_PAGES}/ii-06a.html`)
    const before = await see()
    await page.evaluate((html) => {
      const form = document.createElement('form')
      const main = document.getElementById('main-content')
      main?.before(form)
      if (main) form.append(main)
      // Last of all: from here on the form answers to nobody.
      main?.insertAdjacentHTML('beforeend', html)
    }, names.map(fields).join(''))
    const seen = await see()
    expect(seen).toEqual(before)
    const places = seen.places.filter(
      ({ state, columnPath }) => state === 'open' && columnPath[0] !== 'Ghi chú',
    )
    const writes = places.slice(0, 3).map(({ at, rowPath, columnPath, text }, n) => ({
      at,
      rowPath,
      columnPath,
      now: text,
      value: 7 + n,
      from: { text: 'thử' },
    }))
    expect(writes.length).toBe(3)
    const written = await ask({ do: 'write', address: page.url(), writes })
    if (written.did !== 'write') throw new Error(written.did)
    expect(written.lines.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled'])
    await ask({ do: 'undo', address: page.url(), lines: written.lines })
    expect((await see()).places).toEqual(before.places)
  })
})

test('a saved page that puts its own in the place of what the browser has is read by the command line as any other', async () => {
  const original = 'core/portals/hatinh-06-fields/page.html'
  const hostile = `<script>
    for (const of of [Node, Element, Document, Array, String, Map, Set, RegExp, JSON, Promise])
      for (const from of [of, of.prototype ?? {}]) for (const name of Object.getOwnPropertyNames(from))
        try { if (name !== 'prototype' && name !== 'constructor') Object.defineProperty(from, name, { value: () => { throw Error('mine') } }) } catch {}
    </script></html>`
  const place = join(mkdtempSync(join(tmpdir(), 'own-')), 'page.html')
  writeFileSync(place, `${readFileSync(original, 'utf8')}${hostile}`)
  const period = '2024-12-15..2025-03-14'
  const [plain, overridden] = [
    await capture.run([original], { period }, {}),
    await capture.run([place], { period }, {}),
  ]
  const figuresOf = ({ print }: typeof plain) =>
    (print as { snapshots: { figures: unknown }[] }).snapshots.map(({ figures }) => figures)
  expect(figuresOf(plain)).toHaveLength(1)
  expect(figuresOf(overridden)).toEqual(figuresOf(plain))
})
