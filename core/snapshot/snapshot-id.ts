import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Snapshot } from './snapshot'

/** A snapshot with its id, which is a hash of everything else in it: the same capture always has the same id. */
export function sealSnapshot(content: Omit<Snapshot, 'id'>): Snapshot {
  return { ...content, id: idOf(content) }
}

/** Whether nothing was changed since the snapshot was sealed. */
export function isSealed(snapshot: Snapshot): boolean {
  return snapshot.id === idOf(snapshot)
}

function idOf(content: object): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...content, id: undefined }))))}`
}

/** `canonicalJson({ b: 1, a: [2, null] })` is `'{"a":[2,null],"b":1}'`: the order of keys does not matter. */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/** Whether all keys already stand in order, as in figures fresh from a page: then the engine writes them at once. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (Array.isArray(value)) return value.every(isInOrder)
  let before = ''
  for (const [key, member] of Object.entries(value)) {
    if (key < before || !isInOrder(member)) return false
    before = key
  }
  return true
}
