import dayjs, { type Dayjs } from 'dayjs'
import type { Break } from './data/answer'
import type { Query } from './data/fields'
import { unitOf } from './data/units'

/** What the form above the table holds. */
export interface Values {
  readonly loaiThoiGian: 'co-dinh' | 'bat-ky'
  readonly loai: string
  readonly capThucHien: string
  readonly donVi?: string
  readonly loaiKy: string
  readonly quy: number
  readonly nam: Dayjs
  readonly tuNgay: Dayjs
  readonly denNgay: Dayjs
}

/** The site has no clock: it is always 14/03/2025 there. */
export const TODAY = '2025-03-14'

/**
 * The form as it first opens: a calendar quarter, which is the trap. For tests a link may set it:
 * `?tu=2024-12-15&den=2025-03-14&donvi=pho-chau`, and with `&thongke=1` the button counts as pressed.
 */
export function firstValues(search: URLSearchParams): Values {
  const unit = unitOf(search.get('donvi') ?? 'pho-chau')
  const from = search.get('tu')
  const level =
    unit?.group === 'Huyện, thành phố, thị xã' ? 'Huyện, thị xã, thành phố' : (unit?.group ?? 'Tất cả')
  return {
    loaiThoiGian: from === null ? 'co-dinh' : 'bat-ky',
    loai: 'toan-bo',
    capThucHien: level,
    ...(unit && { donVi: unit.id }),
    loaiKy: 'quy',
    quy: 1,
    nam: dayjs(TODAY),
    tuNgay: dayjs(from ?? '2025-01-01'),
    denNgay: dayjs(search.get('den') ?? TODAY),
  }
}

export function queryOf(values: Values): Query {
  const [from, to] = values.loaiThoiGian === 'bat-ky' ? [values.tuNgay, values.denNgay] : quarterOf(values)
  return { unit: unitOf(values.donVi) ?? null, from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') }
}

function quarterOf({ quy, nam }: Values): [Dayjs, Dayjs] {
  const from = dayjs(new Date(nam.year(), (quy - 1) * 3, 1))
  return [from, from.add(3, 'month').subtract(1, 'day')]
}

const BREAKS = ['identity', 'zero', 'late', 'corrected', 'put-right'] as const

export function breakOf(search: URLSearchParams): Break {
  const name = search.get('break')
  return BREAKS.find((known) => known === name) ?? null
}
