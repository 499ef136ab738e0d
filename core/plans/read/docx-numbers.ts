import { prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'
import { type NumberAsked, type Numbering, numberingOf } from './docx-numbering'
import { numberInFormat } from './number-formats'

/** A number as the document shows it: its text, and whether it is a mark alone ("•"); null where it cannot be told. */
export interface NumberShown {
  readonly text: string | null
  readonly bullet: boolean
}

/** Counts a document's automatic numbers, paragraph by paragraph. */
export interface NumberCounter {
  /** The number before this paragraph, which counts as one more; null where it has none. */
  readonly next: (asked: NumberAsked) => NumberShown | null
}

/**
 * The numbers that Word makes by itself, from `numbering.xml` and the styles. Lists of one kind count on together; a list that
 * says where it starts begins there, and a level begins anew below a higher one, as far as the document wants it.
 *
 * Of a list «I.», «1.» three paragraphs of the levels 0, 1, 1 get `'I.'`, `'1.'`, `'2.'`.
 */
export function numberCounter(numbering: Xml, styles: Xml): NumberCounter {
  const known = numberingOf(numbering, styles)
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next: (asked) => {
      const at = known.placeOf(asked)
      if (!at) return null
      const { kind, level, list } = at
      const own = counts.get(kind) ?? []
      counts.set(kind, own)
      if (!begun.has(list)) restart(known, list, own)
      begun.add(list)
      countOne(known, at, own)
      return shownAt(known, list, level, own)
    },
  }
}

/** The first paragraph of a list with starts of its own: the levels it names begin there. */
function restart(known: Numbering, list: string, counts: (number | undefined)[]): void {
  for (const level of known.ownStarts(list)) counts.length = Math.min(counts.length, level)
}

interface At {
  readonly list: string
  readonly level: number
}

function countOne(known: Numbering, { list, level }: At, counts: (number | undefined)[]): void {
  for (let above = 0; above < level; above += 1) counts[above] ??= known.levelOf(list, above)?.start ?? 1
  const start = known.levelOf(list, level)?.start ?? 1
  const before = counts[level]
  counts[level] = before === undefined ? start : before + 1
  for (let below = level + 1; below < counts.length; below += 1)
    if (isBegunAnew(known.levelOf(list, below)?.restart, level)) counts[below] = undefined
}

/** Below any higher level, unless the level says which one; 0 is never. */
function isBegunAnew(restart: number | undefined, level: number): boolean {
  return restart === undefined || level < restart
}

function shownAt(
  known: Numbering,
  list: string,
  level: number,
  counts: readonly (number | undefined)[],
): NumberShown {
  const own = known.levelOf(list, level)
  if (!own) return { text: null, bullet: false }
  if (own.format === 'bullet') return { text: '-', bullet: true }
  if (own.format === 'none' && !own.text.includes('%')) return { text: own.text, bullet: false }
  const parts = own.text.split(/(%[1-9])/).map((part) => {
    const at = Number(/^%([1-9])$/.exec(part)?.[1] ?? 0) - 1
    if (at < 0) return part
    const format = own.legal && at < level ? 'decimal' : (known.levelOf(list, at)?.format ?? 'decimal')
    return numberInFormat(counts[at] ?? known.levelOf(list, at)?.start ?? 1, format)
  })
  if (parts.includes(null)) return { text: null, bullet: false }
  return { text: parts.join(''), bullet: false }
}

/** Reads what a paragraph's properties say of its number, tag by tag. */
export function numberAsked(xml: Xml, tag: Tag, asked: NumberAsked): NumberAsked {
  const value = () => prefixedAttribute(xml, tag, 'val') ?? ''
  if (tag.name === 'pStyle') return { ...asked, style: value() }
  if (tag.name === 'numId') return { ...asked, list: value() }
  return tag.name === 'ilvl' ? { ...asked, level: value() } : asked
}

export const NO_NUMBER_ASKED: NumberAsked = { style: '', list: null, level: null }
