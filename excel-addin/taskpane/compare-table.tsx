import type { Agreement, CellFilled, ComparedCell } from '../../core/reports/after/compare-filled'
import { placeName } from '../../core/reports/refusal-words'
import { formatDay } from '../../core/text/day'
import { formatValue } from '../../core/text/format'
import { pathName } from '../../ui/words'
import type { ComparedWorkbook } from './compare'
import { sourceLine } from './origin-words'

const WORDS_OF: Record<Agreement, string> = {
  same: '= bằng số liệu',
  'as-filled': '= như khi điền, gói hiện nay không có số liệu này để so',
  empty: '○ còn trống',
  'changed-by-hand': '✎ đã sửa tay sau khi điền',
  'figure-newer': '↻ số liệu mới hơn lần điền',
  'formula-over': 'ƒ có công thức đè lên số đã điền',
  differs: '≠ khác số liệu',
  gone: '? không còn thấy nhãn',
  unsure: '? nhãn có ở nhiều nơi',
}

/** In the order they are counted at the top, in the officer's words. */
const COUNTED: readonly (readonly [Agreement, string])[] = [
  ['same', 'bằng số liệu'],
  ['as-filled', 'như khi điền, không có số liệu để so'],
  ['changed-by-hand', 'đã sửa tay'],
  ['figure-newer', 'có số liệu mới hơn'],
  ['formula-over', 'bị công thức đè lên'],
  ['gone', 'không còn thấy nhãn'],
  ['unsure', 'nhãn có ở nhiều nơi'],
]

/** Cells that differ first, then those whose labels are gone; those that agree are a count that opens. */
export function CompareTable({ compared: { name, filled, others } }: { compared: ComparedWorkbook }) {
  const of = (cells: readonly ComparedCell[], ...how: Agreement[]) =>
    cells.filter(({ agreement }) => how.includes(agreement))
  const lost = of(filled, 'gone', 'unsure')
  const differing = of(filled, 'changed-by-hand', 'figure-newer', 'formula-over')
  const open = of(others, 'empty', 'differs')
  return (
    <div class="stack">
      <h2>Đối chiếu: {name}</h2>
      {filled.length > 0 && <Counts filled={filled} />}
      {others.length > 0 && (
        <p data-others={others.length}>
          {filled.length > 0 ? 'Ngoài ra ' : ''}
          {others.length} ô {filled.length > 0 ? 'khác của mẫu' : 'của mẫu'} không do Sổ Một Cửa điền:{' '}
          {others.length - open.length} bằng số liệu
          {open.length > 0 && `, ${open.length} khác hoặc còn trống`}.
        </p>
      )}
      <Places caption="Ô đã điền, nay khác số liệu" places={differing} />
      <LostCells cells={lost} />
      <Places caption="Ô không do Sổ Một Cửa điền, khác số liệu" places={open} />
      <Folded title="Như khi điền, không có số liệu để so" places={of(filled, 'as-filled')} />
      <Folded title="Bằng số liệu" places={[...of(filled, 'same'), ...of(others, 'same')]} />
    </div>
  )
}

/** All that were filled, and how many of them stand how: the parts add up to the whole. */
function Counts({ filled }: { filled: readonly ComparedCell[] }) {
  const parts = COUNTED.flatMap(([how, words]) => {
    const count = filled.filter(({ agreement }) => agreement === how).length
    return count > 0 ? [{ how, words, count }] : []
  })
  const agree = parts.every(({ how }) => how === 'same')
  return (
    <p class={agree ? 'proved' : 'warning'} data-filled={filled.length}>
      <span aria-hidden="true">{agree ? '✓ ' : '⚠ '}</span>
      {agree ? (
        `${filled.length} ô đã điền đều bằng số liệu.`
      ) : (
        <>
          {filled.length} ô đã điền:{' '}
          {parts.map(({ how, words, count }, at) => (
            <span key={how} data-count={how}>
              {at > 0 && ', '}
              {count} {words}
            </span>
          ))}
          .
        </>
      )}
    </p>
  )
}

function Folded({ title, places }: { title: string; places: readonly ComparedCell[] }) {
  if (places.length === 0) return null
  return (
    <details>
      <summary>
        {title}: {places.length} ô
      </summary>
      <Places caption={title} places={places} />
    </details>
  )
}

/** Cells that cannot be found any more, in words: what is gone, what was filled, what stands there now. */
function LostCells({ cells }: { cells: readonly ComparedCell[] }) {
  if (cells.length === 0) return null
  return (
    <details open={cells.length <= 10} data-lost={cells.length}>
      <summary>
        <span class="warning" aria-hidden="true">
          ⚠{' '}
        </span>
        Không còn tìm được theo nhãn: {cells.length} ô
      </summary>
      <ul class="stack small">
        {cells.map((cell) => (
          <li key={placeName(cell)} data-agreement={cell.agreement}>
            <strong>{placeName(cell)}</strong> <span class="muted">{labelsOf(cell)}</span>
            <br />
            {cell.note} {cell.filled && filledWords(cell.filled)} {showsWords(cell)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** «Đã điền 812 ngày 14/03/2025, từ …» */
function filledWords({ value, at, source }: CellFilled): string {
  const day = at.length >= 10 ? ` ngày ${formatDay(at.slice(0, 10))}` : ''
  return `Đã điền ${formatValue(value)}${day}${source ? `, từ ${sourceLine(source)}` : ''}.`
}

function showsWords({ cell, shows }: ComparedCell): string {
  if (shows === null) return ''
  return shows === '' ? `Ô ${cell} hiện để trống.` : `Ô ${cell} hiện có «${shows}».`
}

function labelsOf({ rowPath, columnPath }: ComparedCell): string {
  return pathName([...rowPath, ...columnPath])
}

function Places({ caption, places }: { caption: string; places: readonly ComparedCell[] }) {
  if (places.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={caption}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col" class="number">
              Đang hiện
            </th>
            <th scope="col" class="number">
              Số liệu
            </th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={placeName(place)} data-agreement={place.agreement}>
              <th scope="row">
                {placeName(place)}
                {place.filled?.from && <span class="muted small"> (khi điền ở {place.filled.from})</span>}
                <br />
                <span class="muted small">{labelsOf(place)}</span>
              </th>
              <td class={typeof place.figure === 'number' ? 'number' : 'words'}>{place.shows}</td>
              <td class={typeof place.figure === 'number' ? 'number' : 'words'}>
                {formatValue(place.figure)}
              </td>
              <td class="words">
                {WORDS_OF[place.agreement]}
                {place.note && <span class="muted small"> {place.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
