import { browser } from 'wxt/browser'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { SHORTCUT } from '../shortcut'

export interface ActiveTab {
  readonly id: number
  readonly url: string
}

export const ASK_FOR_ACCESS = `Chưa được đọc trang này. Bấm biểu tượng Sổ Một Cửa (${SHORTCUT}) trên trang cần đọc; trình duyệt chỉ cho đọc đúng trang đó.`

/**
 * The tab in front of the officer. A panel that stands in a tab of its own (`sidepanel.html?tab=12`) keeps to the
 * tab it was opened for.
 */
export async function activeTab(): Promise<Outcome<ActiveTab>> {
  const fixed = fixedTab()
  const tab =
    fixed === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(fixed).catch(() => undefined)
  return tab?.id === undefined
    ? refuse('no-access', ASK_FOR_ACCESS)
    : accept({ id: tab.id, url: tab.url ?? '' })
}

export function fixedTab(): number | null {
  const asked = new URLSearchParams(location.search).get('tab')
  return asked === null ? null : Number(asked)
}
