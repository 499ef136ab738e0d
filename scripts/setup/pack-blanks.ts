import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf, type Xml, xmlOf } from '../../core/workbook/xml'
import { openZip } from '../../core/workbook/zip/zip'
import { type BlanksHead, shortPiece, unpackBlanks } from '../../ui/unpack-blanks'
import { packedSmall } from './pack-small'
import { ROOT } from './ready.mjs'

const KEPT = join(ROOT, 'node_modules', '.cache', 'so-mot-cua')
const FORMS = join(ROOT, 'core/reports/forms')

const PACKERS = ['scripts/setup/pack-blanks.ts', 'scripts/setup/pack-small.ts', 'ui/unpack-blanks.ts']

/** The name under which both packages carry their blanks, beside their pages. */
export const BLANKS_FILE = 'blanks.bin'

/** Every blank of ours by the id of its report. */
export function blanksOfOurs(): ReadonlyMap<string, Uint8Array> {
  const ids = readdirSync(FORMS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return new Map(ids.map(({ name }) => [name, new Uint8Array(readFileSync(join(FORMS, name, 'blank.xlsx')))]))
}

/** Where the packed blanks lie: what a build copies into its package, made once for each state of the blanks. */
export async function writeBlanks(): Promise<string> {
  const blanks = blanksOfOurs()
  const key = createHash('sha256')
  for (const source of PACKERS) key.update(readFileSync(join(ROOT, source)))
  for (const [id, bytes] of blanks) key.update(id).update(bytes)
  const path = join(KEPT, `blanks-${key.digest('hex').slice(0, 20)}.bin`)
  if (existsSync(path)) return path
  mkdirSync(KEPT, { recursive: true })
  // Two builds at once: each writes a file of its own, and the last one takes the name.
  writeFileSync(`${path}.${process.pid}`, await packBlanks(blanks))
  renameSync(`${path}.${process.pid}`, path)
  return path
}

/** All blanks as one file: pieces of the same name side by side, each once. It is opened again before it is believed. */
export function packBlanks(blanks: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const cut = new Map([...blanks].map(([id, bytes]) => [id, piecesOf(id, bytes)]))
  const sorted = [...cut.values()].flat().sort((a, b) => a.name.localeCompare(b.name))
  const kinds = [...new Map(sorted.map(({ text }) => [text, text])).keys()]
  const places = new Map(kinds.map((text, at) => [text, at]))
  const head: BlanksHead = {
    lengths: kinds.map((text) => shortPiece(text).length),
    blanks: Object.fromEntries([...cut].map(([id, own]) => [id, own.map(({ text }) => places.get(text)!)])),
  }
  const pack = `${JSON.stringify(head)}\n${kinds.map(shortPiece).join('')}`
  const again = unpackBlanks(pack)
  for (const [id, bytes] of blanks)
    if (xmlOf(bytes) !== xmlOf(again.get(id)!))
      throw new Error(`The blank of ${id} does not come out as it is.`)
  return packedSmall(bytesOf(pack))
}

interface Piece {
  /** A part's name without its number: sheets stand beside sheets. */
  readonly name: string
  readonly text: Xml
}

/** A workbook cut before each of its parts, and before its directory. */
function piecesOf(id: string, bytes: Uint8Array): Piece[] {
  const zip = openZip(bytes)
  if (!zip.ok) throw new Error(`${id}: ${zip.refusal.message}`)
  const parts = [...zip.value.entries].sort((a, b) => a.start - b.start)
  const end = parts.at(-1)?.end ?? 0
  return [
    ...parts.map(({ name, start, end }) => ({
      name: name.replace(/\d+/g, ''),
      text: xmlOf(bytes.subarray(start, end)),
    })),
    { name: '', text: xmlOf(bytes.subarray(end)) },
  ]
}
