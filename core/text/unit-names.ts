import { groupBy } from '../group-by'
import { fold } from './fold'
import { unitMarks, unitParts } from './unit-name'

/** How units are told apart among several names. */
export interface UnitNames {
  /** One key for each unit, however it is written. */
  readonly keyOf: (name: string) => string
  /** Names with the same clash may mean one unit or two: nobody can add them. Null for every other name. */
  readonly clashOf: (name: string) => string | null
}

/**
 * "UBND xã X", "Xã X" and, where no other level has that name, "X" are one unit; "Xã X - Tỉnh Y" and "Xã X - Tỉnh Z"
 * are two, and "Xã X" beside those two clashes with them.
 */
export function unitNames(given: Iterable<string>): UnitNames {
  const names = [...new Set(given)]
  const clashes = new Map<string, string>()
  const bases = withLevels(names, clashes)
  const apart = withMarks(names, bases, clashes)
  return {
    keyOf: (name) => `${bases.get(name) ?? fold(name)}\n${apart.get(name) ?? ''}`,
    clashOf: (name) => clashes.get(name) ?? null,
  }
}

/** Level and name; a name without a level takes the only one it has elsewhere, and clashes where it has several. */
function withLevels(names: readonly string[], clashes: Map<string, string>): Map<string, string> {
  const parts = new Map(names.map((name) => [name, unitParts(name)]))
  const bases = new Map<string, string>()
  for (const [bare, same] of groupBy(names, (name) => parts.get(name)!.name)) {
    const levels = same.map((name) => parts.get(name)!.level)
    const said = new Set(levels.filter((level) => level !== ''))
    const only = said.size === 1 ? [...said][0]! : ''
    const clash = said.size > 1 && levels.includes('')
    for (const [at, name] of same.entries()) {
      bases.set(name, `${levels[at] || only} ${bare}`)
      if (clash) clashes.set(name, bare)
    }
  }
  return bases
}

/** Codes and provinces, where they tell units of one level and name apart. */
function withMarks(
  names: readonly string[],
  bases: ReadonlyMap<string, string>,
  clashes: Map<string, string>,
): Map<string, string> {
  const apart = new Map<string, string>()
  for (const [base, same] of groupBy(names, (name) => bases.get(name)!)) {
    const telling = same.length < 2 ? [] : [0, 1].filter((at) => saidBy(same, at).size > 1)
    const isUnclear = telling.some((at) => !isSaidByAll(same, at))
    for (const name of telling.length === 0 ? [] : same) {
      apart.set(name, telling.map((at) => unitMarks(name)[at]).join('\n'))
      if (isUnclear) clashes.set(name, base)
    }
  }
  return apart
}

/** The codes, or the provinces, that stand with one name. */
function saidBy(names: readonly string[], at: number): Set<string> {
  return new Set(names.flatMap((name) => unitMarks(name)[at] || []))
}

/** A name without a code may be any of those with one; so may a code of another kind. */
function isSaidByAll(names: readonly string[], at: number): boolean {
  const kinds = new Set(names.map((name) => (unitMarks(name)[at] ?? '').replace(/\d+/g, '0')))
  return !kinds.has('') && (at === 1 || kinds.size === 1)
}
