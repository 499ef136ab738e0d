import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { samePeriod } from '../../../core/periods/period'
import { labelPeriod } from '../../../core/periods/periods'
import type { Witness } from '../../../core/snapshot/snapshot'
import { systemShown } from '../../../core/snapshot/systems/system-words'
import type { CaptureView } from '../../../core/snapshot/take/capture-view'
import { formatDay } from '../../../core/text/day'
import { formatCount } from '../../../core/text/format'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { FiguresTable } from './figures-table'
import { SaveRow } from './save-row'

interface CardProps {
  readonly view: CaptureView
  /** Null for a file: there is no page to point at. */
  readonly tab: number | null
  readonly desk: PanelDesk
  readonly first: boolean
  /** Goes on to the fill of a report; null where there is nowhere to go. */
  readonly onFill: ((report: string) => void) | null
}

/** One table of the page: what was understood, what proves it, what is wrong, and the button. */
export function CaptureCard({ view, tab, desk, first, onFill }: CardProps) {
  const [open, setOpen] = useState(false)
  return (
    <section class="stack" aria-label={view.portal?.name ?? 'Trang chưa biết'}>
      <div class={`card ${toneOf(view)}`}>
        {view.portal && (
          <h2>
            <span aria-hidden="true">● </span>
            {view.portal.name}
          </h2>
        )}
        {view.counts.figures > 0 && <Facts view={view} desk={desk} />}
        <Warnings view={view} />
        <RefusalsOf view={view} desk={desk} />
        {view.snapshot && (
          <SaveRow snapshot={view.snapshot} {...{ desk, first, open, onFill }} onOpen={setOpen} />
        )}
      </div>
      {open && view.snapshot && <FiguresTable snapshot={view.snapshot} tab={tab} />}
    </section>
  )
}

function toneOf(view: CaptureView): string {
  // One press on the page is wanted, nothing is wrong with it.
  if (!view.snapshot) return view.refusals.every(isOnlyAsked) ? 'card-warning' : 'card-error'
  return view.warnings.length > 0 || view.witness === 'unwitnessed' ? 'card-warning' : 'card-proved'
}

function Facts({ view, desk }: { view: CaptureView; desk: PanelDesk }) {
  const { counts, unit, period } = view
  const samePeriodAs = period !== null && samePeriod(period, desk.period)
  return (
    <dl class="facts">
      <dt>Đơn vị</dt>
      <dd>
        {unit ?? 'chưa đọc được'} {view.isAskedUnit && <Proved />}
        {view.hasAskedRow && <span class="muted small"> bảng có dòng của {desk.settings.unit}</span>}
      </dd>
      <dt>Kỳ</dt>
      <dd>
        {period ? `${formatDay(period.from)} – ${formatDay(period.to)}` : 'chưa đọc được'}{' '}
        {samePeriodAs && <Proved words="bằng kỳ đang làm" />}
        {period && view.periodFrom && <span class="muted small"> đọc từ {view.periodFrom}</span>}
      </dd>
      {view.snapshot && systemShown(view.snapshot) !== '' && (
        <>
          <dt>Hệ thống</dt>
          <dd>{systemShown(view.snapshot)}</dd>
        </>
      )}
      {view.witness && (
        <>
          <dt>Làm chứng</dt>
          <dd data-witness={view.witness}>
            {view.witness === 'unwitnessed' ? <Mark tone="warning" /> : <Mark tone="proved" />}
            {WITNESS_WORDS[view.witness]}
          </dd>
        </>
      )}
      <dt>Số liệu</dt>
      <dd>
        {formatCount(counts.figures)} số liệu · {formatCount(counts.rows)} dòng · {formatCount(counts.proved)}{' '}
        đẳng thức đúng{counts.broken > 0 && ` · ${formatCount(counts.broken)} đẳng thức lệch`}
      </dd>
    </dl>
  )
}

/** What vouches that the rows are of the filters shown. */
const WITNESS_WORDS: Record<Witness, string> = {
  watched: 'sổ thấy trang trả kết quả đúng theo bộ lọc này',
  address: 'kỳ ghi trong địa chỉ trang',
  title: 'tiêu đề bảng giữ kỳ của lần trang trả kết quả',
  copy: 'bản in ẩn giữ kỳ của lần trang trả kết quả',
  rows: 'cột Quý, Năm trong bảng',
  unwitnessed:
    'không có gì: nếu bộ lọc bị đổi sau khi trang trả kết quả thì số liệu không phải của đơn vị và kỳ này',
}

function isOnlyAsked({ reason }: Refusal): boolean {
  return reason === 'unwitnessed'
}

function Proved({ words = 'khớp' }: { words?: string }) {
  return (
    <span class="proved">
      <span aria-hidden="true">✓</span>
      <span class="out-of-sight">{words}</span>
    </span>
  )
}

function Warnings({ view }: { view: CaptureView }) {
  if (view.warnings.length === 0) return null
  return (
    <ul class="stack small">
      {view.warnings.map((warning) => (
        <li key={warning.message}>
          <Mark tone="warning" />
          {warning.message}
        </li>
      ))}
    </ul>
  )
}

function RefusalsOf({ view, desk }: { view: CaptureView; desk: PanelDesk }) {
  return (
    <>
      {view.refusals.map((refusal) => (
        <div key={refusal.message} class="stack" data-reason={refusal.reason}>
          <p>
            <Mark tone={isOnlyAsked(refusal) ? 'warning' : 'error'} />
            {refusal.message}
          </p>
          {refusal.reason === 'wrong-period' && view.period && (
            <div>
              <Button onClick={() => view.period && desk.turnTo(view.period)}>
                Chuyển sổ sang kỳ {labelPeriod(view.period)}
              </Button>
            </div>
          )}
        </div>
      ))}
    </>
  )
}
