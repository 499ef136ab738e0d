import { contextIn } from '../../context/context-in'
import {
  type ContextDifference,
  DIFFERENCE_REASONS,
  differencesFrom,
  distinctWords,
} from '../../context/differences'
import { joinContexts } from '../../context/join-contexts'
import type { PageSeen } from '../../grid/seen'
import { type Refusal, refusalOf } from '../../outcome'
import type { Period } from '../../periods/period'
import type { Portal } from '../../portals/portal'
import { formatDay } from '../../text/day'
import { ALL_UNITS } from '../../text/unit-name'

/** What the filters say the figures of a table are of. */
export interface PageAgreed {
  readonly portal: Portal
  readonly unit: string
  readonly days: Period
}

/**
 * The title lines of a table and the page's headings against what its filters say: a unit, a period or a part of the
 * dossiers that is named there and is another one, or is not understood, is never ignored. A page of many units bears
 * no one's name; the parts that a portal is about by itself stand in its own headings.
 *
 * «TÌNH HÌNH … PHI ĐỊA GIỚI» over a table of all dossiers is refused as `wrong-part` with those words.
 */
export function contextRefusals(page: PageSeen, titles: readonly string[], agreed: PageAgreed): Refusal[] {
  const { portal, unit, days } = agreed
  const said = joinContexts([...titles, ...page.headings].map(contextIn))
  const known = joinContexts([portal.name, ...portal.headings].map(contextIn))
  const isOfOne = portal.row.is !== 'unit' && unit !== ALL_UNITS
  const differences = differencesFrom(said, {
    ...(isOfOne && { unit }),
    from: days.from,
    to: days.to,
    parts: known.parts.flatMap(({ value }) => value ?? []),
  })
  return distinctWords(differences).map((one) => refusalFor(one, agreed))
}

function refusalFor({ of, words, isUnderstood }: ContextDifference, { unit, days }: PageAgreed): Refusal {
  const unclear = isUnderstood ? '' : ' (chưa rõ là gì)'
  return refusalOf(
    DIFFERENCE_REASONS[of],
    `Tiêu đề trên trang ghi «${words}»${unclear}, bộ lọc là ${unit}, ${formatDay(days.from)}–${formatDay(days.to)}, tất cả hồ sơ. ${NEXT[of]}`,
    words,
  )
}

const NEXT = {
  unit: 'Chọn đúng đơn vị, bấm «Thống kê» rồi chụp lại.',
  period: 'Đặt đúng Từ ngày, Đến ngày, bấm «Thống kê» rồi chụp lại.',
  part: 'Mở trang của tất cả hồ sơ rồi chụp lại; số liệu riêng một phần không dùng thay cho toàn bộ.',
  system: 'Mở trang của đúng hệ thống rồi chụp lại.',
} as const
