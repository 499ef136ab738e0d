import { useMemo, useState } from 'preact/hooks'
import { splitAccepted } from '../../core/findings/accepted'
import { findingsFor } from '../../core/findings/findings-for'
import { bundledPlan } from '../../core/plans/bundled-plan'
import { snapshotsFor } from '../../core/snapshot/figure-book'
import { Tabs } from '../../ui/tabs'
import { verdictOf } from '../../ui/verdict'
import { dayHere, now } from '../clock'
import type { Settings } from '../ledger/records'
import { CaptureTab } from './capture/capture-tab'
import { DamagedNote } from './damaged-note'
import type { Desk } from './desk'
import { Header } from './header'
import { IndicatorsTab } from './indicators/indicators-tab'
import { periodInForce } from './periods-to-choose'
import { ReportsTab } from './reports/reports-tab'
import { SettingsScreen } from './settings/settings-screen'
import { TodayTab } from './today/today-tab'
import type { OpenBook } from './use-ledger'

const TABS = [
  { id: 'capture', label: 'Chụp số liệu' },
  { id: 'today', label: 'Hôm nay' },
  { id: 'indicators', label: 'Chỉ tiêu' },
  { id: 'reports', label: 'Báo cáo' },
] as const

type TabId = (typeof TABS)[number]['id']

interface ShellProps {
  readonly book: OpenBook
  readonly settings: Settings
  readonly say: (sentence: string) => void
}

/** Header, verdict and four tabs; settings take their place while they are open. */
export function Shell({ book, settings, say }: ShellProps) {
  const [tab, setTab] = useState<TabId>('capture')
  const [inSettings, setInSettings] = useState(false)
  const desk = useMemo(() => deskOf(book, settings, say), [book, settings, say])
  const verdict = useMemo(() => verdictFor(desk), [desk])
  return (
    <>
      <Header desk={desk} verdict={verdict} onSettings={() => setInSettings(!inSettings)} />
      <main>
        <DamagedNote damaged={desk.view.damaged} />
        {inSettings ? (
          <SettingsScreen desk={desk} onClose={() => setInSettings(false)} />
        ) : (
          <Tabs label="Các phần của sổ" tabs={TABS} chosen={tab} onChoose={setTab}>
            <div class="screen">
              {tab === 'capture' && <CaptureTab desk={desk} />}
              {tab === 'today' && <TodayTab desk={desk} />}
              {tab === 'indicators' && <IndicatorsTab desk={desk} />}
              {tab === 'reports' && <ReportsTab desk={desk} />}
            </div>
          </Tabs>
        )}
      </main>
    </>
  )
}

function deskOf(book: OpenBook, settings: Settings, say: Desk['say']): Desk {
  const today = dayHere(now())
  return {
    ledger: book.ledger,
    view: book.view,
    reload: book.reload,
    change: book.change,
    settings,
    today,
    period: periodInForce(settings, today),
    plan: bundledPlan(),
    say,
  }
}

function verdictFor(desk: Desk) {
  const subject = { unit: desk.settings.unit, from: desk.period.from, to: desk.period.to }
  const captures = snapshotsFor(desk.view.snapshots, subject)
  const ids = new Set(captures.map((capture) => capture.id))
  const acceptances = desk.view.events.flatMap((event) =>
    event.kind === 'explained'
      ? [{ finding: event.finding, by: event.who, at: event.at, why: event.why }]
      : [],
  )
  const findings = findingsFor(desk.view.snapshots).filter(
    (finding) => finding.cells.length === 0 || finding.cells.some((cell) => ids.has(cell.snapshot)),
  )
  return verdictOf(splitAccepted(findings, acceptances).open, captures.length)
}
