import type { Finding } from '../findings/finding'
import { groupBy } from '../group-by'
import { refusalOf } from '../outcome'
import { formatCount } from '../text/format'
import { rowKey, writeText } from './fill-place'
import { type Filled, joinFilled, NOTHING, refused } from './filled'
import type { FillOptions } from './plan-fill'
import type { PlaceSeen } from './report'
import type { Says } from './report-form'

/** The findings down the empty rows of a sheet, errors first; what finds no row is said by number. */
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
  if (findings.length === 0) return firstRowSays(free[0] ?? [], options)
  const parts = findings.slice(0, free.length).map((finding, at) => fillRow(free[at]!, finding, options))
  const left = findings.length - free.length
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

function fillRow(row: readonly PlaceSeen[], finding: Finding, options: FillOptions): Filled {
  const parts = row.map((place): Filled => {
    const text = textFor(saysOf(place), finding)
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

function textFor(says: Says | null, finding: Finding): string {
  if (says === 'severity') return finding.severity === 'error' ? 'Lỗi' : 'Cảnh báo'
  if (says === 'message') return finding.message
  if (says === 'numbers') return finding.numbers.map(numberText).join('; ')
  if (says !== 'cells') return ''
  return finding.cells
    .map(({ row, column }) => [row, column].filter((label) => label !== '').join(' › '))
    .join('; ')
}
