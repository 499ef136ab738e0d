import type { Xml } from '../../workbook/xml'
import { boundControl, runOf } from '../bound-text'
import type { Piece } from './paper'

/** How words look; `size` in points. */
export interface WordLooks {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
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
export function looksXml({ bold, italic, size }: WordLooks): Xml {
  const marks = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
  ].join('')
  return marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`
}

/** A paragraph; its properties stand in the order of the schema. */
export function paragraphXml(pieces: readonly Piece[], looks: ParagraphLooks, nextId: NextId): Xml {
  const words = looksXml(looks)
  const runs = pieces.map((piece) =>
    typeof piece === 'string' ? runOf(piece, words) : boundControl(piece, nextId(), words),
  )
  return `<w:p>${propertiesXml(looks, words)}${runs.join('')}</w:p>`
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
