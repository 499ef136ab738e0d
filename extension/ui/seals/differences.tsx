import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { placesChanged } from '../../../core/reports/seal/figures-changed'
import type { IndicatorChange, IndicatorThen } from '../../../core/reports/seal/indicators-changed'
import { formatCount } from '../../../core/text/format'
import { momentWords } from '../../../core/text/moment'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'
import { VERDICT_WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { noteDifference } from '../../ledger/seals'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { changesHere, headline, type ReportChanged } from './changes-here'
import { DifferenceTable } from './difference-table'

interface DifferencesProps {
  readonly desk: PanelDesk
  /** What can be done about it, where something can be done here. */
  readonly correct?: (changed: ReportChanged) => ComponentChildren
}

/** Captures that say otherwise than what was sent or filled: said at once, figure by figure. */
export function Differences({ desk, correct }: DifferencesProps) {
  const changed = useMemo(() => changesHere(desk), [desk])
  return (
    <>
      <TouchedReports changed={changed} />
      {changed.map((one) => (
        <DifferenceCard key={one.key} changed={one} desk={desk}>
          {correct ? correct(one) : <p class="small muted">Sửa tệp ấy: mở thẻ «Báo cáo».</p>}
        </DifferenceCard>
      ))}
    </>
  )
}

/** All that a later capture touches, in one list: what was sent first, then what was only filled. */
function TouchedReports({ changed }: { changed: readonly ReportChanged[] }) {
  if (changed.length < 2) return null
  return (
    <section class="card card-warning" aria-label="Báo cáo phải xem lại" data-touched={changed.length}>
      <h3>Báo cáo phải xem lại: {changed.length}</h3>
      <ul class="small">
        {changed.map((one) => (
          <li key={one.key}>
            {one.name}: {headline(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CardProps {
  readonly changed: ReportChanged
  readonly desk: PanelDesk
  readonly children: ComponentChildren
}

function DifferenceCard({ changed, desk, children }: CardProps) {
  const { seal, changes, gone, indicators, name } = changed
  const cells = placesChanged(changes).length
  const written = changes.filter(({ places }) => places.length > 0)
  const others = changes.filter(({ places }) => places.length === 0)
  return (
    <section class="card card-warning" aria-label={`Số đã khác: ${name}`} data-differs={cells}>
      <h3>
        <Mark tone="warning" />
        {name}: {headline(changed)}
      </h3>
      {gone > 0 && (
        <p class="small">
          {gone} bản chụp của lần điền này đã được hoàn tác hoặc bị hỏng: điền lại từ số đang có trong sổ.
        </p>
      )}
      {cells > 0 && <DifferenceTable changes={written} isSent={seal !== null} label={`Số đã đổi: ${name}`} />}
      {others.length > 0 && (
        <details class="small">
          <summary>
            {others.length} số nữa cũng đổi, lần ấy không ghi vào ô nào (tổng do công thức tính, dòng mới)
          </summary>
          <DifferenceTable changes={others} isSent={seal !== null} label={`Số đổi theo: ${name}`} />
        </details>
      )}
      <Touched indicators={indicators} />
      {seal && <Reasons seal={seal.id} desk={desk} />}
      {children}
    </section>
  )
}

/** Which indicators and verdicts the changed figures touch. */
function Touched({ indicators }: { indicators: readonly IndicatorChange[] }) {
  if (indicators.length === 0) return null
  return (
    <div class="small">
      <p>Chỉ tiêu đổi theo:</p>
      <ul>
        {indicators.map(({ id, label, before, now: is, turned }) => (
          <li key={id} data-turned={turned || undefined}>
            {label}: {rateWords(before)} → {rateWords(is)}
            {turned && (
              <strong class="warning">
                {' '}
                ({VERDICT_WORDS[before.verdict]} → {VERDICT_WORDS[is.verdict]})
              </strong>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** With its counts: a rate that reads the same may be another one. */
function rateWords({ shown, numerator, denominator }: IndicatorThen): string {
  if (numerator === null || denominator === null) return shown
  return `${shown} (${formatCount(numerator)}/${formatCount(denominator)})`
}

/** Why it differs, as far as the officer noted it. */
function Reasons({ seal, desk }: { seal: string; desk: PanelDesk }) {
  const [noting, setNoting] = useState(false)
  const [why, setWhy] = useState('')
  const noted = desk.view.events.flatMap((event) =>
    event.kind === 'noted' && event.ref === seal ? [event] : [],
  )
  const close = () => setNoting(false)
  return (
    <>
      {noted.map(({ id, at, why: words }) => (
        <p key={id} class="small" data-noted>
          Lý do, ghi {momentWords(at)}: {words}
        </p>
      ))}
      {noting ? (
        <LedgerForm
          desk={desk}
          label="Lý do khác"
          kept="Đã ghi lý do."
          keep={() => noteDifference(desk.ledger, seal, why.trim().normalize('NFC'), stampHere(now()))}
          onClose={close}
        >
          <TextField label="Vì sao số đổi" required value={why} onText={setWhy} />
        </LedgerForm>
      ) : (
        <div>
          <Button is="plain" onClick={() => setNoting(true)}>
            Ghi lý do
          </Button>
        </div>
      )}
    </>
  )
}
