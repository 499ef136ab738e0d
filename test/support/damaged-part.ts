import { strToU8, unzipSync, zipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

export function partsIn(file: Uint8Array): Parts {
  return unzipSync(file)
}

/** What happens to a part of a file between two offices; `at` is where, from 0 to 1. */
export interface Damage {
  readonly kind: (typeof DAMAGES)[number]
  readonly at: number
}

export const DAMAGES = [
  'a byte other than its check sum says',
  'cut off',
  'emptied',
  'gone',
  'a page of a server in its place',
  'the beginning in place of the end',
  'zeros within',
  'entities of its own',
] as const

const PAGE =
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>502 Bad Gateway</body></html>'

/** The file with one part damaged; all check sums are right but where the damage is that one is not. */
export function withDamage(parts: Parts, name: string, { kind, at }: Damage): Uint8Array {
  const own = parts[name]!
  if (kind === 'gone') {
    const { [name]: _, ...others } = parts
    return zipSync(others, { level: 0 })
  }
  if (kind === 'a byte other than its check sum says') return withWrongByte(parts, name, at)
  const changed = { ...parts, [name]: damaged(own, kind, Math.floor(at * own.length)) }
  return zipSync(changed, { level: 0 })
}

function damaged(own: Uint8Array, kind: Damage['kind'], at: number): Uint8Array {
  if (kind === 'cut off') return own.slice(0, at)
  if (kind === 'emptied') return new Uint8Array()
  if (kind === 'a page of a server in its place') return strToU8(PAGE)
  const result = own.slice()
  if (kind === 'the beginning in place of the end') result.set(own.subarray(0, own.length - at), at)
  if (kind === 'zeros within') result.fill(0, at, at + 512)
  if (kind === 'entities of its own') return joined(strToU8('<!DOCTYPE d [<!ENTITY a "b">]>'), own)
  return result
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function withWrongByte(parts: Parts, name: string, at: number): Uint8Array {
  const file = zipSync(parts, { level: 0 })
  const own = parts[name]!
  const view = new DataView(file.buffer, file.byteOffset)
  let start = 0
  while (view.getUint32(start, true) === 0x04034b50) {
    const [named, more] = [view.getUint16(start + 26, true), view.getUint16(start + 28, true)]
    const data = start + 30 + named + more
    const said = new TextDecoder().decode(file.subarray(start + 30, start + 30 + named))
    if (said === name) file[data + Math.floor(at * own.length)]! ^= 1
    start = data + view.getUint32(start + 18, true)
  }
  return file
}
