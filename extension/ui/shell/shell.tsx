import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Period } from '../../../core/periods/period'
import { yearOf } from '../../../core/text/day'
import { Later, loadAhead, useLoaded } from '../../../ui/later'
import { NotLoaded } from '../../../ui/not-loaded'
import { BOOK_WAITED_FOR, StillWaiting } from '../../../ui/still-waiting'
import { Tabs } from '../../../ui/tabs'
import type { VerdictShown } from '../../../ui/verdict'
import type { Settings } from '../../ledger/records'
import { watchActivePages } from '../../page-access/watch-active-page'
import { CaptureTab } from '../capture/capture-tab'
import type { FirstDesk, PanelDesk } from '../desk'
import { useIdleCheck, whenIdle } from '../use-idle-check'
import type { OpenBook } from '../use-ledger'
import { BackupReminder } from './backup-reminder'
import { firstDesk } from './first-desk'
import { PanelHeader } from './header'

// Each part is loaded when it is opened: the first view waits for none of them.
const today = async () => (await import('../today/today-tab')).TodayTab
const indicators = async () => (await import('../indicators/indicators-tab')).IndicatorsTab
const reports = async () => (await import('../reports/reports-tab')).ReportsTab
const settingsScreen = async () => (await import('../settings/settings-screen')).SettingsScreen
const findingsScreen = async () => (await import('../findings/findings-screen')).FindingsScreen
const damagedNote = async () => (await import('./damaged-note')).DamagedNote
const wholeDesk = async () => (await import('./desk-of')).deskOf
const judge = async () => (await import('./verdict-here')).verdictHere
const badge = async () => (await import('../../background/badge')).showBadgeFor

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
  const [fill, setFill] = useState<string | null>(null)
  const choose = (chosen: TabId, report: string | null = null) => {
    setTab(chosen)
    setFill(report)
  }
  const close = useCallback(() => setOver(null), [])
  const toggle = (screen: 'settings' | 'findings') => setOver(over?.startsWith(screen) ? null : screen)
  const first = useMemo(() => firstDesk(book, settings, say), [book, settings, say])
  const deskOf = useLoaded(wholeDesk)
  const isBroken = deskOf === 'missing'
  const desk = useMemo(
    () => (deskOf === null || deskOf === 'missing' ? null : deskOf(book, settings, say)),
    [deskOf, book, settings, say],
  )
  useEffect(() => {
    if (book.view.isWhole) void badge().then((show) => show(book.view, first.today))
  }, [book.view, first.today])
  useEffect(() => {
    if (book.view.isWhole) void whenIdle().then(() => loadAhead([today, reports]))
  }, [book.view.isWhole])
  const { isTurning, turnTo } = useTurning(first)
  const isCapturing = tab === 'capture' && over === null
  useEffect(() => (isCapturing ? undefined : watchActivePages()), [isCapturing])
  const verdict = useVerdict(first, desk)
  const check = useIdleCheck(book)
  // What these say rests on other periods, too.
  const whole = first.view.isWhole ? desk : null
  const { damaged, newer } = first.view
  return (
    <>
      <PanelHeader
        desk={first}
        planYear={desk?.plan.year ?? yearOf(first.today)}
        verdict={verdict}
        onPeriod={turnTo}
        onSettings={() => toggle('settings')}
        onFindings={() => toggle('findings')}
      />
      <main inert={isTurning}>
        {isBroken && <NotLoaded />}
        {damaged.length + newer > 0 && <Later load={damagedNote} props={{ view: first.view }} />}
        <BackupReminder desk={first} />
        {over?.startsWith('settings') && desk && (
          <Later
            load={settingsScreen}
            props={{ desk, check, atPlan: over === 'settings at the plan', onClose: close }}
          />
        )}
        {over === 'findings' && whole && (
          <Later load={findingsScreen} props={{ desk: whole, onClose: close }} />
        )}
        {over === null && (
          <Tabs label="Các phần của sổ" tabs={TABS} chosen={tab} onChoose={choose}>
            <div class="screen">
              {tab === 'capture' && (
                <CaptureTab
                  desk={first.view.isOfPeriod ? desk : null}
                  say={say}
                  onFill={(report) => choose('reports', report)}
                />
              )}
              {tab !== 'capture' && !whole && !isBroken && (
                <StillWaiting words="Đang đọc sổ…" what={BOOK_WAITED_FOR} />
              )}
              {tab === 'today' && whole && (
                <Later load={today} props={{ desk: whole, onPlan: () => setOver('settings at the plan') }} />
              )}
              {tab === 'indicators' && whole && <Later load={indicators} props={{ desk: whole }} />}
              {tab === 'reports' && whole && (
                <Later key={JSON.stringify(whole.subject)} load={reports} props={{ desk: whole, fill }} />
              )}
            </div>
          </Tabs>
        )}
      </main>
    </>
  )
}

/** Another period put in force; until it is, nothing can be pressed that would still be of the one before. */
function useTurning(desk: FirstDesk) {
  const [isTurning, setTurning] = useState(false)
  const turnTo = async (period: Period) => {
    setTurning(true)
    await desk.turnTo(period)
    setTurning(false)
  }
  return { isTurning, turnTo: (period: Period) => void turnTo(period) }
}

const CHECKING = { tone: 'empty', text: 'Đang kiểm tra số liệu…' } as const
const UNCHECKED = { tone: 'error', text: 'Chưa kiểm tra được số liệu: đóng bảng rồi mở lại' } as const

/** What may not be sent yet; until all that it rests on is there it says so, never that something is ready. */
function useVerdict({ view }: FirstDesk, desk: PanelDesk | null): VerdictShown {
  const verdictHere = useLoaded(judge)
  return useMemo(() => {
    if (verdictHere === 'missing') return UNCHECKED
    return verdictHere && desk && view.isWhole ? verdictHere(desk) : CHECKING
  }, [verdictHere, view, desk])
}
