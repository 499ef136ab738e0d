import { zipParts } from '../workbook-corpus/small-workbook'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function wordPart(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${W}">${body}</w:${root}>`
}

/** A small Word file over this body, with a head, styles and a picture that nobody may touch. */
export function smallDocx(body: string, head = '<w:p><w:r><w:t>Đầu trang</w:t></w:r></w:p>'): Uint8Array {
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return zipParts({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      `<Relationship Id="rId1" Type="${RELATED}/header" Target="header1.xml"/>`,
    ),
    'word/header1.xml': wordPart('hdr', head),
    'word/styles.xml': wordPart('styles', ''),
    'word/media/image1.png': 'PNG of a stamp',
  })
}
