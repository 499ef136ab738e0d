import { MEASURES } from '../../core/measures/catalogue'
import { identityWords } from '../../core/measures/identity-words'
import { labelPeriod, periodFrom } from '../../core/periods/periods'
import {
  type CellOrigin,
  type CellSaid,
  type CellSource,
  filledAtOf,
  originAt,
  type Provenance,
  saidAt,
} from '../../core/reports/after/provenance'
import { addendWords } from '../../core/reports/source-words'
import { isProvisional } from '../../core/snapshot/provisional'
import { formatDay } from '../../core/text/day'
import { formatValue } from '../../core/text/format'
import { momentWords } from '../../core/text/moment'
import { pathName } from '../../ui/words'
import type { CellAt } from '../workbook/hand'

type Found = NonNullable<ReturnType<typeof originAt>>

export type Fact = readonly [label: string, value: string]

/** What is known of a cell that was filled by us, as label and value; null for any other cell. */
export function factsAt(provenance: Provenance, { sheet, cell }: CellAt): Fact[] | null {
  const found = originAt(provenance, sheet, cell)
  if (found) return originFacts(found, filledAtOf(provenance, found.origin))
  const said = saidAt(provenance, sheet, cell)
  return said && saidFacts(said, filledAtOf(provenance, said))
}

/** A status, a name, a period: no figure of a page, and that is said. */
function saidFacts(said: CellSaid, filledAt: string): Fact[] {
  const { says, on } = said
  const facts: Fact[] = [
    ...cellFacts(said, filledAt),
    ['Nội dung', says],
    ['Tính đến ngày', on ? formatDay(on) : ''],
  ]
  return facts.filter(([, words]) => words !== '')
}

function cellFacts({ sheet, cell, row, column, value }: CellOrigin | CellSaid, filledAt: string): Fact[] {
  return [
    ['Ô', `${sheet}!${cell}`],
    ['Dòng, cột của mẫu', pathName([...row, ...column])],
    ['Đã ghi', formatValue(value)],
    ['Điền lúc', filledAt === '' ? '' : momentWords(filledAt)],
  ]
}

/** What is not known is left out; that nothing proves a figure is said. */
function originFacts({ origin, source }: Found, filledAt: string): Fact[] {
  const { measure, seen, proof } = origin
  const facts: Fact[] = [
    ...cellFacts(origin, filledAt),
    ['Loại số liệu', MEASURES[measure]],
    ['Trang', source?.title ?? ''],
    ['Địa chỉ trang', source ? source.page || source.portal : ''],
    ['Đơn vị', source?.unit ?? ''],
    ['Kỳ', source ? labelPeriod(periodFrom(source.from, source.to)) : ''],
    ['Dòng trên trang', seen.row],
    ['Cột trên trang', seen.column],
    ['Cộng từ', (origin.addends ?? []).map(addendWords).join(' + ')],
    ['Trang hiện', seen.text],
    ['Chụp lúc', source ? capturedWords(source) : ''],
    [
      'Đẳng thức đúng',
      proof.length > 0 ? proof.map(identityWords).join('; ') : 'không có đẳng thức nào để kiểm số này',
    ],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** Made before its period had ended: that stands with the time. */
function capturedWords({ capturedAt, to }: CellSource): string {
  const open = isProvisional({ source: { capturedAt }, period: { to } })
  return `${momentWords(capturedAt)}${open ? ', tạm tính: khi đó kỳ chưa hết' : ''}`
}

/** `sourceLine(source)` is `'trang «Tổng hợp 06 các cấp», UBND thị trấn Phố Châu, 15/12/2024–14/03/2025'`. */
export function sourceLine({ title, page, portal, unit, from, to }: CellSource): string {
  return `trang «${title || page || portal}», ${unit}, ${formatDay(from)}–${formatDay(to)}`
}

/** The same in one line, for a comment: «Loại số liệu: …; Trang: …; Chụp lúc: …». */
export function originWords(facts: readonly Fact[]): string {
  return facts
    .filter(([label]) => label !== 'Ô')
    .map(([label, value]) => `${label}: ${value}`)
    .join('; ')
}
