import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { writeFigures } from './canonical-figures'
import type { Snapshot } from './snapshot'

/** A snapshot with its id, which is a hash of everything else in it: the same capture always has the same id. */
export function sealSnapshot(content: Omit<Snapshot, 'id'>): Snapshot {
  return { ...content, id: idOf(content) }
}

/** Whether nothing was changed since the snapshot was sealed. */
export function isSealed(snapshot: Snapshot): boolean {
  return snapshot.id === idOf(snapshot)
}

/**
 * `sha256:` and the SHA-256 of UTF-8 lines, each closed by a line feed: first the canonical JSON of all but `id` and
 * `figures`, then the figures as `canonical-figures.ts` writes them. No line is left out and none can be read in two
 * ways, so two snapshots share an id only where they say the same.
 */
function idOf(content: Omit<Snapshot, 'id'>): string {
  const hash = sha256.create()
  hash.update(utf8ToBytes(`${canonicalJson({ ...content, id: undefined, figures: undefined })}\n`))
  writeFigures(content.figures, (lines) => hash.update(lines))
  return `sha256:${bytesToHex(hash.digest())}`
}

/** `canonicalJson({ b: 1, a: [2, null] })` is `'{"a":[2,null],"b":1}'`: the order of keys does not matter. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  // Every seal of a ledger is worked out anew as it is read: keys alone are sorted, and nothing is made for each of them.
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const member: unknown = Reflect.get(value, key)
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}
