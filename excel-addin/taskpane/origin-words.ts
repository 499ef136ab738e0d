import { MEASURES } from '../../core/measures/catalogue'
import type { originAt } from '../../core/reports/provenance'
import { formatDay } from '../../core/text/day'
import { momentWords } from '../../core/text/moment'
import { showValue } from '../../ui/preview-table'

type Found = NonNullable<ReturnType<typeof originAt>>

/** What is known of a filled cell, as label and value; what is not known is left out. */
export function originFacts({ origin, source }: Found): [label: string, value: string][] {
  const facts: [string, string][] = [
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
export function originWords(found: Found): string {
  return originFacts(found)
    .filter(([label]) => label !== 'Ô')
    .map(([label, value]) => `${label}: ${value}`)
    .join('; ')
}
