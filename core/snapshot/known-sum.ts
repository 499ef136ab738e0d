import { formatCount } from '../text/format'
import type { Figure } from './snapshot'

/** A number, 0 as "-" ('none'), or not known. */
export type Known = { readonly state: 'number'; readonly value: number } | { readonly state: 'none' } | null

export function knownOf(figure: Figure): Known {
  if (figure.state === 'none') return { state: 'none' }
  return figure.state === 'number' && figure.value !== null ? { state: 'number', value: figure.value } : null
}

/** `sumOfKnown([12, '-', 3])` is 15; one unknown makes it unknown; nothing but "-" stays "-". */
export function sumOfKnown(parts: readonly Known[]): Known {
  let value = 0
  let isNumber = false
  for (const part of parts) {
    if (part === null) return null
    if (part.state === 'number') {
      value += part.value
      isNumber = true
    }
  }
  if (!Number.isSafeInteger(value)) return null
  return isNumber ? { state: 'number', value } : parts.length > 0 ? { state: 'none' } : null
}

export function amountOf(known: NonNullable<Known>): number {
  return known.state === 'number' ? known.value : 0
}

/** As a cell of a page would show it. */
export function textOf(known: Known): string {
  if (known === null) return ''
  return known.state === 'none' ? '-' : formatCount(known.value)
}
