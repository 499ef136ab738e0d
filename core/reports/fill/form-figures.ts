import { oneOfEach } from '../../group-by'
import { type Refusal, refusalOf } from '../../outcome'
import { matchPeriod } from '../../periods/periods'
import { FORM_PORTAL, figureKey } from '../../snapshot/figure-book'
import type { Breakdown, Figure, Snapshot } from '../../snapshot/snapshot'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import { tidy } from '../../text/fold'
import { TOTAL_ROWS } from '../forms/label-words'
import type { Report, ReportTable } from '../forms/report-form'
import { isOneOf } from '../labels/match-path'
import type { PlaceSeen, TargetSeen } from '../report'
import { wantedHere } from './wanted-here'
import type { Wanted } from './wanted-places'

export interface FilledFiguresRead {
  readonly figures: readonly Figure[]
  readonly refusals: readonly Refusal[]
}

/**
 * What a filled report says, whoever filled it: every place with a known meaning as a figure; "-", blank and 0 stay
 * three things. Two places of one meaning are refused, not chosen from.
 *
 * A row «Hộ tịch» with 312 under «Trực tuyến» is `{ measure: 'dossiers.received.online', by: { field: 'Hộ tịch' }, value: 312 }`.
 */
export function figuresOfReport(report: Report, target: TargetSeen): FilledFiguresRead {
  const main = report.tables[0]?.id
  const found = report.tables.flatMap((table) => {
    const own = target.places.filter((place) => (place.table ?? main) === table.id && place.state !== 'group')
    return wantedHere(table, own).wanted.flatMap((wanted) => figureAt(table, wanted))
  })
  const counts = new Map<string, number>()
  for (const figure of found) counts.set(figureKey(figure), (counts.get(figureKey(figure)) ?? 0) + 1)
  const twice = oneOfEach(found, (figure) => figureKey(figure)).filter(
    (figure) => (counts.get(figureKey(figure)) ?? 0) > 1,
  )
  return {
    figures: found.filter((figure) => counts.get(figureKey(figure)) === 1),
    refusals: twice.map(({ cell }) =>
      refusalOf(
        'two-rows-match',
        `Hai ô cùng là «${cell.row}» › «${cell.column}», không đọc được ô nào là đúng. Xem lại biểu mẫu.`,
      ),
    ),
  }
}

function figureAt(table: ReportTable, { place, measures, indicator }: Wanted): Figure[] {
  const [measure] = measures
  const reading = readingOf(place)
  if (!measure || measures.length > 1 || !reading) return []
  const cell = { row: place.rowPath.join(' › '), column: place.columnPath.join(' › '), text: place.text }
  return [{ measure, by: breakdownOf(table, place, indicator), ...reading, cell, provedBy: [] }]
}

function breakdownOf(table: ReportTable, place: PlaceSeen, indicator: boolean): Breakdown {
  if (place.means && 'by' in place.means) return place.means.by ?? {}
  const label = place.rowPath.at(-1) ?? ''
  if (indicator || isOneOf(label, TOTAL_ROWS)) return {}
  const kind = table.rows === 'unit' || table.rows === 'procedure' ? table.rows : 'field'
  return { [kind]: label }
}

function readingOf(place: PlaceSeen): Pick<Figure, 'state' | 'value'> | null {
  const text = tidy(place.text)
  if (text === '') return { state: 'blank', value: null }
  if (/^[-–—]$/.test(text)) return { state: 'none', value: null }
  return place.value === undefined ? null : { state: 'number', value: place.value }
}

/** The figures of a web form as a capture of its own, to be kept and compared; never a source for another report. */
export function snapshotOfFilled(
  report: Report,
  seen: TargetSeen & { readonly url: string },
  about: { readonly unit: string; readonly from: string; readonly to: string; readonly capturedAt: string },
): Snapshot {
  const { unit, from, to, capturedAt } = about
  const period = matchPeriod(from, to) ?? { regime: 'none', kind: 'other' as const, from, to }
  return sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: FORM_PORTAL,
    source: { url: seen.url, title: seen.title, capturedAt },
    unit,
    period,
    figures: [...figuresOfReport(report, seen).figures],
  })
}
