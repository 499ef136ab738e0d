import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import type { Period } from '../../periods/period'
import { labelPeriod } from '../../periods/periods'
import { countIn } from '../../snapshot/figure-book'
import type { Breakdown } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { shortHash } from '../../text/short-hash'
import type { FigureSaid } from '../figures/figures-said'
import { gatherFigures, type ReportFigures } from '../figures/report-figures'
import { NOTHING_AROSE, type Placeable } from './placeable'
import type { WordsAsked } from './words-asked'

export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

/** A count as far as a report may say it; null is not known. */
export interface FigureWords {
  readonly value: number | null
  readonly words: string | Refusal
  readonly from: Placeable['from']
}

export function figuresToSay({ snapshots, unit, systems }: WordsAsked, { from, to }: Period): ReportFigures {
  return gatherFigures(snapshots, { unit, from, to, systems })
}

/** What the captures of a period say of a measure; two that disagree, or none, is refused by name. */
export function figureWords(figures: ReportFigures, measure: MeasureId, by: Breakdown = {}): FigureWords {
  const said = figures.find(measure, by)
  if (!said) return sumOfRows(figures, measure, by)
  return { value: valueOfSaid(said), words: wordsOfSaid(said, measure), from: said.from }
}

function valueOfSaid({ state, value, conflict }: FigureSaid): number | null {
  if (conflict) return null
  return state === 'none' ? 0 : state === 'number' ? value : null
}

function wordsOfSaid({ state, value, conflict }: FigureSaid, measure: MeasureId): string | Refusal {
  if (conflict) {
    const [[a, b], [first, second]] = [conflict.values, conflict.pages]
    const message = `«${MEASURES[measure]}»: ${first} là ${a}, ${second} là ${b}. Chụp lại trang đúng rồi làm lại.`
    return refusalOf('identity-broken', message, measure)
  }
  if (state === 'none') return NOTHING_AROSE
  return state === 'number' && value !== null ? numberWords(value) : noFigure(measure)
}

/** A page without a total row: the sum of its rows, where all of them are known and all pages agree. */
function sumOfRows(figures: ReportFigures, measure: MeasureId, by: Breakdown): FigureWords {
  const none: FigureWords = { value: null, words: noFigure(measure), from: { text: MEASURES[measure] } }
  if (Object.keys(by).length > 0) return none
  const counts = figures.snapshots.flatMap((snapshot) => countIn(snapshot, figures.unit, measure) ?? [])
  const [first] = counts
  const agree = counts.every(({ low, high }) => low === high && low === first?.low)
  return first && agree
    ? {
        value: first.low,
        words: numberWords(first.low),
        from: { text: `${MEASURES[measure]}, cộng các dòng` },
      }
    : none
}

function numberWords(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : String(value).replace('.', ',')
}

function noFigure(measure: MeasureId): Refusal {
  const message = `Chưa có số liệu «${MEASURES[measure]}» của kỳ này. Chụp trang có số liệu đó, hoặc ghi tay.`
  return refusalOf('no-figure', message, measure)
}

/** Every figure of a period, the whole and field by field. */
export function figuresToPlace(figures: ReportFigures): Placeable[] {
  const own = MEASURE_IDS.filter((measure) => figures.measures.has(measure))
  const whole = MEASURE_IDS.map((measure) =>
    placed(measure, MEASURES[measure], figureWords(figures, measure)),
  )
  const byField = figures.names('field').flatMap((field) =>
    own.flatMap((measure) => {
      if (!figures.find(measure, { field })) return []
      const name = `${MEASURES[measure]} · ${field}`
      return placed(fieldKey(measure, field), name, figureWords(figures, measure, { field }))
    }),
  )
  return [...whole, ...byField]
}

/** `fieldKey('dossiers.resolved.late', 'Hộ tịch')` is `'dossiers.resolved.late@'` and eight digits that stand for the field. */
export function fieldKey(measure: MeasureId, field: string): string {
  return `${measure}@${shortHash(field)}`
}

function placed(key: string, name: string, { value, words, from }: FigureWords): Placeable {
  return { key, name, words, from, ...(value === 0 ? { isNothing: true } : {}) }
}

/** Figures of an earlier period beside those of now, and by how much they changed. */
export function comparedToPlace(
  now: ReportFigures,
  then: {
    readonly figures: ReportFigures | Refusal
    readonly key: string
    readonly name: string
    readonly period: Period
  },
): Placeable[] {
  return MEASURE_IDS.filter((measure) => now.measures.has(measure)).flatMap((measure) => {
    const before: FigureWords =
      'reason' in then.figures
        ? { value: null, words: then.figures, from: { text: then.name } }
        : figureWords(then.figures, measure)
    const words = typeof before.words === 'string' ? before.words : earlierMissing(before.words, then.period)
    const change = changeWords(figureWords(now, measure), { ...before, words })
    return [
      placed(`${then.key}.${measure}`, `${then.name}: ${MEASURES[measure]}`, { ...before, words }),
      {
        key: `${then.key}-change.${measure}`,
        name: `So với ${then.name.toLowerCase()}: ${MEASURES[measure]}`,
        words: change,
        from: { text: `so với ${labelPeriod(then.period)}` },
      },
    ]
  })
}

function earlierMissing(refusal: Refusal, period: Period): Refusal {
  if (refusal.reason !== 'no-figure') return refusal
  return refusalOf('no-figure', `Chưa có số liệu ${labelPeriod(period)} để so. Chụp trang đó với đúng kỳ.`)
}

function changeWords(now: FigureWords, before: FigureWords): string | Refusal {
  if (now.value === null) return typeof now.words === 'string' ? noFigure('dossiers.received') : now.words
  if (before.value === null)
    return typeof before.words === 'string' ? noFigure('dossiers.received') : before.words
  const change = now.value - before.value
  if (change === 0) return 'không đổi'
  return `${change > 0 ? 'tăng' : 'giảm'} ${numberWords(Math.abs(change))}`
}
