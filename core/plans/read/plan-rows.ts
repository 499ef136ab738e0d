import { tidy } from '../../text/fold'
import { KEPT_U_HORN } from '../../text/legacy-fonts'

/** One row of a plan's table, or a line of prose around it: cells by column, spans already spread out. */
export interface PlanLine {
  readonly cells: readonly string[]
  /** A line of the document that is no table row. */
  readonly prose: boolean
  /** Which table of the document a row is of, or how many stand before a line of prose; a text and a sheet are one table. */
  readonly table?: number
  /** Columns that hold a number made by Word and nothing else: beside a row's own number that is an empty list, no text. */
  readonly numbered?: readonly number[]
}

/**
 * As `tidy`; a soft hyphen between two numbers keeps them apart, for it may be seen as one. Between letters of the old fonts
 * it is a letter and stays.
 */
export function tidyText(text: string): string {
  const kept = OLD_LETTERS.test(text) ? text.replace(/\u00AD(?!\d)/g, KEPT_U_HORN) : text
  return tidy(kept.replace(/(?<=\d)\u00AD(?=\d)/g, '-'))
}

/** What stands in a text of TCVN3 and in no Vietnamese or other text: signs within words. */
const OLD_LETTERS =
  /[A-Za-z\u00AD][\u00A1-\u00AC\u00AE-\u00BF]|[\u00A1-\u00AC\u00AE-\u00BF][A-Za-z\u00AD]|\u00AD[\u00C0-\u00FF]/

/** Stands in a cell that Word numbers by itself where the file does not tell how. */
export const AUTO_NUMBER = '#'

export type Role = 'ordinal' | 'text' | 'lead' | 'support' | 'product' | 'time'

/**
 * Lines of a text: tab-separated lines are table rows, all others prose; markup inside the cells is taken off. A cell
 * pasted from Excel with line breaks stands in quotes and stays one cell.
 */
export function linesOfText(text: string): PlanLine[] {
  return splitLines(text.replace(/^\uFEFF/, ''))
    .filter((cells) => cells.length > 1 || cells[0] !== '')
    .map((cells) => ({ cells: cells.map(cleanCell), prose: cells.length === 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y
const PLAIN = /[^\t\r\n]*/y

function splitLines(text: string): string[][] {
  const lines: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = cellAt(text, at)
    lines.at(-1)?.push(cell)
    at = end + 1
    if (text[end] !== '\t') lines.push([])
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
  }
  return lines.filter((line) => line.length > 0)
}

function cellAt(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at
  const quoted = QUOTED.exec(text)?.[1]
  if (quoted !== undefined && /[\t\n]|""/.test(quoted))
    return { cell: quoted.replaceAll('""', '"').replace(/[\t\r\n]+/g, ' '), end: QUOTED.lastIndex }
  PLAIN.lastIndex = at
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** `cleanCell('<b>Công tác chỉ đạo</b>')` is `'Công tác chỉ đạo'`. */
function cleanCell(cell: string): string {
  const bare = cell
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\*\*/g, '')
  return tidyText(bare)
}
