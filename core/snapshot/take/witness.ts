import type { FilterSeen, PageSeen } from '../../grid/seen'
import { accept, type Outcome, type Refusal, refusalOf } from '../../outcome'
import type { Portal } from '../../portals/portal'
import { fold, tidy } from '../../text/fold'
import type { Witness } from '../snapshot'
import type { PeriodStatement } from './page-period'

/** What is held against each other: the page with what was watched of it, whose it is, and what states its days. */
export interface WitnessAsked {
  readonly page: PageSeen
  readonly portal: Portal
  readonly stated: readonly PeriodStatement[]
}

/**
 * What vouches that the filters shown are those the rows were asked with: whoever watched the page, or a place that
 * keeps the query when the form is changed. Watched, and the filters changed since: `page-changed`. Watched, but the rows
 * were there before, and no other witness: `unwitnessed`, with what to press. Not watched at all (a file, a saved page):
 * the capture stands and is marked.
 */
export function witnessOf({ page, portal, stated }: WitnessAsked): Outcome<Witness> {
  const { watch } = page
  if (watch?.asked) {
    const changed = changesSince(watch.asked, page.filters)
    return changed.length > 0 ? refused(filtersChanged(changed, watch.button)) : accept('watched')
  }
  const other = onlyTimeIsAsked(page.filters) ? keptBy(page, portal, stated) : undefined
  if (other) return accept(other)
  if (!watch) return accept('unwitnessed')
  return refused(watch.isWaiting ? notAnswered(watch.button) : notSeen(watch.button))
}

function refused(refusal: Refusal): Outcome<never> {
  return { ok: false, refusal }
}

type KeptPlace = Exclude<Witness, 'watched' | 'unwitnessed'>

const PLACES: Readonly<Record<string, KeptPlace>> = {
  'địa chỉ trang': 'address',
  'tiêu đề bảng': 'title',
  'bản in ẩn': 'copy',
  'cột Quý, Năm của bảng': 'rows',
}

/** A place that follows the form at once is no witness: only what the portal names, the rows' own columns, and a page without a form. */
function keptBy({ filters }: PageSeen, { witness = [] }: Portal, stated: readonly PeriodStatement[]) {
  return stated
    .flatMap(({ place }) => PLACES[place] ?? [])
    .find(
      (place) => place === 'rows' || witness.includes(place) || (filters.length === 0 && place !== 'copy'),
    )
}

const TIME_LABELS = new Set(
  [
    'Từ ngày',
    'Đến ngày',
    'Thời gian',
    'Loại thời gian',
    'Thời gian thống kê',
    'Kỳ',
    'Tháng',
    'Quý',
    'Năm',
    'Tháng/Quý/Năm',
    'Chọn tháng',
    'Chọn quý',
    'Chọn năm',
  ].map(fold),
)
const TIME_VALUE =
  /^(?:(?:quý )?(?:[1-4]|i{1,3}|iv)|(?:tháng )?\d{1,2}|(?:năm )?\d{4}|(?:quý|tháng) \d{1,2}\/\d{4})$/u

/** No filter but of the time: unit and part cannot have been changed since, and the rows name their units. */
function onlyTimeIsAsked(filters: readonly FilterSeen[]): boolean {
  return filters.every(
    ({ label, control, value }) =>
      control === 'date' ||
      TIME_LABELS.has(nameOf(label)) ||
      (value !== '' && TIME_VALUE.test(tidy(value).toLowerCase())),
  )
}

function nameOf(label: string): string {
  return fold(label.replace(/[:*\s]+$/u, ''))
}

interface FilterChange {
  readonly label: string
  readonly was: string
  readonly is: string
}

/** Filters that show something else than when the rows were asked for; what came or went with another choice counts, too. */
function changesSince(asked: readonly FilterSeen[], shown: readonly FilterSeen[]): FilterChange[] {
  const [before, after] = [valuesOf(asked), valuesOf(shown)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const label = was?.label || is?.label || 'bộ lọc'
    return was && is && was.value === is.value ? [] : [{ label, was: was?.value ?? '', is: is?.value ?? '' }]
  })
}

/** By label, and by its place among those of one label. */
function valuesOf(filters: readonly FilterSeen[]): Map<string, FilterSeen> {
  const counts = new Map<string, number>()
  return new Map(
    filters.map((filter) => {
      const name = nameOf(filter.label)
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      return [`${name}\n${count}`, { ...filter, value: tidy(filter.value) }]
    }),
  )
}

function filtersChanged(changes: readonly FilterChange[], button: string): Refusal {
  const words = changes.slice(0, 3).map(({ label, was, is }) => `${label} «${was}» thành «${is}»`)
  const more = changes.length > 3 ? ' và bộ lọc khác' : ''
  return refusalOf(
    'page-changed',
    `Bộ lọc đã đổi sau khi bảng hiện (${words.join(', ')}${more}), bảng vẫn là số liệu của bộ lọc cũ. ${pressWords(button)} để bảng theo bộ lọc mới, hoặc chọn lại như cũ.`,
    changes.map(({ label }) => label).join(', '),
  )
}

function notSeen(button: string): Refusal {
  return refusalOf(
    'unwitnessed',
    `Chưa biết bảng có theo đúng bộ lọc đang chọn không, vì bảng có trên trang trước khi sổ theo dõi. ${pressWords(button)} một lần trên trang; bảng hiện lại là sổ tự đọc tiếp.`,
  )
}

function notAnswered(button: string): Refusal {
  return refusalOf(
    'unwitnessed',
    `Đang chờ trang trả kết quả của bộ lọc đang chọn; bảng hiện lại là sổ tự đọc tiếp. Nếu trang báo lỗi hoặc đã đứng yên: ${lowerFirst(pressWords(button))} lần nữa.`,
  )
}

/** What to press, by the page's own word; a page without such a button asks as a filter is changed. */
function pressWords(button: string): string {
  return button === '' ? 'Chọn kỳ khác rồi chọn lại kỳ cần trên bộ lọc' : `Bấm «${button}»`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
