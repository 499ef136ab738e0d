import { dayParts } from '../../text/day'
import type { Xml } from '../../workbook/xml'
import type { Paper } from './paper'
import { type NextId, type ParagraphLooks, paragraphXml } from './paragraph-xml'
import { sideBySide } from './table-xml'
import { textWidth } from './text-width'

/** Widths of the head's two halves, in twentieths of a point; the nation's name needs the wider one. */
const LEFT = 3571
const RIGHT = 5500
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** Issuing body and number on the left; the nation's name, motto, place and day on the right (NĐ 30/2020, annex I). */
export function headXml(paper: Paper, nextId: NextId): Xml {
  const line = (words: string, looks: ParagraphLooks) =>
    paragraphXml([words], { ...CENTRED, ...looks }, nextId)
  const rule = (cell: number, width: number) => ruleXml(cell, width, nextId)
  const { superior, issuer } = paper
  const last = issuer.at(-1) ?? ''
  const left = [
    ...(superior ? [line(superior, { size: 12 })] : []),
    ...issuer.map((words) => line(words, { size: 12, bold: true })),
    rule(LEFT, Math.round(textWidth(last, 12) * 0.45)),
    line(numberLine(paper), { size: 13, before: 120 }),
  ]
  const right = [
    line(NATION, { size: 12, bold: true }),
    line(MOTTO, { size: 13, bold: true }),
    rule(RIGHT, textWidth(MOTTO, 13)),
    line(placeAndDay(paper.place, paper.on), { size: 13, italic: true, before: 120 }),
  ]
  return sideBySide([
    { width: LEFT, xml: left.join('') },
    { width: RIGHT, xml: right.join('') },
  ])
}

/** The kind of paper, what it is about, the rule below, and «Kính gửi». */
export function titleXml({ kind, about, to }: Paper, width: number, nextId: NextId): Xml {
  const bold = { ...CENTRED, bold: true, size: 14 }
  const title = [
    paragraphXml([kind], { ...bold, before: 360, withNext: true }, nextId),
    paragraphXml([about], { ...bold, withNext: true }, nextId),
    ruleXml(width, Math.min(Math.round(textWidth(about, 14) * 0.4), Math.round(width / 3)), nextId),
  ]
  return title.join('') + recipientsXml(to, nextId)
}

const CENTRED = { align: 'center', before: 0, after: 0, firstLine: 0 } as const

/** One recipient stands behind the words, several have a line each. */
function recipientsXml(to: readonly string[], nextId: NextId): Xml {
  const [first, ...more] = to
  if (first === undefined) return ''
  const looks = { ...CENTRED, before: 240, after: 120 }
  if (more.length === 0) return paragraphXml([`Kính gửi: ${first}.`], looks, nextId)
  const lines = to.map((name, at) => `- ${name}${at === to.length - 1 ? '.' : ';'}`)
  return [
    paragraphXml(['Kính gửi:'], { before: 240, after: 0, firstLine: 0, left: 1701 }, nextId),
    ...lines.map((line) => paragraphXml([line], { before: 0, after: 0, firstLine: 0, left: 2551 }, nextId)),
  ].join('')
}

function ruleXml(cell: number, width: number, nextId: NextId): Xml {
  const side = Math.max(0, Math.round((cell - width) / 2))
  return paragraphXml([], { rule: true, left: side, right: side, firstLine: 0 }, nextId)
}

/** `numberLine({ number: '5', mark: 'BC-UBND' })` is `'Số: 05/BC-UBND'`; without a number its place stays open. */
export function numberLine({ number, mark }: Pick<Paper, 'number' | 'mark'>): string {
  return `Số: ${number === undefined ? '        ' : number.padStart(2, '0')}/${mark}`
}

/** `placeAndDay('Hương Sơn', '2026-03-07')` is `'Hương Sơn, ngày 07 tháng 3 năm 2026'`: a zero before days below 10 and months 1 and 2. */
export function placeAndDay(place: string, on: Paper['on']): string {
  if (typeof on !== 'string') return `${place}, ngày      tháng      năm ${on.year}`
  const { year, month, date } = dayParts(on)
  const twoDigits = (number: number, below: number) => String(number).padStart(number < below ? 2 : 1, '0')
  return `${place}, ngày ${twoDigits(date, 10)} tháng ${twoDigits(month, 3)} năm ${year}`
}
