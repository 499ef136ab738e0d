import { wasOtherGround } from '../../indicators/over-time/of-members'
import { type Refusal, refusalOf } from '../../outcome'
import type { Period } from '../../periods/period'
import { labelPeriod, shortPeriod } from '../../periods/periods'
import { formatDay } from '../../text/day'
import type { ReportFigures } from '../figures/report-figures'
import { comparedToPlace, figuresToPlace, figuresToSay } from './figures-to-place'
import type { Placeable } from './placeable'
import { assessedFor, ratesToPlace } from './rates-to-place'
import { lastYearPeriod, previousPeriod, type WordsAsked } from './words-asked'

/** All that can be placed in a paper about a unit and a period, with what it says today: figures first as on paper. */
export function allToPlace(asked: WordsAsked): Placeable[] {
  const { unit, period, on } = asked
  const now = figuresToSay(asked, period)
  const text = (key: string, name: string, words: string): Placeable => ({
    key,
    name,
    words,
    from: { text: words },
  })
  return [
    text('unit', 'Đơn vị', unit),
    text('period', 'Kỳ báo cáo', shortPeriod(period)),
    text('from', 'Từ ngày', formatDay(period.from)),
    text('to', 'Đến ngày', formatDay(period.to)),
    text('on', 'Ngày báo cáo', formatDay(on)),
    ...figuresToPlace(now),
    ...ratesToPlace(assessedFor(asked)),
    ...earlier(asked, now, { key: 'previous', name: 'Kỳ trước', period: previousPeriod(period) }),
    ...earlier(asked, now, { key: 'last-year', name: 'Cùng kỳ năm trước', period: lastYearPeriod(period) }),
  ]
}

interface Earlier {
  readonly key: string
  readonly name: string
  readonly period: Period | null
}

function earlier(asked: WordsAsked, now: ReportFigures, { key, name, period }: Earlier): Placeable[] {
  if (!period) return []
  return comparedToPlace(now, { key, name, period, figures: earlierFigures(asked, period) })
}

/** A unit that was other ground then is compared with nothing. */
function earlierFigures(asked: WordsAsked, period: Period): ReportFigures | Refusal {
  const { unit } = asked
  if (!wasOtherGround({ unit, to: period.to })) return figuresToSay(asked, period)
  const message = `${labelPeriod(period)} địa bàn ${unit} còn là các đơn vị cũ: không so trực tiếp được. Hợp nhất số liệu các đơn vị cũ, hoặc ghi tay.`
  return refusalOf('wrong-unit', message, unit)
}
