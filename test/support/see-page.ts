import { JSDOM } from 'jsdom'
import type { PageSeen } from '../../core/grid/seen'
import { readPage } from '../../extension/page/page/read-page'
import { oncePerRun } from './seen-pages'

/**
 * A saved page, opened without a browser and read by the extension's own reader. Where a page brings no style sheet,
 * an element's own style says all; jsdom would work it out from its defaults for every cell, a hundred times slower.
 */
export function seePage(html: string, url: string): Promise<PageSeen> {
  return oncePerRun(`${url}\0${html}`, () => read(html, url))
}

function read(html: string, url: string): Promise<PageSeen> {
  const { window } = new JSDOM(html, { url })
  if (window.document.styleSheets.length === 0) {
    window.getComputedStyle = (element) =>
      'style' in element ? (element as HTMLElement).style : window.document.body.style
  }
  return readPage(window.document)
}

/** Changes a page text by text; a text that is not there would make the case prove nothing, so it fails. */
export function changePage(html: string, changes: readonly (readonly [find: string, put: string])[]): string {
  return changes.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`the page has no «${find}»`)
    return text.replaceAll(find, put)
  }, html)
}
