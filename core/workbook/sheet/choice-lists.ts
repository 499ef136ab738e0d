import { type Range, rangeAt } from '../range'
import type { ChoicesSeen, SheetSeen, WorkbookSeen } from '../seen'
import { attribute, closingTag, decode, nextTag, type Tag, type Xml } from '../xml'

/** Cells that take only what a list has, and how the file says the list: «"Xong,Đang làm"» or a range. */
export interface ListSaid {
  readonly boxes: readonly Range[]
  readonly formula: string
}

/** The lists of a sheet's data validations, those of later programs too, which stand in its extensions. */
export function listsSaid(xml: Xml): ListSaid[] {
  const start = xml.indexOf('dataValidations')
  if (start < 0) return []
  const lists: ListSaid[] = []
  for (let tag = nextTag(xml, xml.lastIndexOf('<', start)); tag; tag = nextTag(xml, tag.end))
    if (tag.name === 'dataValidation' && tag.kind === 'open' && attribute(xml, tag, 'type') === 'list')
      lists.push(...listAt(xml, tag))
  return lists
}

function listAt(xml: Xml, tag: Tag): ListSaid[] {
  const close = closingTag(xml, tag)
  if (!close) return []
  const inner = xml.slice(tag.end, close.start)
  const formula = /<(?:\w+:)?formula1\b[^>]*>(?:<(?:\w+:)?f>)?([^<]*)</.exec(inner)?.[1] ?? ''
  const places = attribute(xml, tag, 'sqref') ?? /<(?:\w+:)?sqref>([^<]*)</.exec(inner)?.[1] ?? ''
  const boxes = places.split(/\s+/).flatMap((ref) => rangeAt(ref) ?? [])
  return boxes.length > 0 ? [{ boxes, formula: decode(formula).trim() }] : []
}

/** Each list is looked up in all cells; nobody made more of them by hand. */
const MOST_LISTS = 500

/**
 * The words of each list; null where its range is not in the file or is worked out, so that nobody knows them. A range
 * without «$» is another one for every cell.
 */
export function choicesIn(
  lists: readonly ListSaid[],
  sheet: SheetSeen,
  workbook: WorkbookSeen,
): ChoicesSeen[] {
  return lists.flatMap(({ boxes, formula }, at) => {
    const choices = at < MOST_LISTS ? wordsOf(formula, sheet, workbook) : null
    return boxes.map(({ top, left, bottom, right }) => ({ top, left, bottom, right, choices }))
  })
}

function wordsOf(formula: string, sheet: SheetSeen, workbook: WorkbookSeen): readonly string[] | null {
  if (/^".*"$/s.test(formula))
    return formula
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim())
  const named = workbook.names[formula.replace(/^=/, '')] ?? formula
  const found = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(named)
  const range = found ? rangeAt(found[3]!.replaceAll('$', '')) : null
  const name = found?.[1]?.replaceAll("''", "'") ?? found?.[2]
  const from = name === undefined ? sheet : workbook.sheets.find((one) => one.name === name)
  if (!range || !from) return null
  return from.cells
    .filter(({ row, column, text }) => text !== '' && isIn(range, row, column))
    .map(({ text }) => text)
}

function isIn({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}
