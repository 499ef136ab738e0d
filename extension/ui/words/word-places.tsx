import type { WordWrite } from '../../../core/docx/fill-docx'

/** What will be written into a Word file, place by place. */
export function WordPlaces({ writes }: { writes: readonly WordWrite[] }) {
  if (writes.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label="Sẽ ghi vào văn bản">
      <table class="table">
        <caption>Sẽ ghi vào văn bản</caption>
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            <th scope="col">Đang có</th>
            <th scope="col">Sẽ ghi</th>
          </tr>
        </thead>
        <tbody>
          {writes.map(({ place, bound }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of one file keep their order
            <tr key={at}>
              <th scope="row">{bound.label}</th>
              <td class="muted">{place.now.startsWith('{{') ? 'chỗ trống' : place.now}</td>
              <td>{bound.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
