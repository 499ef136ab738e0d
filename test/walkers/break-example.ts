import type { ExampleCapture } from '../../core/findings/finding'
import type { MeasureId } from '../../core/measures/catalogue'
import { addDays } from '../../core/text/day'

type Captures = readonly ExampleCapture[]
type Counts = ExampleCapture['rows'][string]

/** One figure of an example: of which capture, row and measure. */
interface FigureAt {
  readonly capture: number
  readonly row: string
  readonly measure: MeasureId
  readonly value: number | null
}

/** The days of a capture that names none. */
export const FROM = '2024-12-15'
export const TO = '2025-03-14'
/** Two figures at once only where that is not too many. */
const MOST_FOR_PAIRS = 12

/** The example with one figure, or two, counted otherwise: one more, one less, much more, a part of one, a number where none was. */
export function withFiguresBroken(captures: Captures): Captures[] {
  const figures = figuresIn(captures)
  const single = figures.flatMap((figure) =>
    otherValues(figure.value).map((value) => withValues(captures, [{ ...figure, value }])),
  )
  if (figures.length > MOST_FOR_PAIRS) return single
  const steps = figures.flatMap((figure) =>
    figure.value === null ? [] : [1, -1].map((step) => ({ ...figure, value: (figure.value ?? 0) + step })),
  )
  const pairs = steps.flatMap((first, at) => steps.slice(at + 1).map((second) => [first, second]))
  return [...single, ...pairs.map((pair) => withValues(captures, pair))]
}

/** The example with one figure left blank. */
export function withFigureBlank(captures: Captures): Captures[] {
  return figuresIn(captures)
    .filter(({ value }) => value !== null)
    .map((figure) => withValues(captures, [{ ...figure, value: null }]))
}

/**
 * The example with one capture of another context: the other's days, days that join on, its unit, page or part; with a
 * capture for days that are missing inside a longer one; with another measure in the place of one.
 */
export function withContextBroken(captures: Captures): Captures[] {
  const likeOthers = captures.flatMap((one, at) =>
    captures.flatMap((other, from) =>
      at === from ? [] : contextsLike(one, other).map((changed) => captures.with(at, changed)),
    ),
  )
  const whole = captures.flatMap((one, at) =>
    one.scope === undefined ? [] : [captures.with(at, without(one, 'scope'))],
  )
  return [...likeOthers, ...whole, ...withGapsFilled(captures), ...withMeasuresChanged(captures)]
}

function figuresIn(captures: Captures): FigureAt[] {
  return captures.flatMap(({ rows }, capture) =>
    Object.entries(rows).flatMap(([row, counts]) =>
      Object.entries(counts).map(([measure, value]) => ({
        capture,
        row,
        measure: measure as MeasureId,
        value: value ?? null,
      })),
    ),
  )
}

function otherValues(value: number | null): number[] {
  return value === null ? [0, 1, 7, 100_000] : [value + 1, value - 1, value * 10 + 7, value + 0.5, 0, 100_000]
}

function withValues(captures: Captures, figures: readonly FigureAt[]): Captures {
  return figures.reduce<Captures>((changed, { capture, row, measure, value }) => {
    const one = changed[capture]!
    const counts: Counts = { ...one.rows[row], [measure]: value }
    return changed.with(capture, { ...one, rows: { ...one.rows, [row]: counts } })
  }, captures)
}

function contextsLike(one: ExampleCapture, other: ExampleCapture): ExampleCapture[] {
  const days = { from: other.from ?? FROM, to: other.to ?? TO, kind: other.kind ?? 'quarter' } as const
  const next = addDays(days.to, 1)
  return [
    { ...one, ...days },
    { ...one, from: next, to: addDays(next, 91), kind: days.kind },
    { ...one, kind: days.kind },
    { ...without(one, 'unit'), ...(other.unit === undefined ? {} : { unit: other.unit }) },
    { ...without(one, 'portal'), ...(other.portal === undefined ? {} : { portal: other.portal }) },
  ]
}

function without<K extends keyof ExampleCapture>(one: ExampleCapture, key: K): Omit<ExampleCapture, K> {
  const { [key]: _, ...rest } = one
  return rest
}

/** Where one capture lies at the beginning of a longer one: a copy of it over the days that are left. */
function withGapsFilled(captures: Captures): Captures[] {
  return captures.flatMap((part) =>
    captures.flatMap((whole) => {
      const [from, to] = [addDays(part.to ?? TO, 1), whole.to ?? TO]
      const isWithin = part !== whole && (part.from ?? FROM) >= (whole.from ?? FROM) && from < to
      return isWithin ? [[...captures, { ...part, from, to }]] : []
    }),
  )
}

function withMeasuresChanged(captures: Captures): Captures[] {
  const instead: MeasureId = 'dossiers.received'
  return figuresIn(captures).flatMap(({ capture, row, measure, value }) => {
    const one = captures[capture]!
    if (instead in one.rows[row]!) return []
    const { [measure]: _, ...others } = one.rows[row]!
    return [captures.with(capture, { ...one, rows: { ...one.rows, [row]: { ...others, [instead]: value } } })]
  })
}
