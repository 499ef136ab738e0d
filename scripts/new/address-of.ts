import { looksPersonal } from '../../core/text/personal'
import { WrongUsage } from '../cli/verb'

/** Where nothing says where a page came from; never the file's own path, which would name somebody's machine. */
const NOWHERE = 'https://portal.invalid/'
/** What of a query says something about the figures; the rest may name a dossier or a session. */
const PERIOD_KEYS = ['thang', 'quy', 'nam']

/**
 * The address a saved page is known by: as given, or as the browser or «Lưu trang mẫu» wrote it into the file; the
 * host, the path and the period only.
 *
 * `addressOf('https://a.vn/dvc/bao-cao?nam=2025&sid=7', '')` is `'https://a.vn/dvc/bao-cao?nam=2025'`.
 */
export function addressOf(given: string | undefined, html: string): string {
  if (given !== undefined && !/^https?:\/\/[^/]/i.test(given))
    throw new WrongUsage(`«${given}» không phải địa chỉ trang.`)
  const { origin, pathname, searchParams, hash } = new URL(given ?? writtenIn(html) ?? NOWHERE, NOWHERE)
  const route = hash.startsWith('#/') ? hash.replace(/\?.*$/, '') : ''
  if (looksPersonal(pathname + route)) return `${origin}/`
  const period = [...searchParams].filter(([key, value]) => PERIOD_KEYS.includes(key) && /^\d+$/.test(value))
  const query = period.map(([key, value]) => `${key}=${value}`).join('&')
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}${route}`
}

function writtenIn(html: string): string | undefined {
  const whole = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/i.exec(html.slice(0, 2000))?.[1]
  const path = /^\s*<!doctype html>\s*<!-- (\/\S*) -->/i.exec(html)?.[1]
  return whole ?? path
}
