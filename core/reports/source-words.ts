import { MEASURES } from '../measures/catalogue'
import type { SystemAddend } from '../snapshot/snapshot'
import { formatCount } from '../text/format'
import type { Write } from './report'

/** Where a value comes from, in words: measure and breakdown, task, or fixed text; what the row says already is left out. */
export function sourceWords(from: Write['from'], row?: string): string {
  if ('task' in from) return `Nhiệm vụ ${from.task}`
  if ('text' in from) return from.text
  const parts = from.addends ? ` (${from.addends.map(addendWords).join(' + ')})` : ''
  const whose = from.by.field ?? from.by.procedure ?? from.by.unit ?? 'Tổng số'
  return `${whose === row ? MEASURES[from.measure] : `${MEASURES[from.measure]}, ${whose}`}${parts}`
}

/** «motcua.moj.gov.vn 2.046». */
export function addendWords({ system, value }: SystemAddend): string {
  return `${system} ${value === null ? '-' : formatCount(value)}`
}
