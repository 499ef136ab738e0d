import { regimeById } from '../../core/periods/regimes'
import { dayParts } from '../../core/text/day'
import { excessOf, type Limits } from '../../core/text/limits'
import { Settings } from './records'

/** The settings as they lie in the ledger, and which of their parts can no longer be read as what they were. */
export interface SettingsRead {
  /** Null where there are none, or where not even the unit can be read. */
  readonly settings: Settings | null
  readonly damaged: readonly (keyof Settings)[]
}

/** What a part that cannot be read leaves in its place: what a first start would ask, nothing guessed. */
const NOTHING_SAID = { receivingAuthority: '', regime: '', plan: '', period: null } as const

/** Of one part: names, days off, systems of a commune; nobody writes more by hand. */
export const SETTINGS_LIMITS: Limits = { size: 0, depth: 8, count: 20_000, letters: 2_000 }

const FIELDS = Object.keys(Settings.shape) as (keyof Settings)[]

/**
 * Reads settings part by part: one that is damaged, or says what cannot be (a regime nobody knows, a period that ends
 * before it begins), is set aside by name and the others stand.
 */
export function readSettings(record: unknown): SettingsRead {
  if (record === undefined) return { settings: null, damaged: [] }
  if (typeof record !== 'object' || record === null) return { settings: null, damaged: ['unit'] }
  const good: Partial<Record<keyof Settings, unknown>> = { ...NOTHING_SAID }
  const damaged: (keyof Settings)[] = []
  for (const field of FIELDS) {
    const value: unknown = Reflect.get(record, field)
    const parsed = Settings.shape[field].safeParse(value)
    const isLeftOut = value === undefined && !(field in NOTHING_SAID) && field !== 'unit'
    const fits = excessOf(value, SETTINGS_LIMITS) === null
    if (parsed.success && fits && isPossible(field, parsed.data)) good[field] = parsed.data
    else if (!isLeftOut) damaged.push(field)
  }
  const whole = Settings.safeParse(good)
  return { settings: whole.success ? whole.data : null, damaged }
}

function isPossible(field: keyof Settings, value: unknown): boolean {
  if (field === 'unit') return typeof value === 'string' && value.trim() !== ''
  if (field === 'regime') return value === '' || regimeById(String(value)) !== null
  if (field === 'period') return value === null || isPeriod(value as { from: string; to: string })
  if (field === 'dueDate') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31
  return true
}

/** Reports are made of a year at most; a plan of five years is no period. */
function isPeriod({ from, to }: { from: string; to: string }): boolean {
  const years = dayParts(to).year - dayParts(from).year
  return from <= to && from >= '2000' && to < '2100' && years <= 1
}
