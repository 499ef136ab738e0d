import { browser } from 'wxt/browser'

/**
 * A click on the icon (or its keys, `SHORTCUT`) opens the side panel. The click itself is what gives access to the tab
 * (`activeTab`), so the panel must be opened here and not by the browser's own "open on click".
 */
export function listenToTheButton(): void {
  browser.action.onClicked.addListener((tab) => {
    if (browser.sidePanel) void browser.sidePanel.open({ windowId: tab.windowId })
    else void sidebarOfFirefox()?.open()
  })
}

/** Firefox calls it a sidebar; the types of Chrome do not know it. */
function sidebarOfFirefox(): { readonly open: () => Promise<void> } | undefined {
  return Reflect.get(browser, 'sidebarAction')
}
