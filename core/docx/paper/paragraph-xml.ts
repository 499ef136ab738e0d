import { encode, escapeControls, type Xml } from '../../workbook/xml'
import { boundControl } from '../bound-text'
import type { Piece } from './paper'

/** How words look; `size` in points. */
export interface WordLooks {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  /** Marked yellow: for the writer to fill in. */
  readonly marked?: boolean
}

export interface ParagraphLooks extends WordLooks {
  readonly style?: string
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** Twentieths of a point. */
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly withNext?: boolean
  /** A rule below, and nothing else: the paragraph is as good as no higher than that. */
  readonly rule?: boolean
}

/** Gives every content control of one file a number of its own. */
export type NextId = () => number

/** `<w:rPr>` with its children in the order Word writes them; '' where nothing differs from the style. */
export function looksXml({ bold, italic, size, marked }: WordLooks): Xml {
  const marks = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
    marked ? '<w:highlight w:val="yellow"/>' : '',
  ].join('')
  return marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`
}

/** A paragraph; its properties stand in the order of the schema. */
export function paragraphXml(pieces: readonly Piece[], looks: ParagraphLooks, nextId: NextId): Xml {
  const runs = pieces.map((piece) => pieceXml(piece, looks, nextId))
  return `<w:p>${propertiesXml(looks, looksXml(looks))}${runs.join('')}</w:p>`
}

function pieceXml(piece: Piece, looks: ParagraphLooks, nextId: NextId): Xml {
  if (typeof piece === 'string') return linesXml(piece, looksXml(looks))
  if ('toFill' in piece) return linesXml(piece.toFill, looksXml({ ...looks, marked: true }))
  return boundControl(piece, nextId(), looksXml(looks))
}

function linesXml(text: string, looks: Xml): Xml {
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${encode(escapeControls(line))}</w:t>`)
  return `<w:r>${looks}${lines.join('<w:br/>')}</w:r>`
}

function propertiesXml(looks: ParagraphLooks, words: Xml): Xml {
  const { style, align, withNext, rule } = looks
  const parts = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    withNext ? '<w:keepNext/>' : '',
    rule ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' : '',
    spacingXml(looks),
    indentXml(looks),
    align ? `<w:jc w:val="${align}"/>` : '',
    words,
  ].join('')
  return parts === '' ? '' : `<w:pPr>${parts}</w:pPr>`
}

function spacingXml({ before, after, rule }: ParagraphLooks): Xml {
  if (before === undefined && after === undefined && !rule) return ''
  const height = rule ? ' w:line="40" w:lineRule="exact"' : ''
  return `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"${height}/>`
}

function indentXml({ left, right, firstLine }: ParagraphLooks): Xml {
  if (left === undefined && right === undefined && firstLine === undefined) return ''
  return `<w:ind w:left="${left ?? 0}" w:right="${right ?? 0}" w:firstLine="${firstLine ?? 0}"/>`
}
