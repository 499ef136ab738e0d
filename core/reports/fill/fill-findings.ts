import type { Acceptance, Explained } from '../../findings/accepted'
import type { Finding } from '../../findings/finding'
import { groupBy } from '../../group-by'
import { refusalOf } from '../../outcome'
import { formatDay } from '../../text/day'
import { formatCount } from '../../text/format'
import type { FillOptions } from '../fill-options'
import { type Filled, joinFilled, NOTHING, refused } from '../filled'
import type { Says } from '../forms/report-form'
import type { PlaceSeen } from '../report'
import { rowKey, writeText } from './fill-place'

/** A finding, with its explanation where the officer gave one. */
type Line = Pick<Explained, 'finding'> & Partial<Explained>

/**
 * The findings down the empty rows of a sheet, errors first, explained ones last with their explanation; what finds no
 * row is said by number.
 */
export function fillFindings(
  places: readonly PlaceSeen[],
  findings: readonly Finding[],
  options: FillOptions,
): Filled {
  const rows = [
    ...groupBy(
      places.filter(({ means }) => means && 'says' in means),
      rowKey,
    ).values(),
  ]
  const free = rows.filter((row) => row.every(({ text }) => text === ''))
  const lines: Line[] = [...findings.map((finding) => ({ finding })), ...(options.explained ?? [])]
  if (lines.length === 0) return firstRowSays(free[0] ?? [], options)
  const parts = lines.slice(0, free.length).map((line, at) => fillRow(free[at]!, line, options))
  const left = lines.length - free.length
  return {
    writes: parts.flatMap(({ writes }) => writes),
    refusals: [
      ...parts.flatMap(({ refusals }) => refusals),
      ...(left > 0
        ? [
            refusalOf(
              'row-not-found',
              `Còn ${left} cảnh báo không có dòng trống để ghi. Thêm dòng vào mẫu rồi điền lại, hoặc xem trong tiện ích.`,
            ),
          ]
        : []),
    ],
  }
}

function firstRowSays(row: readonly PlaceSeen[], options: FillOptions): Filled {
  const place = row.find((one) => saysOf(one) === 'message')
  return place
    ? writeText(place, 'Không có lỗi, không có cảnh báo.', { text: 'Kết quả kiểm tra' }, options)
    : NOTHING
}

function fillRow(row: readonly PlaceSeen[], line: Line, options: FillOptions): Filled {
  const parts = row.map((place): Filled => {
    const text = textFor(saysOf(place), line)
    return text === '' ? refused() : writeText(place, text, { text: 'Kết quả kiểm tra' }, options)
  })
  return joinFilled(parts)
}

function numberText(number: number): string {
  return Number.isInteger(number) ? formatCount(number) : String(number).replace('.', ',')
}

function saysOf({ means }: PlaceSeen): Says | null {
  return means && 'says' in means ? means.says : null
}

function textFor(says: Says | null, { finding, acceptance }: Line): string {
  if (says === 'explanation') return acceptance ? explanationOf(acceptance) : ''
  if (says === 'severity') return finding.severity === 'error' ? 'Lỗi' : 'Cảnh báo'
  if (says === 'message') return finding.message
  if (says === 'numbers') return finding.numbers.map(numberText).join('; ')
  if (says !== 'cells') return ''
  return finding.cells
    .map(({ row, column }) => [row, column].filter((label) => label !== '').join(' › '))
    .join('; ')
}

/** `'đã báo đơn vị vận hành (VP-TK, 14/03/2025)'` */
function explanationOf({ why, by, at }: Acceptance): string {
  const signed = [by, formatDay(at.slice(0, 10))].filter((text) => text !== '').join(', ')
  return `${why} (${signed})`
}
