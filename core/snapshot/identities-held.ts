import type { MeasureId } from '../measures/catalogue'
import { IDENTITIES } from '../measures/identities'
import type { Figure } from './snapshot'

/** Identities that hold on a row are written to the figures that take part in them. */
export function withIdentities(figures: readonly Figure[]): Figure[] {
  const rows = new Map<string, Map<MeasureId, Figure>>()
  const rowKey = ({ by }: Figure) => `${by.unit ?? ''}\n${by.field ?? ''}\n${by.procedure ?? ''}`
  for (const figure of figures) {
    const row = rows.get(rowKey(figure))
    if (row) row.set(figure.measure, figure)
    else rows.set(rowKey(figure), new Map([[figure.measure, figure]]))
  }
  return figures.map((figure) => {
    const row = rows.get(rowKey(figure))!
    const held = IDENTITIES.filter(
      ({ operator, left, right }) =>
        operator === '=' &&
        (left === figure.measure || right.includes(figure.measure)) &&
        holds(left, right, row),
    )
    return held.length === 0
      ? figure
      : { ...figure, provedBy: [...figure.provedBy, ...held.map(({ id }) => id)] }
  })
}

function holds(left: MeasureId, right: readonly MeasureId[], row: ReadonlyMap<MeasureId, Figure>): boolean {
  const parts = right.map((measure) => row.get(measure)?.value ?? null)
  const whole = row.get(left)?.value ?? null
  return (
    whole !== null &&
    parts.every((part) => part !== null) &&
    parts.reduce<number>((a, b) => a + (b ?? 0), 0) === whole
  )
}
