import { JSDOM } from 'jsdom'
import type { PageSeen } from '../../core/grid/seen'
import { readPage } from '../../extension/page/read-page'

/** A saved page, opened without a browser and read by the extension's own reader. */
export function seePage(html: string, url: string): Promise<PageSeen> {
  return readPage(new JSDOM(html, { url }).window.document)
}

/** Changes a page text by text; a text that is not there would make the case prove nothing, so it fails. */
export function changePage(html: string, changes: readonly (readonly [find: string, put: string])[]): string {
  return changes.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`the page has no «${find}»`)
    return text.replaceAll(find, put)
  }, html)
}
