import type { PageSeen } from '../../grid/seen'
import { tidy } from '../../text/fold'
import { ALL_UNITS, sameUnit } from '../../text/unit-name'
import { unitStatements } from './page-unit'

const UNIT = /^(?:ubnd|[uủ][yỷ] ban nhân dân|xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|sở)\s/iu

/**
 * Whose figures a page shows, to be proposed at the first start: the one unit its filters and headings name, in their words;
 * null where they name several, none or all.
 *
 * A page with «Đơn vị: UBND xã Hương Sơn» proposes `'UBND xã Hương Sơn'`.
 */
export function proposedUnit(page: PageSeen): string | null {
  const said = unitStatements(page, [])
    .map(tidy)
    .filter((name) => UNIT.test(name.normalize('NFC')) && !sameUnit(name, ALL_UNITS))
  const [first, ...more] = said
  return first !== undefined && more.every((other) => sameUnit(other, first)) ? first : null
}
