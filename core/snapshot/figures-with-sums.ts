import { groupBy } from '../group-by'
import type { MeasureId } from '../measures/catalogue'
import { WHOLES } from '../measures/wholes'
import type { Figure, Snapshot, SystemAddend } from './snapshot'

const KNOWN = new WeakMap<readonly Figure[], readonly Figure[]>()

/**
 * The figures of a capture and, where it shows the parts of a whole but not the whole, their sum row by row; a row in
 * which a part is blank has none, "-" adds nothing.
 *
 * A row with 12 «Trước hạn» and 30 «Đúng hạn» has 42 `dossiers.resolved.in-time`, too, its cell «Trước hạn + Đúng hạn».
 */
export function figuresWithSums({ figures }: Pick<Snapshot, 'figures'>): readonly Figure[] {
  const known = KNOWN.get(figures)
  if (known) return known
  const there = new Set(figures.map(({ measure }) => measure))
  const sums = WHOLES.flatMap(({ whole, parts }) =>
    !there.has(whole) && parts.every((part) => there.has(part)) ? sumsOf(figures, whole, parts) : [],
  )
  const all = sums.length > 0 ? [...figures, ...sums] : figures
  KNOWN.set(figures, all)
  return all
}

function sumsOf(
  figures: readonly Figure[],
  whole: MeasureId,
  [first, second]: readonly [MeasureId, MeasureId],
): Figure[] {
  const rows = groupBy(
    figures.filter(({ measure }) => measure === first || measure === second),
    ({ by, cell }) => JSON.stringify([by.field, by.unit, by.procedure, cell.row]),
  )
  return [...rows.values()].flatMap((row) => {
    const a = row.find(({ measure }) => measure === first)
    const b = row.find(({ measure }) => measure === second)
    return a && b && row.length === 2 ? sumOf(whole, a, b) : []
  })
}

function sumOf(measure: MeasureId, a: Figure, b: Figure): Figure[] {
  if (a.state === 'blank' || b.state === 'blank') return []
  const addends = addendsOf(a, b)
  if (addends === null) return []
  const isNone = a.state === 'none' && b.state === 'none'
  return [
    {
      measure,
      by: a.by,
      state: isNone ? 'none' : 'number',
      value: isNone ? null : (a.value ?? 0) + (b.value ?? 0),
      cell: {
        row: a.cell.row,
        column: `${a.cell.column} + ${b.cell.column}`,
        text: `${a.cell.text} + ${b.cell.text}`,
      },
      provedBy: a.provedBy.filter((proof) => b.provedBy.includes(proof)),
      ...(addends ? { addends } : {}),
    },
  ]
}

/** Of sums over systems each system's own sum; null where the two are not of the same captures. */
function addendsOf(a: Figure, b: Figure): readonly SystemAddend[] | undefined | null {
  if (!a.addends && !b.addends) return undefined
  const [ours, theirs] = [a.addends ?? [], b.addends ?? []]
  const both = ours.map((one) => ({ one, other: theirs.find(({ snapshot }) => snapshot === one.snapshot) }))
  if (ours.length !== theirs.length || both.some(({ other }) => !other)) return null
  return both.map(({ one, other }) => {
    const value = one.value === null && other!.value === null ? null : (one.value ?? 0) + (other!.value ?? 0)
    return { ...one, value }
  })
}
