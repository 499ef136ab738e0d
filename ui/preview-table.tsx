import { MEASURES } from '../core/measures/catalogue'
import type { FillPlan, FillRefusal, Write } from '../core/reports/report'
import { formatCount } from '../core/text/format'
import { pathName, placeName, WORDS } from './words'

/** What will be written where, what stands there now and where it comes from; below it what will not, and why. */
export function PreviewTable({ plan }: { plan: FillPlan }) {
  return (
    <div class="stack">
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
            <tbody>
              {plan.writes.map((write) => (
                <WriteRow key={placeName(write.at)} write={write} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <RefusalList refusals={plan.refusals} />
    </div>
  )
}

function WriteRow({ write }: { write: Write }) {
  return (
    <tr>
      <th scope="row">
        {pathName(write.rowPath) || placeName(write.at)}
        <br />
        <span class="muted small">
          {pathName(write.columnPath)}
          {'cell' in write.at && ` (${write.at.cell})`}
        </span>
      </th>
      <td class={typeof write.value === 'number' ? 'number' : 'words'}>
        {write.now || <span class="muted">{WORDS.empty}</span>}
      </td>
      <td class={typeof write.value === 'number' ? 'number' : 'words'}>
        {showValue(write.value)}
        {write.equal && <span class="muted"> (đã đúng)</span>}
      </td>
      <td class="small">{sourceWords(write.from)}</td>
    </tr>
  )
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
            key={`${refusal.at ? placeName(refusal.at) : ''} ${refusal.message}`}
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

/** `showValue(1234)` is `'1.234'`; a text is shown as it is. */
export function showValue(value: number | string): string {
  return typeof value === 'number' && Number.isInteger(value) ? formatCount(value) : String(value)
}

/** Where a value comes from, in words: measure and breakdown, task, or fixed text. */
export function sourceWords(from: Write['from']): string {
  if ('task' in from) return `Nhiệm vụ ${from.task}`
  if ('text' in from) return from.text
  const whose = from.by.field ?? from.by.procedure ?? from.by.unit ?? 'Tổng số'
  return `${MEASURES[from.measure]}, ${whose}`
}
