import type { MeasureId } from './catalogue'

/** What two columns count together, without remainder: pages and reports show the parts or the whole. */
export const WHOLES: readonly {
  readonly whole: MeasureId
  readonly parts: readonly [MeasureId, MeasureId]
}[] = [
  { whole: 'dossiers.resolved.in-time', parts: ['dossiers.resolved.early', 'dossiers.resolved.on-time'] },
  { whole: 'dossiers.received.direct', parts: ['dossiers.received.in-person', 'dossiers.received.postal'] },
]
