import type { Figure, Snapshot } from '../../core/snapshot/snapshot'

/** What a figure has in common with the same cell of other captures: all but what the cell shows. */
type Kind = Omit<Figure, 'value' | 'cell' | 'addends'> & Omit<Figure['cell'], 'text'>

/** A number whose text is that very number, or what stands there. */
type Shown = number | { readonly text: string; readonly value: number | null }

interface Packed {
  readonly kinds: readonly Kind[]
  readonly shown: readonly Shown[]
  /** The figures as long as anybody looks at them. */
  made?: WeakRef<Figure[]>
}

const PACKED = new WeakMap<object, Packed>()
/** Who holds a figure holds its capture's: asked for again, they are the very same. Out of sight of whoever copies it. */
const MADE_WITH = Symbol('made with')

/**
 * Gives a way to keep many captures in little room: what their figures have in common is kept once, and the figures are
 * made when they are asked for and let go with whoever asked. A capture that is kept so says what it said.
 */
export function capturePacker(): (capture: Snapshot) => Snapshot {
  const once = partsShared()
  const kindOf = kindsShared(once)
  let before: readonly Kind[] = []
  return ({ figures, ...said }) => {
    const all = figures.map(kindOf)
    if (all.length !== before.length || all.some((kind, at) => kind !== before[at])) before = all
    const shown = figures.map(({ value, cell: { text } }): Shown => shownOnce(once, value, text))
    const { regime, kind, from, to } = said.period
    const period = { regime: once(regime), kind, from: once(from), to: once(to) }
    const capture = { ...said, portal: once(said.portal), unit: once(said.unit), period }
    PACKED.set(capture, { kinds: before, shown })
    return Object.defineProperty(capture, 'figures', FIGURES) as Snapshot
  }
}

/** One for all captures, so that they are of one shape. */
const FIGURES: PropertyDescriptor = { get: figuresMade, enumerable: true }

function figuresMade(this: object): Figure[] {
  const packed = PACKED.get(this)
  // A capture without its figures would count as one of which nothing arose.
  if (!packed) throw new Error('the figures of a capture were asked of another object')
  const known = packed.made?.deref()
  if (known) return known
  const figures = packed.kinds.map((kind, at) => figureOf(kind, packed.shown[at]!))
  const others = { value: figures }
  for (const figure of figures) Object.defineProperty(figure, MADE_WITH, others)
  packed.made = new WeakRef(figures)
  return figures
}

function figureOf({ measure, by, state, provedBy, row, column, at }: Kind, shown: Shown): Figure {
  const { text, value } = typeof shown === 'number' ? { text: String(shown), value: shown } : shown
  const cell = at ? { row, column, text, at } : { row, column, text }
  return { measure, by, state, value, cell, provedBy }
}

/** The first of equal parts stands for all of them. */
type Once = <T>(part: T) => T

function partsShared(): Once {
  // A text and a list that reads like it are never taken for each other.
  const [texts, others] = [new Map<string, unknown>(), new Map<string, unknown>()]
  return <T>(part: T): T => {
    const [known, key] = typeof part === 'string' ? [texts, part] : [others, JSON.stringify(part)]
    const first = known.get(key)
    if (first === undefined) known.set(key, part)
    return (first ?? part) as T
  }
}

/** Known by the numbers of their parts: a name in words would take as much room as the kind. */
function kindsShared(once: Once): (figure: Figure) => Kind {
  const kinds = new Map<string, Kind>()
  const numbers = new Map<unknown, number>()
  const numberOf = (part: unknown): number => {
    const known = numbers.get(part)
    if (known === undefined) numbers.set(part, numbers.size)
    return known ?? numbers.size - 1
  }
  return ({ measure, by, state, cell, provedBy }) => {
    const [row, column, at] = [once(cell.row), once(cell.column), cell.at && once(cell.at)]
    const parts = [once(measure), once(by), once(state), row, column, at, once(provedBy)] as const
    const name = parts.map(numberOf).join(' ')
    const [what, of, is, , , , proofs] = parts
    const kind = { measure: what, by: of, state: is, provedBy: proofs, row, column, ...(at ? { at } : {}) }
    const known = kinds.get(name)
    if (known === undefined) kinds.set(name, kind)
    return known ?? kind
  }
}

function shownOnce(once: Once, value: number | null, text: string): Shown {
  return value !== null && String(value) === text ? value : once({ text, value })
}
