import { isModern } from '../../text/legacy-font-of'
import { type LegacyFont, legacyFontNamed, toUnicode } from '../../text/legacy-fonts'
import { attribute, closingTag, decode, nextTag, unescapeControls, type Xml } from '../xml'
import { contentFrom, contentTo, styleNumberOf, typeOf } from './read-cell'
import type { SheetXml } from './sheet-xml'
import type { Workbook } from './workbook'

/** A piece of a text; `font` undefined where it has that of its cell. */
interface Piece {
  readonly text: string
  readonly font: LegacyFont | null | undefined
}

/** Which cells a file shows in fonts from before Unicode. */
export interface OldFonts {
  /** By cell format. */
  readonly formats: readonly (LegacyFont | null)[]
  /** Shared texts whose pieces have fonts of their own. */
  readonly texts: ReadonlyMap<number, readonly Piece[]>
}

const NAMED = /(?:name|rFont)\s+val="(?:VNI[- ]|\.Vn)/i

/** Null where a file names no such font anywhere. */
export function oldFontsOf({ known }: Workbook): OldFonts | null {
  const { stylesXml, stringsXml } = known
  const isNamed = NAMED.test(stylesXml) || NAMED.test(stringsXml)
  const isInline = [...known.sheets.values()].some(({ xml }) => NAMED.test(xml))
  if (!isNamed && !isInline) return null
  return { formats: formatFonts(stylesXml), texts: textPieces(stringsXml) }
}

/**
 * What a cell's words are in Unicode, where its font, or that of a piece of them, draws old codes as Vietnamese letters;
 * null where they are what they are. Words that only Unicode has are never read as old codes.
 *
 * «TiÕp nhËn» in a cell of .VnTime is «Tiếp nhận»; in one of Times New Roman it is null.
 */
export function drawnIn(
  { formats, texts }: OldFonts,
  sheet: SheetXml,
  cell: { readonly number: number; readonly text: string },
): string | null {
  const own = formats[styleNumberOf(sheet, cell.number)] ?? null
  const pieces = piecesOf(texts, sheet, cell.number) ?? [{ text: cell.text, font: undefined }]
  const read = pieces.map(({ text, font = own }) => (font && !isModern(text) ? toUnicode(text, font) : text))
  const joined = read.join('')
  return joined === cell.text ? null : joined
}

function piecesOf(texts: OldFonts['texts'], sheet: SheetXml, number: number): readonly Piece[] | null {
  const [from, to] = [contentFrom(sheet, number), contentTo(sheet, number)]
  const type = typeOf(sheet, number)
  if (type === 's') return texts.get(Number(decode(sheet.xml.slice(from, to)))) ?? null
  return type === 'inlineStr' ? itemPieces(sheet.xml, from, to) : null
}

function formatFonts(xml: Xml): (LegacyFont | null)[] {
  const fonts: (LegacyFont | null)[] = []
  const formats: (LegacyFont | null)[] = []
  let within = ''
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'fonts' || tag.name === 'cellXfs') within = tag.kind === 'open' ? tag.name : ''
    if (tag.kind === 'close') continue
    if (within === 'fonts' && tag.name === 'font') fonts.push(null)
    if (within === 'fonts' && tag.name === 'name')
      fonts[fonts.length - 1] = legacyFontNamed(attribute(xml, tag, 'val') ?? '')
    if (within === 'cellXfs' && tag.name === 'xf')
      formats.push(fonts[Number(attribute(xml, tag, 'fontId'))] ?? null)
  }
  return formats
}

function textPieces(xml: Xml): Map<number, readonly Piece[]> {
  const texts = new Map<number, readonly Piece[]>()
  let number = 0
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'si' || tag.kind === 'close') continue
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) break
    const pieces = tag.kind === 'empty' ? null : itemPieces(xml, tag.end, close.start)
    if (pieces) texts.set(number, pieces)
    number += 1
    tag = close
  }
  return texts
}

/** The runs of a text, readings left out; null where none names a font. */
function itemPieces(xml: Xml, from: number, to: number): Piece[] | null {
  if (!/<(?:\w+:)?rFont\b/.test(xml.slice(from, to))) return null
  const pieces: Piece[] = []
  let font: Piece['font']
  let isReading = false
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'r') font = undefined
    else if (tag.name === 'rPh') isReading = tag.kind === 'open'
    else if (tag.name === 'rFont' && tag.kind !== 'close')
      font = legacyFontNamed(attribute(xml, tag, 'val') ?? '')
    if (tag.name !== 't' || tag.kind !== 'open' || isReading) continue
    const said = xml.slice(tag.end, nextTag(xml, tag.end)?.start ?? tag.end)
    pieces.push({ text: unescapeControls(decode(said)), font })
  }
  return pieces
}
