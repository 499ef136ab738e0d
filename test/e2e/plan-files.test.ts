import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundle } from '../support/bundle'
import { asDocx, asHtml, asText, type PlanModel } from '../unit/plan-documents'
import { launchChromium } from './chromium'

let browser: Browser
let page: Page
let reader: string

const PLAN: PlanModel = {
  year: 2025,
  groups: [
    {
      title: 'Công tác chỉ đạo',
      tasks: [
        { text: 'Xây dựng kế hoạch', lead: 'VP', support: '', product: 'Kế hoạch', time: 'Trước 20/02/2025' },
        { text: 'Rà soát TTHC', lead: 'VP', support: 'Một cửa', product: '', time: 'Quý II/2025' },
      ],
    },
  ],
  layout: {
    before: 0,
    order: ['text', 'lead', 'support', 'product', 'time'],
    columnNumbers: true,
    repeatAfter: 0,
    mergeLeads: true,
    mergeGroups: true,
  },
}

beforeAll(async () => {
  ;[browser, reader] = await Promise.all([
    launchChromium(),
    bundle('extension/ui/plan/plan-of-file.ts', 'planOfFile'),
  ])
  page = await browser.newPage()
  // As in the extension: no text is ever run as code.
  await page.setContent(
    `<meta http-equiv="Content-Security-Policy" content="script-src 'self'"><p>trang trống</p>`,
  )
})
afterAll(() => browser.close())

const encode = (text: string) => new TextEncoder().encode(text)

it.each([
  ['ke-hoach.docx', asDocx(PLAN)],
  ['ke-hoach.html', encode(asHtml(PLAN))],
  ['ke-hoach.txt', encode(asText(PLAN))],
])('%s is read in the browser as it is on the command line', async (name, bytes) => {
  expect(await readInPage(bytes, name)).toMatchObject({
    ok: true,
    value: {
      plan: {
        year: 2025,
        tasks: [
          { id: 'I.1', lead: 'VP', support: '', due: { kind: 'dated', from: null, to: '2025-02-19' } },
          { id: 'I.2', lead: 'VP', support: 'Một cửa', due: { from: '2025-04-01', to: '2025-06-30' } },
        ],
      },
    },
  })
})

it('a damaged .docx is refused with what to do', async () => {
  const read = await readInPage(asDocx(PLAN).slice(0, 400), 'ke-hoach.docx')
  expect(read).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
})

async function readInPage(bytes: Uint8Array, name: string): Promise<unknown> {
  return page.evaluate(
    `(() => { ${reader}(new Uint8Array(${JSON.stringify([...bytes])}), ${JSON.stringify(name)}) })()`.replace(
      ';Bundled.planOfFile',
      ';return Bundled.planOfFile',
    ),
  )
}
