import { FORM_PORTAL } from '../figure-book'
import type { Snapshot } from '../snapshot'
import { OVER_ALL_HOSTS, OVER_ALL_PAGES, PROBABLY_ONE } from './known-systems'

/** Where a capture was read. */
export type SystemSeen =
  /** A one-stop system, by its address. */
  | { readonly is: 'host'; readonly key: string }
  /** A saved file or a page of this machine: which system it is of, nobody said. */
  | { readonly is: 'unknown'; readonly key: string }
  /** What all systems together count (the national portal), a sum, a filled form: never an addend. */
  | { readonly is: 'over-all' }

const OVER_ALL: SystemSeen = { is: 'over-all' }
const HERE = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/

/**
 * Which system a capture is of. **The host is the system**: `motcua.hatinh.gov.vn` and `motcua.moj.gov.vn` are two, whatever page,
 * port, path or «www.» stands around it. **A saved file or a page of this machine** (file:, loopback, a download, no address) says no
 * system: it may be of any, so it stands beside every other page, but never *in place of* another capture of the same page unless it
 * says the very same (`mayBeOne`). **The national portal, a sum, a filled form** are over all systems.
 *
 * `https://www.motcua.moj.gov.vn/x?y` is `{ is: 'host', key: 'motcua.moj.gov.vn' }`, `file:///a/06a.html` is
 * `{ is: 'unknown', key: '06a.html' }`, `http://localhost:4173/` is `{ is: 'unknown', key: '' }`.
 */
export function systemOf({ portal, source, systems }: Snapshot): SystemSeen {
  if (systems !== undefined || portal === MERGED || portal === FORM_PORTAL || OVER_ALL_PAGES.has(portal))
    return OVER_ALL
  const host = hostAt(source.url)
  if (OVER_ALL_HOSTS.has(host)) return OVER_ALL
  if (host !== '' && !HERE.test(host)) return { is: 'host', key: host }
  return { is: 'unknown', key: host === '' ? fileAt(source.url) : '' }
}

/** What a merge of many units carries as its page. */
export const MERGED = 'merged'

/** `hostAt('https://WWW.motcua.moj.gov.vn:8443/x')` is `'motcua.moj.gov.vn'`; '' of a file, or of no address. */
export function hostAt(url: string): string {
  const [, host = ''] = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url.trim()) ?? []
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
}

/** The file's name: the same file opened again is the same page again. */
function fileAt(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  )
}

/** Whether two captures may be of one system, for all that is known: a file may be of any, and some addresses are two names of one. */
export function mayBeOne(a: SystemSeen, b: SystemSeen): boolean {
  if (a.is === 'over-all' || b.is === 'over-all') return a.is === b.is
  if (a.is === 'unknown' || b.is === 'unknown') return true
  return a.key === b.key || PROBABLY_ONE.some((group) => group.includes(a.key) && group.includes(b.key))
}
