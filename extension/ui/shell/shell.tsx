import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { Tabs } from '../../../ui/tabs'
import { verdictLineOf } from '../../../ui/verdict'
import { badgeFor, showBadge } from '../../background/badge'
import type { Settings } from '../../ledger/records'
import { watchActivePages } from '../../page-access/watch-active-page'
import { CaptureTab } from '../capture/capture-tab'
import type { PanelDesk } from '../desk'
import { FindingsScreen } from '../findings/findings-screen'
import { IndicatorsTab } from '../indicators/indicators-tab'
import { capturesInForce, openFindings } from '../open-findings'
import { ReportsTab } from '../reports/reports-tab'
import { SettingsScreen } from '../settings/settings-screen'
import { TodayTab } from '../today/today-tab'
import { useIdleCheck } from '../use-idle-check'
import type { OpenBook } from '../use-ledger'
import { BackupReminder } from './backup-reminder'
import { DamagedNote } from './damaged-note'
import { deskOf } from './desk-of'
import { PanelHeader } from './header'

const TABS = [
  { id: 'capture', label: 'Chụp số liệu' },
  { id: 'today', label: 'Hôm nay' },
  { id: 'indicators', label: 'Chỉ tiêu' },
  { id: 'reports', label: 'Báo cáo' },
] as const

type TabId = (typeof TABS)[number]['id']

/** What takes the place of the tabs. */
type Over = 'settings' | 'settings at the plan' | 'findings'

interface ShellProps {
  readonly book: OpenBook
  readonly settings: Settings
  readonly say: (sentence: string) => void
}

/** Header, verdict and four tabs; settings take their place while they are open. */
export function Shell({ book, settings, say }: ShellProps) {
  const [tab, setTab] = useState<TabId>('capture')
  const [over, setOver] = useState<Over | null>(null)
  const close = useCallback(() => setOver(null), [])
  const toggle = (screen: 'settings' | 'findings') => setOver(over?.startsWith(screen) ? null : screen)
  const desk = useMemo(() => deskOf(book, settings, say), [book, settings, say])
  useEffect(() => {
    if (book.view.isWhole) void showBadge(badgeFor(book.view, desk.today))
  }, [book.view, desk.today])
  const isCapturing = tab === 'capture' && over === null
  useEffect(() => (isCapturing ? undefined : watchActivePages()), [isCapturing])
  const verdict = useMemo(() => verdictFor(desk), [desk])
  const check = useIdleCheck(book)
  // What these say rests on other periods, too.
  const isRead = desk.view.isWhole
  return (
    <>
      <PanelHeader
        desk={desk}
        verdict={verdict}
        onSettings={() => toggle('settings')}
        onFindings={() => toggle('findings')}
      />
      <main>
        <DamagedNote view={desk.view} />
        <BackupReminder desk={desk} />
        {over?.startsWith('settings') && (
          <SettingsScreen
            desk={desk}
            check={check}
            atPlan={over === 'settings at the plan'}
            onClose={close}
          />
        )}
        {over === 'findings' && isRead && <FindingsScreen desk={desk} onClose={close} />}
        {over === null && (
          <Tabs label="Các phần của sổ" tabs={TABS} chosen={tab} onChoose={setTab}>
            <div class="screen">
              {tab === 'capture' && <CaptureTab desk={desk} />}
              {tab !== 'capture' && !isRead && <p class="muted">Đang đọc sổ…</p>}
              {tab === 'today' && isRead && (
                <TodayTab desk={desk} onPlan={() => setOver('settings at the plan')} />
              )}
              {tab === 'indicators' && isRead && <IndicatorsTab desk={desk} />}
              {tab === 'reports' && isRead && <ReportsTab key={JSON.stringify(desk.subject)} desk={desk} />}
            </div>
          </Tabs>
        )}
      </main>
    </>
  )
}

const CHECKING = { tone: 'empty', text: 'Đang kiểm tra số liệu…' } as const

function verdictFor(desk: PanelDesk) {
  if (!desk.view.isWhole) return CHECKING
  return verdictLineOf(openFindings(desk).open, capturesInForce(desk))
}
