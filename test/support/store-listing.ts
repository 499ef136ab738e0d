import { readFileSync } from 'node:fs'

export const LISTING = 'docs/cua-hang/trang-cua-hang.md'

/** The text under a heading of the page for the stores. */
export function listed(heading: string): string {
  const text = readFileSync(LISTING, 'utf8')
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  return section.split('\n## ')[0]!.trim()
}

/** Permissions that the page gives a reason for, with that reason. */
export function reasonsListed(): ReadonlyMap<string, string> {
  const rows = [...listed('Vì sao cần từng quyền').matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gm)]
  return new Map(rows.map(([, permission = '', reason = '']) => [permission, reason.trim()]))
}
