import type { Xml } from '../../workbook/xml'
import type { Steps } from '../../workbook/zip/steps'
import { zipAnew } from '../../workbook/zip/write-zip'
import type { Paper } from './paper'
import { HEADER_XML, paperXml, STYLES_XML, WORD_NAMESPACES, XML_PROLOGUE } from './paper-xml'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A paper as a Word file (.docx) in the layout of NĐ 30/2020/NĐ-CP: the same paper gives the same bytes.
 *
 * `workThrough(docxOfPaper(paper), nodeMachine)` is the file.
 */
export function* docxOfPaper(paper: Paper): Steps<Uint8Array> {
  const parts = new Map<string, Xml>([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', paperXml(paper)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', 'styles.xml'],
        ['settings', 'settings.xml'],
        ['header', 'header1.xml'],
      ]),
    ],
    ['word/styles.xml', STYLES_XML],
    ['word/settings.xml', SETTINGS],
    ['word/header1.xml', HEADER_XML],
  ])
  return yield* zipAnew(parts)
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): Xml {
  const each = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${XML_PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

const part = (name: string, kind: string) =>
  `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`

const TYPES: Xml = `${XML_PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('settings', 'settings')}${part('header1', 'header')}</Types>`

/** Word of 2013 and later: without this it opens the file as one of an old version. */
const SETTINGS: Xml = `${XML_PROLOGUE}<w:settings ${WORD_NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
