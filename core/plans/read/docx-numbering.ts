import { nextTag, prefixedAttribute, type Tag, type Xml } from '../../workbook/xml'

/** What a paragraph says of its number: the list and the level; either may be its style's. */
export interface NumberAsked {
  readonly style: string
  readonly list: string | null
  readonly level: string | null
}

export interface NumberLevel {
  readonly start: number
  readonly format: string
  /** "%1.%2.": %1 is the number of the first level. */
  readonly text: string
  /** After which level it begins anew, counted from 1; 0 is never. Without it after any higher one. */
  readonly restart?: number
  /** Numbers of higher levels are written as 1, 2, 3. */
  readonly legal?: boolean
  /** The style that has this level. */
  readonly style?: string
}

/** The lists of a document. */
export interface Numbering {
  /** Which list, of which kind, on which level a paragraph counts in; null where it has no number. */
  readonly placeOf: (asked: NumberAsked) => { list: string; kind: string; level: number } | null
  readonly levelOf: (list: string, level: number) => NumberLevel | undefined
  /** The levels that a list begins by itself, whatever others of its kind counted. */
  readonly ownStarts: (list: string) => readonly number[]
}

interface ListKind {
  readonly levels: Map<number, NumberLevel>
  /** The style that stands for this kind elsewhere, or the one that this kind is said by. */
  links: string | null
  styles: string | null
}

interface NumberedList {
  kind: string
  readonly levels: Map<number, NumberLevel>
  readonly starts: Map<number, number>
}

interface NumberedStyle {
  base: string | null
  list: string | null
  level: string | null
}

/** What `numbering.xml` and `styles.xml` say of lists; either may be ''. */
export function numberingOf(numbering: Xml, styles: Xml): Numbering {
  const { kinds, lists } = readLists(numbering)
  const styled = readNumberedStyles(styles)
  const kindOf = (id: string): { id: string; kind: ListKind } | null => {
    const kind = kinds.get(id)
    if (!kind || kind.links === null || kind.levels.size > 0) return kind ? { id, kind } : null
    // A kind that only names a style is the one which that style stands for.
    const [other] = [...kinds].filter(([, one]) => one.styles === kind.links)
    return other ? { id: other[0], kind: other[1] } : { id, kind }
  }
  const levelOf: Numbering['levelOf'] = (list, level) => {
    const own = lists.get(list)
    const base = own?.levels.get(level) ?? kindOf(own?.kind ?? '')?.kind.levels.get(level)
    const start = own?.starts.get(level)
    return base && start !== undefined ? { ...base, start } : base
  }
  return {
    levelOf,
    ownStarts: (list) => [...(lists.get(list)?.starts.keys() ?? [])],
    placeOf: ({ style, list, level }) => {
      const inherited = styleNumber(style, styled)
      const id = list ?? inherited.list
      const own = lists.get(id ?? '')
      if (id === null || id === '0' || !own) return null
      const kind = kindOf(own.kind)
      const said = level ?? inherited.level
      const at = said === null ? levelOfStyle(style, kind?.kind, styled) : Number.parseInt(said, 10)
      return { list: id, kind: kind?.id ?? own.kind, level: Math.min(Math.max(at || 0, 0), 8) }
    },
  }
}

function levelOfStyle(
  style: string,
  kind: ListKind | undefined,
  styled: ReadonlyMap<string, NumberedStyle>,
): number {
  for (let at: string | null = style, deep = 0; at && deep < DEEPEST; deep += 1) {
    const [level] = [...(kind?.levels ?? [])].filter(([, one]) => one.style === at)
    if (level) return level[0]
    at = styled.get(at)?.base ?? null
  }
  return 0
}

const DEEPEST = 12

/** A style's own list and level, or those of the styles it is based on. */
function styleNumber(
  style: string,
  styled: ReadonlyMap<string, NumberedStyle>,
): Pick<NumberedStyle, 'list' | 'level'> {
  let found: Pick<NumberedStyle, 'list' | 'level'> = { list: null, level: null }
  for (let at: string | null = style, deep = 0; at && deep < DEEPEST; deep += 1) {
    const own: NumberedStyle | undefined = styled.get(at)
    found = { list: found.list ?? own?.list ?? null, level: found.level ?? own?.level ?? null }
    at = own?.base ?? null
  }
  return found
}

function readNumberedStyles(xml: Xml): Map<string, NumberedStyle> {
  const styles = new Map<string, NumberedStyle>()
  let own: NumberedStyle | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'style') {
      own = { base: null, list: null, level: null }
      styles.set(prefixedAttribute(xml, tag, 'styleId') ?? '', own)
    }
    if (!own) continue
    if (tag.name === 'basedOn') own.base = valOf(xml, tag)
    if (tag.name === 'numId') own.list = valOf(xml, tag)
    if (tag.name === 'ilvl') own.level = valOf(xml, tag)
  }
  return styles
}

/** What the tags read so far have opened: a kind of list, then the lists of that kind, and a level of either. */
interface ListsOpen {
  readonly kinds: Map<string, ListKind>
  readonly lists: Map<string, NumberedList>
  kind: ListKind | null
  list: NumberedList | null
  level: number
}

function readLists(xml: Xml): { kinds: Map<string, ListKind>; lists: Map<string, NumberedList> } {
  const open: ListsOpen = { kinds: new Map(), lists: new Map(), kind: null, list: null, level: 0 }
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue
    openList(xml, tag, open)
    tieList(xml, tag, open)
    readLevel(xml, tag, open)
  }
  return open
}

function openList(xml: Xml, tag: Tag, open: ListsOpen): void {
  if (tag.name === 'abstractNum') {
    open.kind = { levels: new Map(), links: null, styles: null }
    open.list = null
    open.kinds.set(prefixedAttribute(xml, tag, 'abstractNumId') ?? '', open.kind)
  }
  if (tag.name === 'num') {
    open.list = { kind: '', levels: new Map(), starts: new Map() }
    open.lists.set(prefixedAttribute(xml, tag, 'numId') ?? '', open.list)
  }
}

/** Which kind a list is of, and which style a kind takes its levels from or gives them to. */
function tieList(xml: Xml, tag: Tag, { kind, list }: ListsOpen): void {
  if (tag.name === 'abstractNumId' && list) list.kind = valOf(xml, tag)
  if (tag.name === 'numStyleLink' && kind && !list) kind.links = valOf(xml, tag)
  if (tag.name === 'styleLink' && kind && !list) kind.styles = valOf(xml, tag)
}

function readLevel(xml: Xml, tag: Tag, open: ListsOpen): void {
  if (tag.name === 'lvlOverride' || tag.name === 'lvl')
    open.level = Number(prefixedAttribute(xml, tag, 'ilvl') ?? open.level)
  if (tag.name === 'startOverride') open.list?.starts.set(open.level, Number(valOf(xml, tag)))
  const levels = (open.list ?? open.kind)?.levels
  if (tag.name === 'lvl') levels?.set(open.level, PLAIN_LEVEL)
  const own = levels?.get(open.level)
  if (own) levels?.set(open.level, { ...own, ...partOfLevel(xml, tag) })
}

const PLAIN_LEVEL: NumberLevel = { start: 1, format: 'decimal', text: '' }

function partOfLevel(xml: Xml, tag: Tag): Partial<NumberLevel> {
  const value = valOf(xml, tag)
  if (tag.name === 'start') return { start: Number(value) || 0 }
  if (tag.name === 'numFmt') return { format: value }
  if (tag.name === 'lvlText') return { text: value }
  if (tag.name === 'lvlRestart') return { restart: Number(value) || 0 }
  if (tag.name === 'isLgl') return { legal: value !== '0' && value !== 'false' }
  return tag.name === 'pStyle' ? { style: value } : {}
}

function valOf(xml: Xml, tag: Tag): string {
  return prefixedAttribute(xml, tag, 'val') ?? ''
}

/** Every tag of a part, in its order. */
function* tagsOf(xml: Xml): Generator<Tag> {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) yield tag
}
