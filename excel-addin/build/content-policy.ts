import { createHash } from 'node:crypto'

/**
 * What the pane may load: its own files, and scripts from `scriptsFrom` besides (Microsoft's, where office.js comes from
 * there). A script in the page itself runs only if it is one of `html` as it was built; nothing is fetched from, or sent
 * to, anywhere else. office.js draws its own dialogs with styles in the page.
 */
export function contentPolicy(html: string, scriptsFrom: readonly string[] = []): string {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scriptsFrom, ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
