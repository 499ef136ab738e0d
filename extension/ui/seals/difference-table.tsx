import { groupBy } from '../../../core/group-by'
import { placeId } from '../../../core/reports/place-id'
import type { FigureChange, FigureThen } from '../../../core/reports/seal/figures-changed'
import { figureKey } from '../../../core/snapshot/figure-book'
import { formatCount } from '../../../core/text/format'

interface TableProps {
  readonly changes: readonly FigureChange[]
  /** Else it was only filled. */
  readonly isSent: boolean
  /** Of which report: several tables may stand on one screen. */
  readonly label: string
}

/** Every figure that changed: row, column, what it was, what it is, the difference. */
export function DifferenceTable({ changes, isSent, label }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label={label}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            <th scope="col" class="number">
              {isSent ? 'Đã gửi' : 'Đã điền'}
            </th>
            <th scope="col" class="number">
              Nay
            </th>
          </tr>
        </thead>
        {[...groupBy(changes, ({ row }) => row)].map(([row, ofRow]) => (
          <tbody key={row}>
            <tr>
              <th scope="rowgroup" colSpan={3} class="row-name">
                {row}
              </th>
            </tr>
            {ofRow.map((change) => (
              <tr key={figureKey(change)}>
                <th scope="row">
                  {change.column}
                  {change.places.map((at) => (
                    <span key={placeId(at)} class="muted">
                      {' '}
                      ({'cell' in at ? at.cell : `${at.row} · ${at.column}`})
                    </span>
                  ))}
                </th>
                <td class="number">{thenWords(change.before)}</td>
                <td class="number">
                  {thenWords(change.now)}
                  <StepOf step={change.difference} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** Under the new figure, so that four columns' worth has room in the narrowest panel. */
export function StepOf({ step }: { step: number | null }) {
  return (
    <>
      <br />
      <span class="small muted">{differenceWords(step)}</span>
    </>
  )
}

/** Blank, "-", 0 and "no such row" are four things. */
function thenWords({ state, value }: FigureThen): string {
  if (state === 'number' && value !== null) return formatCount(value)
  return { none: '-', blank: 'trống', absent: 'không có', number: 'trống' }[state]
}

/** `differenceWords(-3)` is `'−3'`; where one of the two is not known there is no difference to name. */
function differenceWords(difference: number | null): string {
  if (difference === null) return '–'
  return difference > 0 ? `+${formatCount(difference)}` : formatCount(difference).replace('-', '−')
}
