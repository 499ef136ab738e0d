import type { PageSeen } from '../../../core/grid/seen'
import { pageTools } from './page-tools'
import { STYLE, stylesAside } from './styles-aside'

/** What could act or call out; a saved page needs none of it to be read. */
const NOT_NEEDED =
  'script, iframe, frame, object, embed, link, meta, base, img, video, audio, source, form[action]'

/**
 * Reads a saved table (.html, or .xls that is HTML inside) in a frame without scripts: laid out, so that what the page
 * hides stays hidden, and cut off from everything.
 */
export async function pageOfHtml(text: string, name: string): Promise<PageSeen> {
  const { html, sheets } = stylesAside(text)
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(NOT_NEEDED)) element.remove()
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.className = 'reading-frame'
  frame.srcdoc = parsed.documentElement.outerHTML
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
  document.body.append(frame)
  try {
    await loaded
    const inside = frame.contentDocument
    if (!inside) throw new Error('the frame has no document')
    giveStyles(inside, sheets)
    const { readPage } = await pageTools()
    return { ...(await readPage(inside)), url: `file:///${encodeURIComponent(name)}`, title: name }
  } finally {
    frame.remove()
  }
}

function giveStyles(inside: Document, sheets: readonly string[]): void {
  const view = inside.defaultView
  if (view)
    inside.adoptedStyleSheets = sheets.map((rules) => {
      const sheet = new view.CSSStyleSheet()
      sheet.replaceSync(rules)
      return sheet
    })
  for (const element of inside.querySelectorAll<HTMLElement>(`[${STYLE}]`))
    element.style.cssText = element.getAttribute(STYLE) ?? ''
}
