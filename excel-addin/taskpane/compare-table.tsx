import { showValue } from '../../ui/preview-table'
import { pathName, placeName } from '../../ui/words'
import type { Compared } from './compare'

const WORDS_OF: Record<Compared['agreement'], string> = {
  same: '= bằng số liệu',
  empty: '○ còn trống',
  'changed-by-hand': '✎ đã sửa tay sau khi điền',
  'figure-newer': '↻ số liệu mới hơn lần điền',
  differs: '≠ khác số liệu',
}

/** Cells that differ first; those that agree are a count that opens. */
export function CompareTable({ name, places }: { name: string; places: readonly Compared[] }) {
  const differing = places.filter(({ agreement }) => agreement !== 'same')
  const same = places.filter(({ agreement }) => agreement === 'same')
  return (
    <div class="stack">
      <h2>Đối chiếu: {name}</h2>
      {differing.length === 0 ? (
        <p class="proved">✓ {places.length} ô đều bằng số liệu.</p>
      ) : (
        <>
          <p class="warning">
            ⚠ {differing.length} trên {places.length} ô khác số liệu.
          </p>
          <Places caption="Ô khác số liệu" places={differing} />
        </>
      )}
      {same.length > 0 && (
        <details>
          <summary>Bằng số liệu: {same.length} ô</summary>
          <Places caption="Ô bằng số liệu" places={same} />
        </details>
      )}
    </div>
  )
}

function Places({ caption, places }: { caption: string; places: readonly Compared[] }) {
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
            <tr key={placeName(place.at)} data-agreement={place.agreement}>
              <th scope="row">
                {placeName(place.at)}
                <br />
                <span class="muted small">{pathName([...place.rowPath, ...place.columnPath])}</span>
              </th>
              <td class={typeof place.figure === 'number' ? 'number' : 'words'}>{place.shows}</td>
              <td class={typeof place.figure === 'number' ? 'number' : 'words'}>{showValue(place.figure)}</td>
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
