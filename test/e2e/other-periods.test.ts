import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { cellAt } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { cardOf } from '../../extension/ledger/card'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { openWorkbook } from '../support/file-hand-now'
import { putLedger } from '../support/put-ledger'
import { CAPTURES, LAYOUTS } from '../workbook-corpus/layouts'
import { type Launched, launchExtension } from './launch'
import { BY_FIELD, choosePeriod, openTab, reopen, startBook } from './panel-hand'

/** The corpus's captures of several periods, made after the last of their days. */
const KEPT = CAPTURES.map(({ id: _, ...rest }) =>
  sealSnapshot({ ...rest, source: { ...rest.source, capturedAt: '2025-07-01T08:00:00+07:00' } }),
)

let site: SampleSite
let extension: Launched
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(site.url + BY_FIELD))
  await startBook(panel, KEPT[0]!.unit)
  await putLedger(panel, { snapshots: KEPT, cards: KEPT.map((one) => cardOf('snapshots', one, false)) })
  await reopen(panel)
  await choosePeriod(panel, 'Quý II/2025 (15/03–14/06/2025)')
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

async function filledInPanel(id: string): Promise<Record<string, unknown>> {
  const layout = LAYOUTS.find((one) => one.id === id)!
  await reopen(panel)
  await openTab(panel, 'Báo cáo')
  const own = panel.getByRole('region', { name: 'Tệp Excel có sẵn' })
  await own.getByLabel('Điền vào tệp có sẵn').setInputFiles({
    name: `${id}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(layout.bytes()),
  })
  const fill = own.getByRole('button', { name: /^Điền [1-9]\d* ô$/ })
  await fill.waitFor()
  const [download] = await Promise.all([panel.waitForEvent('download'), fill.click()])
  const book = openWorkbook(new Uint8Array(await readFile(await download.path())))
  if (!book.ok) throw new Error(book.refusal.message)
  const { cells } = seeWorkbook(book.value).sheets.find(({ name }) => name === layout.sheet)!
  return Object.fromEntries(
    Object.keys(layout.expected).map((place) => {
      const at = cellAt(place)!
      return [place, cells.find(({ row, column }) => row === at.row && column === at.column)?.value]
    }),
  )
}

it.each(['in-period-and-cumulative', 'last-year', 'four-quarters', 'two-lines-by-time'])(
  '%s: columns of other periods take what the ledger has of exactly those days',
  async (id) => {
    expect(await filledInPanel(id)).toEqual(LAYOUTS.find((one) => one.id === id)!.expected)
  },
)
