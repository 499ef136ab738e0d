import { MEASURES } from '../../core/measures/catalogue'
import { type CellSaid, originAt, type Provenance, saidAt } from '../../core/reports/provenance'
import { formatDay } from '../../core/text/day'
import { momentWords } from '../../core/text/moment'
import { showValue } from '../../ui/preview-table'
import type { CellAt } from '../workbook/hand'

type Found = NonNullable<ReturnType<typeof originAt>>

export type Fact = readonly [label: string, value: string]

/** What is known of a cell that was filled by us, as label and value; null for any other cell. */
export function factsAt(provenance: Provenance, { sheet, cell }: CellAt): Fact[] | null {
  const found = originAt(provenance, sheet, cell)
  if (found) return originFacts(found)
  const said = saidAt(provenance, sheet, cell)
  return said && saidFacts(said)
}

/** A status, a name, a period: no figure of a page, and that is said. */
function saidFacts({ sheet, cell, value, says, on }: CellSaid): Fact[] {
  const facts: Fact[] = [
    ['Ô', `${sheet}!${cell}`],
    ['Đã ghi', showValue(value)],
    ['Nội dung', says],
    ['Tính đến ngày', on ? formatDay(on) : ''],
  ]
  return facts.filter(([, words]) => words !== '')
}

/** What is not known is left out. */
function originFacts({ origin, source }: Found): Fact[] {
  const facts: Fact[] = [
    ['Ô', `${origin.sheet}!${origin.cell}`],
    ['Đã ghi', showValue(origin.value)],
    ['Loại số liệu', MEASURES[origin.measure]],
    ['Dòng trên trang', origin.seen.row],
    ['Cột trên trang', origin.seen.column],
    ['Trang hiện', origin.seen.text],
    ['Trang', source ? source.title || source.page || source.portal : ''],
    ['Đơn vị', source?.unit ?? ''],
    ['Kỳ', source ? `${formatDay(source.from)}–${formatDay(source.to)}` : ''],
    ['Chụp lúc', source ? momentWords(source.capturedAt) : ''],
    ['Đẳng thức đúng', origin.proof.join('; ')],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** The same in one line, for a comment: «Loại số liệu: …; Trang: …; Chụp lúc: …». */
export function originWords(facts: readonly Fact[]): string {
  return facts
    .filter(([label]) => label !== 'Ô')
    .map(([label, value]) => `${label}: ${value}`)
    .join('; ')
}
