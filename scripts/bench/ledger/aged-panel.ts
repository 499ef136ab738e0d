import type { Page } from 'playwright-core'
import { type Launched, launchExtension } from '../../../test/e2e/launch'
import { BY_FIELD, UNIT } from '../../../test/e2e/panel-hand'
import { agedLedger } from '../../../test/support/aged-ledger'
import { putLedger } from '../../../test/support/put-ledger'
import { until } from '../../../test/support/until'

/** A browser whose ledger was used for so many years, the sample page and the panel beside it. */
export interface AgedPanel {
  readonly years: number
  readonly extension: Launched
  readonly panel: Page
}

/** The quarter of the sample page. */
const SAMPLE = { from: '2024-12-15', to: '2025-03-14' }

/** The records are put straight into the database; the panel has looked through them once before anything is measured. */
export async function agedPanel(siteUrl: string, years: number): Promise<AgedPanel> {
  const extension = await launchExtension({ build: 'e2e' })
  const { panel } = await extension.beside(siteUrl + BY_FIELD)
  await panel.getByText('Bắt đầu').waitFor()
  const aged = agedLedger(years)
  await putLedger(panel, { ...aged, settings: { ...aged.settings, unit: UNIT } })
  await panel.reload()
  await panel.bringToFront()
  // Not `waitForFunction`: what answers later is true to it at once.
  await until(
    () => panel.evaluate(isLookedThrough),
    () => `a ledger of ${years} years was never looked through`,
  )
  return { years, extension, panel }
}

/** The period becomes that of the sample page, for the work on it. */
export async function toSampleQuarter({ panel }: AgedPanel): Promise<void> {
  await putLedger(panel, { settings: { ...agedLedger(0).settings, unit: UNIT, period: SAMPLE } })
  await panel.reload()
}

/** What is done once a day in idle time must not stand in the way of what is measured. */
function isLookedThrough(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('so-mot-cua')
    opening.onsuccess = () => {
      const asked = opening.result.transaction('meta').objectStore('meta').get('check')
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result !== undefined)
      }
    }
  })
}
