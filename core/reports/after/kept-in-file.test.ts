import { expect, test } from 'vitest'
import {
  getCustomXml,
  keepProvenance,
  keptIn,
  openWorkbook,
  putCustomXml,
} from '../../../test/support/file-hand-now'
import { TEMPLATES } from '../../../test/workbook-corpus/templates'
import { NAMES_NAMESPACE, namesToXml } from '../labels/names-part'
import { originRefusal } from './kept-in-file'
import { PROVENANCE_NAMESPACE, type Provenance, provenanceToXml } from './provenance'

const FULL = TEMPLATES.find(({ id }) => id === 'everything-in-25-parts')!

const PROVENANCE: Provenance = {
  report: 'ii-06a',
  filledAt: '2025-03-14T15:20:00+07:00',
  sources: [],
  cells: [],
  said: [
    {
      sheet: 'Phụ lục',
      cell: 'H10',
      row: ['<b>'],
      column: ['Tình trạng'],
      value: 'Xong',
      says: 'Nhiệm vụ I.1',
      on: '2025-03-14',
    },
  ],
}

function opened(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

function kept(bytes: Uint8Array): Uint8Array {
  const put = keepProvenance(bytes, PROVENANCE)
  if (!put.ok) throw new Error(put.refusal.message)
  return put.value
}

test('the origin of cells goes into the file and comes back, statuses included', () => {
  expect(keptIn(opened(kept(FULL.bytes())))).toEqual({ provenance: PROVENANCE, lessons: [], names: [] })
})

test('all that was in the file stays as it was, but for the list of its parts', () => {
  const before = opened(FULL.bytes())
  const after = opened(kept(FULL.bytes()))
  const changed = before.zip.entries.filter((entry) => {
    const other = after.zip.entries.find(({ name }) => name === entry.name)!
    const was = before.zip.bytes.subarray(entry.start, entry.end)
    return Buffer.compare(was, after.zip.bytes.subarray(other.start, other.end)) !== 0
  })
  expect(changed.map(({ name }) => name).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
  ])
})

test('names that Excel’s pane put there are read, a changed origin says nothing', () => {
  const names = putCustomXml(opened(FULL.bytes()), NAMES_NAMESPACE, namesToXml([['Hộ tịch xã', 'Hộ tịch']]))
  if (!names.ok) throw new Error(names.refusal.message)
  const damaged = putCustomXml(
    opened(names.value),
    PROVENANCE_NAMESPACE,
    '<provenance xmlns="urn:so-mot-cua:provenance:1">{</provenance>',
  )
  if (!damaged.ok) throw new Error(damaged.refusal.message)
  expect(keptIn(opened(damaged.value))).toEqual({
    provenance: null,
    lessons: [],
    names: [['Hộ tịch xã', 'Hộ tịch']],
  })
  expect(getCustomXml(opened(FULL.bytes()), NAMES_NAMESPACE)).toBeNull()
})

test.each([
  [null, undefined],
  ['<empty xmlns="urn:so-mot-cua:provenance:1"/>', undefined],
  ['<provenance xmlns="urn:so-mot-cua:provenance:1">{"cells":[]}</provenance>', 'packet-damaged'],
  [provenanceToXml(PROVENANCE), undefined],
  [provenanceToXml(PROVENANCE).replace('Xong', 'Chưa xong'), 'packet-damaged'],
  [provenanceToXml(PROVENANCE).replace('I.1', 'I.2'), 'packet-damaged'],
  [provenanceToXml(PROVENANCE).replace('}]}', ',"more":1}]}'), 'packet-damaged'],
  [provenanceToXml(PROVENANCE).replace(/ sum="\w*"/, ''), undefined],
  [provenanceToXml(PROVENANCE).replace('provenance ', 'p:provenance ').replace('</', '</p:'), undefined],
  [
    `<provenance xmlns="urn:so-mot-cua:provenance:1">{"__proto__":{},${JSON.stringify(PROVENANCE).slice(1)}</provenance>`,
    'packet-damaged',
  ],
])('an origin that somebody changed is told apart from none: %s', (xml, reason) => {
  expect(originRefusal({ [PROVENANCE_NAMESPACE]: xml })?.reason).toBe(reason)
})
