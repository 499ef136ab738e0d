import { cellAt, cellName } from '../core/workbook/seen'
import { bytesOf, type Xml } from '../core/workbook/xml'

/** What stands before the pieces: how long each of them is, and which of them make up a blank, by its report's id. */
export interface BlanksHead {
  readonly lengths: readonly number[]
  readonly blanks: Readonly<Record<string, readonly number[]>>
}

/**
 * The blanks of a package, byte for byte as they lie beside their reports, out of what `scripts/setup/pack-blanks.ts` made
 * of them: a piece that several blanks have (theme, styles) is there once.
 */
export function unpackBlanks(pack: Xml): ReadonlyMap<string, Uint8Array> {
  let at = pack.indexOf('\n') + 1
  const { lengths, blanks }: BlanksHead = JSON.parse(pack.slice(0, at))
  const pieces = lengths.map((length) => {
    const start = at
    at += length
    return pieceAgain(pack.slice(start, at))
  })
  return new Map(
    Object.entries(blanks).map(([id, own]) => [id, bytesOf(own.map((piece) => pieces[piece]).join(''))]),
  )
}

/** A piece as short as it can be told again, and the piece again out of that. */
export function shortPiece(piece: Xml): Xml {
  return withoutTextNumbers(withoutPlaceNames(piece))
}

function pieceAgain(piece: Xml): Xml {
  return withPlaceNames(withTextNumbers(piece))
}

/** `withPlaceNames('<row><c/><c/></row>')` is `'<row r="1"><c r="A1"/><c r="B1"/></row>'`: where a row or cell says no name, it comes right behind the one before. */
export function withPlaceNames(piece: Xml): Xml {
  return renamed(piece, (next, said) => said || next)
}

/** The reverse: a name that can be told from the one before is left out. */
export function withoutPlaceNames(piece: Xml): Xml {
  return renamed(piece, (next, said) => (said === next ? '' : said))
}

const PLACES = /<sheetData>|<(row|c)(?: r="([A-Z]*\d+)")?(?=[ />])/g

function renamed(piece: Xml, nameOf: (next: string, said: string) => string): Xml {
  let [row, column] = [-1, -1]
  return piece.replace(PLACES, (tag, kind?: string, said = '') => {
    if (kind === undefined) row = -1
    if (kind === undefined) return tag
    const next = kind === 'row' ? `${row + 2}` : cellName(row, column + 1)
    if (kind === 'row') [row, column] = [Number(said || next) - 1, -1]
    else column = cellAt(said || next)?.column ?? column
    const name = nameOf(next, said)
    return name === '' ? `<${kind}` : `<${kind} r="${name}"`
  })
}

/** `<c t="s"><v/></c>` shows the text that follows the last one shown: texts are kept in the order of their cells. */
export function withTextNumbers(piece: Xml): Xml {
  return renumbered(piece, (next, said) => `<v>${said || next}</v>`)
}

export function withoutTextNumbers(piece: Xml): Xml {
  return renumbered(piece, (next, said) => (said === next ? '<v/>' : `<v>${said}</v>`))
}

function renumbered(piece: Xml, numberOf: (next: string, said: string) => string): Xml {
  let last = -1
  return piece.replace(/(?<= t="s">)<v(?:\/>|>(\d+)<\/v>)/g, (_, said = '') => {
    const next = `${last + 1}`
    last = Number(said || next)
    return numberOf(next, said)
  })
}
