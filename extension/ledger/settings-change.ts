import type { Settings } from './records'

/** Where a value stands in the settings: ['unit'], ['daysOff', '2025-05-02']. */
type SettingsPath = readonly string[]

/** What is changed and nothing else, so that two panels do not undo each other. */
export interface SettingsChange {
  readonly set: readonly (readonly [path: SettingsPath, value: unknown])[]
  readonly unset: readonly SettingsPath[]
}

/**
 * What leads from one state of the settings to another; parts of a part (single days off) are told apart, a list is one.
 *
 * From `{ unit: 'A', plan: '2025' }` to `{ unit: 'B', plan: '2025' }` it is `{ set: [[['unit'], 'B']], unset: [] }`.
 */
export function changeBetween(before: Settings | null, after: Settings): SettingsChange {
  const set: [SettingsPath, unknown][] = []
  const unset: SettingsPath[] = []
  compare(before ?? {}, after, [])
  return { set, unset }

  function compare(old: object, next: object, path: SettingsPath): void {
    for (const key of Object.keys(old)) if (Reflect.get(next, key) === undefined) unset.push([...path, key])
    for (const [key, value] of Object.entries(next)) {
      if (value === undefined) continue
      const was: unknown = Reflect.get(old, key)
      if (isParts(was) && isParts(value)) compare(was, value, [...path, key])
      else if (JSON.stringify(was) !== JSON.stringify(value)) set.push([[...path, key], value])
    }
  }
}

/** The settings with a change made; whatever else is in them, known to this version or not, stays. */
export function withChange(settings: unknown, { set, unset }: SettingsChange): Record<string, unknown> {
  const changed: Record<string, unknown> = isParts(settings) ? structuredClone(settings) : {}
  for (const path of unset) Reflect.deleteProperty(parentOf(changed, path), path.at(-1) ?? '')
  for (const [path, value] of set) Reflect.set(parentOf(changed, path), path.at(-1) ?? '', value)
  return changed
}

function parentOf(settings: Record<string, unknown>, path: SettingsPath): Record<string, unknown> {
  let at = settings
  for (const key of path.slice(0, -1)) {
    const part = at[key]
    const next = isParts(part) ? part : {}
    at[key] = next
    at = next
  }
  return at
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
