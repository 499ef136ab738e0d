import type { WordsCompared, WordsState } from '../../../core/reports/words/compare-words'
import { Mark } from '../../../ui/mark'

/** «Đối chiếu» of a Word file: which numbers were changed by hand since, or are newer in the ledger. */
export function WordsComparedTable({ compared }: { compared: readonly WordsCompared[] }) {
  if (compared.length === 0) return null
  const differing = compared.filter(({ state }) => state !== 'same')
  const same = compared.length - differing.length
  return (
    <div class="stack" data-compared={differing.length}>
      <p>
        <Mark tone={differing.length === 0 ? 'proved' : 'warning'} />
        Đối chiếu {compared.length} số của sổ trong văn bản: {same} đúng
        {differing.length > 0 && `, ${differing.length} khác`}.
      </p>
      {differing.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        <section class="table-frame" tabIndex={0} aria-label="Số khác với sổ">
          <table class="table">
            <caption>Số khác với sổ</caption>
            <thead>
              <tr>
                <th scope="col">Số liệu</th>
                <th scope="col">Trong tệp</th>
                <th scope="col">Sổ nay ghi</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the places of one file keep their order
                <tr key={at} data-state={one.state}>
                  <th scope="row">
                    {one.name}
                    <br />
                    <span class="warning small">{STATE_WORDS[one.state]}</span>
                  </th>
                  <td>{one.shown === '' ? 'trống' : one.shown}</td>
                  <td>{one.now ?? 'không có'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

const STATE_WORDS: Readonly<Record<WordsState, string>> = {
  same: 'đúng',
  edited: 'sửa tay sau khi điền',
  newer: 'sổ có số mới hơn',
  'edited-and-newer': 'sửa tay, sổ cũng có số mới hơn',
  gone: 'sổ không còn số này',
}
