import { accept, type Outcome, refuse } from '../../outcome'
import { attribute, nextTag } from '../xml'
import { entryNamed, readXml } from './read-xml'
import type { Steps } from './steps'
import { NOT_XLSX, type Zip } from './zip'

export interface Relation {
  readonly id: string
  /** Last word of its type: `worksheet`, `sharedStrings`; the same in the strict and the usual dialect. */
  readonly kind: string
  readonly part: string
}

/** `relationsPart('xl/workbook.xml')` is `'xl/_rels/workbook.xml.rels'`. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** What a part points to inside the file; links to the outside are left out. */
export function* relationsOf(zip: Zip, part: string): Steps<Outcome<Relation[]>> {
  const entry = entryNamed(zip, relationsPart(part))
  if (!entry) return part === '' ? refuse('file-unreadable', NOT_XLSX) : accept([])
  const read = yield* readXml(zip, entry.name, 'Relationships')
  if (!read.ok) return read
  const xml = read.value
  const relations: Relation[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'Relationship' || attribute(xml, tag, 'TargetMode') === 'External') continue
    const kind = attribute(xml, tag, 'Type')?.split('/').pop()
    const target = attribute(xml, tag, 'Target')
    if (kind && target)
      relations.push({ id: attribute(xml, tag, 'Id') ?? '', kind, part: resolve(part, target) })
  }
  return accept(relations)
}

/** `resolve('xl/workbook.xml', '../customXml/item1.xml')` is `'customXml/item1.xml'`. */
function resolve(part: string, target: string): string {
  const from = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') from.pop()
    else if (step !== '' && step !== '.') from.push(step)
  }
  return from.join('/')
}
