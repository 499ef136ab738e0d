import { JSDOM } from 'jsdom'

const PLACEHOLDER = 'https://localhost:3000'

/**
 * The manifest with every address moved to the origin that will serve the add-in (a folder of it is allowed).
 *
 * `stampManifest(xml, 'https://tthc.example.vn/so-mot-cua')` makes of `https://localhost:3000/taskpane.html`
 * `https://tthc.example.vn/so-mot-cua/taskpane.html`. Not an https address: throws, for nothing could load it.
 */
export function stampManifest(xml: string, origin: string): string {
  const base = new URL(origin.endsWith('/') ? origin : `${origin}/`)
  if (base.protocol !== 'https:') throw new Error(`Excel chỉ mở phần bổ trợ qua https, không qua ${origin}`)
  const { window } = new JSDOM(xml, { contentType: 'application/xml' })
  for (const element of window.document.querySelectorAll('[DefaultValue]')) {
    const address = element.getAttribute('DefaultValue') ?? ''
    if (address.startsWith(`${PLACEHOLDER}/`))
      element.setAttribute('DefaultValue', new URL(address.slice(PLACEHOLDER.length + 1), base).href)
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${window.document.documentElement.outerHTML}\n`
}
