import { accept, type Outcome, refuse } from '../../outcome'
import { partName, type Workbook } from '../sheet/workbook'
import { attribute, bytesOfUtf8, encode, nextTag, utf8, type Xml } from '../xml'
import { readXml } from '../zip/read-xml'
import { type Relation, relationsOf, relationsPart } from '../zip/relations'
import type { Steps } from '../zip/steps'
import { rewriteZip } from '../zip/write-zip'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const NO_TYPES = 'Tệp Excel thiếu danh mục nội dung. Mở bằng Excel, lưu lại rồi thử lại.'

/** The own XML that a workbook carries under a namespace; null where it carries none. */
export function* getCustomXml(workbook: Workbook, namespace: string): Steps<string | null> {
  const part = yield* findItem(workbook, namespace)
  const xml = part === null ? null : yield* readXml(workbook.zip, part)
  return xml?.ok ? utf8(xml.value) : null
}

/**
 * The workbook's bytes with this XML inside as a custom part, new or in place of the former one of the namespace.
 * Office.js finds it by `customXmlParts.getByNamespace(namespace)`; sheets, styles and the rest go back untouched.
 *
 * `putCustomXml(workbook, 'urn:so-mot-cua:packet', '<packet xmlns="urn:so-mot-cua:packet">…</packet>')`
 */
export function* putCustomXml(
  workbook: Workbook,
  namespace: string,
  xml: string,
): Steps<Outcome<Uint8Array>> {
  const item = toXml(xml)
  const known = yield* findItem(workbook, namespace)
  if (known !== null) return accept(yield* rewriteZip(workbook.zip, new Map([[known, item]])))
  const types = yield* readXml(workbook.zip, '[Content_Types].xml', 'Types')
  if (!types.ok) return refuse('file-unreadable', NO_TYPES)
  const relations = yield* readXml(workbook.zip, relationsPart(workbook.part), 'Relationships')
  if (!relations.ok) return relations
  const number = freeNumber(workbook)
  const parts = {
    [`customXml/item${number}.xml`]: item,
    [`customXml/itemProps${number}.xml`]: itemProperties(namespace),
    [`customXml/_rels/item${number}.xml.rels`]: itemRelations(number),
    [partName(workbook.zip, relationsPart(workbook.part))]: withRelation(
      relations.value,
      workbook.part,
      number,
    ),
    [partName(workbook.zip, '[Content_Types].xml')]: withTypes(types.value, number),
  }
  return accept(yield* rewriteZip(workbook.zip, new Map(Object.entries(parts))))
}

function toXml(text: string): Xml {
  return bytesOfUtf8(text.startsWith('<?xml') ? text : HEAD + text)
}

function* findItem(workbook: Workbook, namespace: string): Steps<string | null> {
  // LibreOffice hangs custom parts on the package instead of the workbook.
  const root = yield* relationsOf(workbook.zip, '')
  const items = [...workbook.relations, ...(root.ok ? root.value : [])].filter(
    ({ kind }) => kind === 'customXml',
  )
  for (const item of items)
    if ((yield* namespaceOf(workbook, item)) === namespace) return partName(workbook.zip, item.part)
  return null
}

function* namespaceOf(workbook: Workbook, item: Relation): Steps<string | null> {
  const xml = yield* readXml(workbook.zip, item.part)
  const root = xml.ok ? nextTag(xml.value, 0) : null
  if (!xml.ok || !root) return null
  const prefix = xml.value.slice(root.start + 1, root.attributes - root.name.length - 1)
  return attribute(xml.value, root, prefix ? `xmlns:${prefix}` : 'xmlns')
}

function freeNumber(workbook: Workbook): number {
  const names = new Set(workbook.zip.entries.map((entry) => entry.name.toLowerCase()))
  let number = 1
  while (names.has(`customxml/item${number}.xml`) || names.has(`customxml/itemprops${number}.xml`)) number++
  return number
}

function itemProperties(namespace: string): Xml {
  return (
    `${HEAD}<ds:datastoreItem ds:itemID="${identityOf(namespace)}" xmlns:ds="${OFFICE}/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${encode(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
  )
}

/** An id of the GUID's form, always the same for a namespace: the same input gives the same bytes. */
function identityOf(namespace: string): string {
  const words = [1, 2, 3, 4].map((seed) => {
    let hash = Math.imul(0x811c9dc5, seed)
    for (const letter of namespace) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')
  })
  return `{${words.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`
}

function itemRelations(number: number): Xml {
  const target = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/>`
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${target}</Relationships>`
}

function withRelation(xml: Xml, part: string, number: number): Xml {
  const up = '../'.repeat(part.split('/').length - 1)
  let id = number
  while (xml.includes(`"rIdSmc${id}"`)) id++
  const target = `Id="rIdSmc${id}" Type="${OFFICE}/relationships/customXml" Target="${up}customXml/item${number}.xml"`
  return withLast(xml, 'Relationship', target)
}

function withTypes(xml: Xml, number: number): Xml {
  const properties = `PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"`
  const both = withDefault(withDefault(xml, 'xml', 'application/xml'), 'rels', RELATIONS_TYPE)
  return withLast(both, 'Override', properties)
}

/** The type of all files with one ending, if it is not said already. */
function withDefault(xml: Xml, extension: string, type: string): Xml {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end))
    if (tag.name === 'Default' && attribute(xml, tag, 'Extension')?.toLowerCase() === extension) return xml
  return withLast(xml, 'Default', `Extension="${extension}" ContentType="${type}"`)
}

/** One more element at the end of the list that the part is. */
function withLast(xml: Xml, name: string, attributes: Xml): Xml {
  const root = nextTag(xml, 0)
  const at = xml.lastIndexOf('</')
  if (!root || at < 0) return xml
  const prefix = xml.slice(root.start + 1, root.attributes - root.name.length)
  return `${xml.slice(0, at)}<${prefix}${name} ${attributes}/>${xml.slice(at)}`
}
