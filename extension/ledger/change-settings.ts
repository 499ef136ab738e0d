import { type Outcome, refuse } from '../../core/outcome'
import { excessOf } from '../../core/text/limits'
import type { Ledger } from './open-ledger'
import type { Settings } from './records'
import { changeBetween, withChange } from './settings-change'
import { readSettings, SETTINGS_LIMITS } from './settings-record'

/** Where the settings lie, and the last ones that were whole. */
const NOW = 'settings'
const BEFORE = 'before'
const TOO_LONG =
  'Nội dung vừa nhập quá dài hoặc quá nhiều dòng nên chưa lưu vào cài đặt. Rút ngắn rồi lưu lại.'

/** Changes what differs between two states of the settings and leaves alone what another panel changed meanwhile. */
export async function changeSettings(
  ledger: Ledger,
  before: Settings | null,
  after: Settings,
): Promise<Outcome<Settings>> {
  if (excessOf(after, SETTINGS_LIMITS)) return refuse('file-too-large', TOO_LONG)
  return ledger.write(['settings'], async (change) => {
    const settings = change.objectStore('settings')
    const record: unknown = await settings.get(NOW)
    const { settings: whole, damaged } = readSettings(record)
    if (whole && damaged.length === 0) await settings.put(record, BEFORE)
    // Settings whose unit cannot be read are begun anew, from everything the officer sees.
    const next = withChange(whole ? record : null, changeBetween(whole ? before : null, after))
    await settings.put(next, NOW)
    return readSettings(next).settings ?? after
  })
}

/** The settings as they last were whole, to repair damaged ones from; null where there are none. */
export async function lastGoodSettings(ledger: Ledger): Promise<Outcome<Settings | null>> {
  return ledger.read(
    ['settings'],
    async (of) => readSettings(await of.objectStore('settings').get(BEFORE)).settings,
  )
}

/** Puts the last good settings in the place of damaged ones, or only the parts that are named. */
export async function repairSettings(
  ledger: Ledger,
  parts: readonly (keyof Settings)[],
): Promise<Outcome<Settings | null>> {
  return ledger.write(['settings'], async (change) => {
    const settings = change.objectStore('settings')
    const before: unknown = await settings.get(BEFORE)
    const good = readSettings(before).settings
    if (!good) return null
    const { settings: whole } = readSettings(await settings.get(NOW))
    const next = whole ? withChange(await settings.get(NOW), partsFrom(good, parts)) : before
    await settings.put(next, NOW)
    return readSettings(next).settings
  })
}

function partsFrom(good: Settings, parts: readonly (keyof Settings)[]) {
  const said = parts.filter((part) => good[part] !== undefined)
  return {
    set: said.map((part) => [[part], good[part]] as const),
    unset: parts.filter((part) => !said.includes(part)).map((part) => [part]),
  }
}
