import type { Refusal } from '../../outcome'
import { figureKey } from '../figure-book'
import type { Figure, Snapshot } from '../snapshot'
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
    systems: { addends: captures.map(({ id }) => id), doubts: said },
  })
}

export function blanked({ addends: _, ...figure }: Figure): Figure {
  return { ...figure, state: 'blank', value: null, cell: { ...figure.cell, text: '' }, provedBy: [] }
}
