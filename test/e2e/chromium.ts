import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_ARGS } from '../../scripts/cli/open-page'
import { chromiumForPages } from '../../scripts/setup/ready.mjs'

/**
 * Said once for all: of two such lists the browser heeds the last. The address bar's own pages alone cost a third of a
 * start; the others are those that Playwright turns off.
 */
const NOT_NEEDED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'Translate',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  // A renderer held ready for a page that nobody opens: a tenth of a start.
  'SpareRendererForSitePerProcess',
]

/** A frame made anew for each address within a site: a quarter of what going there costs. The extension must live with it. */
const NOT_NEEDED_BY_PAGES = [...NOT_NEEDED, 'RenderDocument']

export const withoutFeatures = (names = NOT_NEEDED) => `--disable-features=${names.join(',')}`

interface Pages {
  /** Frames are waited for, clicked in or pictured; where nobody looks, drawing them is a third of the work. */
  readonly draws: boolean
}

/** A browser for pages alone, without the extension: where it is installed the shell of the same Chromium, at half the cost. */
export function launchChromium({ draws }: Pages = { draws: true }): Promise<Browser> {
  const args = [...CHROMIUM_ARGS, withoutFeatures(NOT_NEEDED_BY_PAGES)]
  // Without a thread that puts frames together a headless browser makes none; boxes and styles are there as ever.
  if (!draws) args.push('--disable-threaded-compositing')
  return chromium.launch({ executablePath: chromiumForPages(), args })
}
