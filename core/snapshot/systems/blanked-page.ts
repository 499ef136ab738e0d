import type { MeasureId } from '../../measures/catalogue'
import type { Refusal } from '../../outcome'
import { figureKey } from '../figure-book'
import type { Figure, FigureShown, Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { type Family, familyOf } from './families'

/**
 * One capture of a page in place of several (the newest first): figures of the families that are in doubt are blank, the
 * others stay. A single capture without a doubt stays the very one it is.
 */
export function blankedPage(captures: readonly Snapshot[], doubts: ReadonlyMap<Family, Refusal>): Snapshot {
  const [newest] = captures
  if (!newest) throw new RangeError('a page without a capture')
  const own = new Set(captures.flatMap(({ figures }) => figures.map(({ measure }) => familyOf(measure))))
  const said = [...doubts].flatMap(([family, doubt]) => (own.has(family) ? [doubt] : []))
  if (said.length === 0 && captures.length === 1) return newest
  const figures = new Map<string, Figure>()
  for (const { figures: all } of captures)
    for (const figure of all) {
      const key = figureKey(figure)
      if (!figures.has(key)) figures.set(key, doubts.has(familyOf(figure.measure)) ? blanked(figure) : figure)
    }
  const { id: _, ...content } = newest
  return sealSnapshot({
    ...content,
    figures: [...figures.values()],
    systems: { addends: captures.map(({ id }) => id), doubts: said, shown: captures.flatMap(shownOf) },
  })
}

export function blanked({ addends: _, ...figure }: Figure): Figure {
  return { ...figure, state: 'blank', value: null, cell: { ...figure.cell, text: '' }, provedBy: [] }
}

const FIRST: MeasureId = 'dossiers.received'

/** What stands for a whole capture where one figure must: what it received, else its first count. */
export function shownOf({ id, figures }: Snapshot): FigureShown[] {
  const known = figures.filter(({ value }) => value !== null)
  const figure = known.find(({ measure }) => measure === FIRST) ?? known[0]
  if (!figure) return []
  const { row, column, text } = figure.cell
  return [{ snapshot: id, row, column, text, value: figure.value ?? 0 }]
}
