import { activeTab } from './active-tab'
import { onPageMoved } from './on-page-moved'
import { startWatching } from './start-watching'

/**
 * Watches every page that comes in front from its first sight on, without reading it, so that «Thống kê» pressed while
 * the panel shows something else is seen, too. Where nothing may be read nothing is watched, and the capture says so.
 */
export function watchActivePages(): () => void {
  const watch = async () => {
    const tab = await activeTab()
    if (tab.ok) await startWatching(tab.value.id)
  }
  void watch()
  return onPageMoved(() => void watch())
}
