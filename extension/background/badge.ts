import { browser } from 'wxt/browser'
import { type Badge, badgeOf } from '../../core/plans/badge'
import { statusesOn } from '../../core/plans/statuses'
import { type Day, dayParts } from '../../core/text/day'
import { dayHere, now } from '../clock'
import { bookStart } from '../ledger/book-start'
import { countedBy } from '../ledger/counted-by'
import { openLedger } from '../ledger/open-ledger'
import { planInForce } from '../ledger/plan-record'
import { planSettings } from '../ledger/plan-settings'
import { type LedgerView, readLedger } from '../ledger/read-ledger'
import { taskEventsIn } from '../ledger/task-events'
import { SHORTCUT } from '../shortcut'
import { wantedOf } from '../ui/wanted-of'

const ALARM = 'badge'
const EVERY_MINUTES = 60
const COLOURS = { error: '#a01818', warning: '#744600', none: '#0b5a57' } as const

/** Keeps the icon's number true: at the start, every hour (a day may have begun), and when the panel says so. */
export function keepBadge(): void {
  browser.runtime.onInstalled.addListener(() => void refreshBadge())
  browser.runtime.onStartup.addListener(() => void refreshBadge())
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void refreshBadge()
  })
  void browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES })
}

/** Reads the ledger and shows how much is overdue or due soon; a ledger that cannot be read shows no number. */
export async function refreshBadge(): Promise<void> {
  const ledger = await openLedger()
  if (!ledger.ok) return
  const view = await readLedger(ledger.value, { wantedOf })
  ledger.value.close()
  if (view.ok) await showBadgeFor(view.value, dayHere(now()))
}

/** No number before the first start, and none for a plan whose year is over. */
export function badgeFor(view: LedgerView, today: Day): Badge | null {
  if (!view.settings) return null
  const plan = planInForce(view.lessons, view.settings.plan, today)
  if (dayParts(today).year > plan.year) return null
  const events = taskEventsIn(view)
  const settings = planSettings(view.settings)
  const evidence = { snapshots: view.snapshots, receipts: view.filled, systems: countedBy(view.settings) }
  const { obligations } = statusesOn(plan, { events, evidence, on: today, settings })
  // What is folded as «trước khi dùng sổ» is not called overdue on the icon.
  const started = bookStart(view, today)
  const own = obligations.filter(({ due }) => due === null || due >= started)
  return badgeOf(own, today, settings)
}

/** The number that a view of the ledger asks for. */
export function showBadgeFor(view: LedgerView, today: Day): Promise<void> {
  return showBadge(badgeFor(view, today))
}

async function showBadge(badge: Badge | null): Promise<void> {
  const title =
    badge && badge.text !== '' ? `Sổ Một Cửa: ${badge.title}` : `Sổ Một Cửa: đọc trang này (${SHORTCUT})`
  await browser.action.setBadgeText({ text: badge?.text ?? '' })
  await browser.action.setBadgeBackgroundColor({ color: COLOURS[badge?.tone ?? 'none'] })
  await browser.action.setTitle({ title })
}
