import { accept, type Outcome, type Refusal } from '../../outcome'
import { getCustomXml, putCustomXml } from '../../workbook/patch/custom-xml'
import { openWorkbook, type Workbook } from '../../workbook/sheet/workbook'
import type { Steps } from '../../workbook/zip/steps'
import type { ReportLesson } from '../forms/lesson'
import { LESSONS_NAMESPACE, lessonsFromXml } from '../forms/lesson-part'
import { NAMES_NAMESPACE, type Names, namesFromXml } from '../labels/names-part'
import { PROVENANCE_NAMESPACE, type Provenance, provenanceFromXml, provenanceToXml } from './provenance'

/** What a workbook carries of ours: where its filled cells come from, what was taught about it, names that count as one. */
export interface KeptInFile {
  readonly provenance: Provenance | null
  readonly lessons: readonly ReportLesson[]
  readonly names: Names
}

const NAMESPACES = [PROVENANCE_NAMESPACE, LESSONS_NAMESPACE, NAMES_NAMESPACE] as const

/** Reads it, whichever hand put it there. */
export function* keptIn(workbook: Workbook): Steps<KeptInFile> {
  const parts: Record<string, string | null> = {}
  for (const namespace of NAMESPACES) parts[namespace] = yield* getCustomXml(workbook, namespace)
  return keptInParts(parts)
}

/** The same from parts that were read already, by namespace; a part that somebody changed says nothing. */
export function keptInParts(parts: Readonly<Record<string, string | null>>): KeptInFile {
  const provenance = parts[PROVENANCE_NAMESPACE]
  const read = provenance ? provenanceFromXml(provenance) : null
  return {
    provenance: read?.ok ? read.value : null,
    lessons: lessonsFromXml(parts[LESSONS_NAMESPACE] ?? ''),
    names: namesFromXml(parts[NAMES_NAMESPACE] ?? ''),
  }
}

/** Why the origin of filled cells cannot be read, where a workbook has one that somebody changed. */
export function originRefusal(parts: Readonly<Record<string, string | null>>): Refusal | null {
  const xml = parts[PROVENANCE_NAMESPACE]
  // Undone fills leave an empty part behind.
  const read = xml && !xml.includes('<empty ') ? provenanceFromXml(xml) : null
  return read && !read.ok ? read.refusal : null
}

/** The bytes of a filled file with the origin of its cells inside; sheets and all other parts stay as they are. */
export function* keepProvenance(bytes: Uint8Array, provenance: Provenance): Steps<Outcome<Uint8Array>> {
  const opened = yield* openWorkbook(bytes)
  if (!opened.ok) return opened
  const put = yield* putCustomXml(opened.value, PROVENANCE_NAMESPACE, provenanceToXml(provenance))
  return put.ok ? accept(put.value) : put
}
