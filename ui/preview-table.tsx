import type { BesideLast } from '../core/reports/after/beside-last'
import type { FillPlan, FillRefusal, Write } from '../core/reports/report'
import { sourceWords } from '../core/reports/source-words'
import { formatDay } from '../core/text/day'
import { formatCount, formatValue } from '../core/text/format'
import { PreviewHead } from './preview-head'
import { pathName, placeShownName, WORDS } from './words'

interface PreviewProps {
  readonly plan: FillPlan
  /** The same figures of the period before; a jump is marked. */
  readonly beside?: readonly BesideLast[]
}

/** What will be written where, what stands there now and where it comes from; below it what will not, and why. */
export function PreviewTable({ plan, beside = [] }: PreviewProps) {
  const last = new Map(beside.map((one) => [placeShownName(one.at), one]))
  return (
    <div class="stack">
      <PreviewHead plan={plan} />
      {plan.writes.length === 0 ? (
        <p>{WORDS.nothingToWrite}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        <section class="table-frame" tabIndex={0} aria-label={WORDS.previewTitle}>
          <table class="table">
            <caption>{WORDS.previewTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{WORDS.place}</th>
                <th scope="col" class="number">
                  {WORDS.now}
                </th>
                <th scope="col" class="number">
                  {WORDS.next}
                </th>
                <th scope="col">{WORDS.from}</th>
              </tr>
            </thead>
            {rowsOf(plan.writes).map(({ name, writes }) => (
              <tbody key={placeShownName(writes[0].at)}>
                <tr>
                  <th scope="rowgroup" colSpan={4} class="row-name">
                    {name}
                  </th>
                </tr>
                {writes.map((write) => (
                  <WriteRow
                    key={placeShownName(write.at)}
                    write={write}
                    last={last.get(placeShownName(write.at))}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
      <RefusalList refusals={plan.refusals} />
    </div>
  )
}

function WriteRow({ write, last }: { write: Write; last: BesideLast | undefined }) {
  return (
    <tr>
      <th scope="row">
        {pathName(write.columnPath) || placeShownName(write.at)}
        {'cell' in write.at && <span class="muted"> ({write.at.cell})</span>}
      </th>
      <td class={typeof write.value === 'number' ? 'number' : 'words'}>
        {write.now || <span class="muted">{WORDS.empty}</span>}
      </td>
      <td class={typeof write.value === 'number' ? 'number' : 'words'}>
        {formatValue(write.value)}
        {write.ours && <span class="muted"> (sổ ghi «{write.ours}»)</span>}
        {write.equal && <span class="muted"> (đã đúng)</span>}
        {last && last.last !== null && (
          <>
            <br />
            <span class={last.jump ? 'warning small' : 'muted small'}>
              {last.jump && <span aria-hidden="true">⚠ </span>}
              kỳ trước {formatCount(last.last)}
            </span>
          </>
        )}
      </td>
      <td class="small">
        {sourceWords(write.from, write.rowPath.at(-1))}
        {write.of && `, kỳ ${formatDay(write.of.from)}–${formatDay(write.of.to)}`}
      </td>
    </tr>
  )
}

interface RowOfWrites {
  readonly name: string
  readonly writes: readonly [Write, ...Write[]]
}

/** Writes of one row of the form stand together under its name. */
function rowsOf(writes: readonly Write[]): RowOfWrites[] {
  const rows: { name: string; writes: [Write, ...Write[]] }[] = []
  for (const write of writes) {
    const name = pathName(write.rowPath)
    const last = rows.at(-1)
    if (last && last.name === name) last.writes.push(write)
    else rows.push({ name, writes: [write] })
  }
  return rows
}

/** What is not written, each with its sentence; formulas that already show the figure are a line of their own. */
export function RefusalList({ refusals }: { refusals: readonly FillRefusal[] }) {
  const agreeing = refusals.filter((refusal) => refusal.agrees === true)
  const others = refusals.filter((refusal) => refusal.agrees !== true)
  return (
    <>
      <Refusals mark="=" tone="proved" title={WORDS.formulasAgree} refusals={agreeing} />
      <Refusals mark="⚠" tone="warning" title={WORDS.refused} refusals={others} open={others.length <= 5} />
    </>
  )
}

interface RefusalsProps {
  readonly mark: string
  readonly tone: string
  readonly title: string
  readonly refusals: readonly FillRefusal[]
  readonly open?: boolean
}

function Refusals({ mark, tone, title, refusals, open }: RefusalsProps) {
  if (refusals.length === 0) return null
  return (
    <details open={open === true}>
      <summary>
        {title}: {refusals.length} chỗ
      </summary>
      <ul class="stack">
        {refusals.map((refusal) => (
          <li
            key={`${refusal.at ? placeShownName(refusal.at) : ''} ${refusal.message}`}
            data-reason={refusal.reason}
          >
            <span class={tone} aria-hidden="true">
              {mark}{' '}
            </span>
            {refusal.message}
          </li>
        ))}
      </ul>
    </details>
  )
}
