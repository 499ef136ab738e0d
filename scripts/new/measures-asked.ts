import { isMeasure, MEASURES, type MeasureId } from '../../core/measures/catalogue'
import { WrongUsage } from '../cli/verb'

/** `measuresAsked('ratings.satisfied,ratings', 'over')` is these two; a name the catalogue does not have is wrong usage. */
export function measuresAsked(text: string, option: string): MeasureId[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isMeasure(name))
  if (unknown === undefined) return names.filter(isMeasure)
  const [start = ''] = unknown.split('.')
  const near = Object.keys(MEASURES).filter((id) => id.startsWith(start))
  const known = near.length > 0 ? near : Object.keys(MEASURES)
  throw new WrongUsage(`--${option}: không có loại số liệu «${unknown}». Có: ${known.join(', ')}.`)
}

/** "Đã giải quyết trước hạn + Đã giải quyết đúng hạn", in small letters. */
export function wordsOfSum(measures: readonly MeasureId[]): string {
  return measures.map((measure) => MEASURES[measure].toLowerCase()).join(' + ')
}
