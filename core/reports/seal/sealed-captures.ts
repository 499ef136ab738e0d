import type { MeasureId } from '../../measures/catalogue'
import { periodFrom } from '../../periods/periods'
import type { Snapshot } from '../../snapshot/snapshot'
import { sourceOf } from '../after/provenance'
import { reportById } from '../forms/forms'
import type { Receipt } from '../report'
import type { ReportSeal, SealedCapture } from './report-seal'

/** What a report is about: the measures its places were written from, and those of the kinds of report it is. */
export function measuresOf({ report, lines }: Pick<Receipt, 'report' | 'lines'>): ReadonlySet<MeasureId> {
  const written = lines.flatMap(({ from }) => ('measure' in from ? [from.measure] : []))
  const asked = report
    .split('+')
    .flatMap((id) => reportById(id)?.tables ?? [])
    .flatMap(({ columns }) => columns.map(({ measure }) => measure))
  return new Set([...written, ...asked])
}

/** A capture as it is kept in a seal: every figure of the report's measures, and where on the page it stood. */
export function sealedCapture(snapshot: Snapshot, measures: ReadonlySet<MeasureId>): SealedCapture {
  const { id, portal, page, title, unit, capturedAt } = sourceOf(snapshot)
  const figures = snapshot.figures.filter(({ measure }) => measures.has(measure))
  return {
    id,
    portal,
    page,
    title,
    unit,
    ...(snapshot.scope === undefined ? {} : { scope: snapshot.scope }),
    capturedAt,
    figures: figures.map(({ measure, by, state, value, cell: { row, column, text } }) => {
      return { measure, by: { ...by }, state, value, row, column, text }
    }),
  }
}

/** The captures of a seal as captures again, to be held against later ones. */
export function capturesSealed({
  captures,
  from,
  to,
}: Pick<ReportSeal, 'captures' | 'from' | 'to'>): Snapshot[] {
  const { regime, kind } = periodFrom(from, to)
  return captures.map(({ page, title, capturedAt, figures, id, portal, unit, scope }) => ({
    format: 'so-mot-cua/snapshot@1',
    id,
    portal,
    source: { url: page, title, capturedAt },
    unit,
    ...(scope === undefined ? {} : { scope }),
    period: { regime, kind, from, to },
    figures: figures.map(({ row, column, text, ...figure }) => ({
      ...figure,
      cell: { row, column, text },
      provedBy: [],
    })),
  }))
}
