import type { Figure } from './snapshot'

/** A figure's count: "-" is 0 things; blank, or no such figure, is not known. */
export function knownCount(figure: Figure | undefined): number | null {
  if (!figure || figure.state === 'blank') return null
  return figure.value ?? 0
}

/** Whether a row is the table's own total. */
export function isTotal({ by }: Pick<Figure, 'by'>): boolean {
  return by.field === undefined && by.unit === undefined && by.procedure === undefined
}
