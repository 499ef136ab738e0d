import { groupBy } from '../group-by'
import { fold, tidy } from '../text/fold'
import { FIELD_EQUIVALENTS } from './field-names'

/** Which row takes which captured name: one to one, or refused by name. */
export interface RowMatch {
  /** Captured name → row index. */
  readonly rowOf: ReadonlyMap<string, number>
  /** Captured names that more than one row could take, and rows that more than one name could fill. */
  readonly doubtful: readonly { readonly names: readonly string[]; readonly rows: readonly number[] }[]
  readonly withoutRow: readonly string[]
  readonly withoutName: readonly number[]
}

/**
 * Rows by folded whole names first, then by the list of equivalents; never by a part of a name, never by position.
 *
 * Captured "Hộ tịch", "Hộ kinh doanh" and rows "HỘ TỊCH", "Đăng ký hộ kinh doanh" match one to one.
 */
export function matchRows(
  names: readonly string[],
  rows: readonly string[],
  equivalents: readonly (readonly string[])[] = [],
): RowMatch {
  const exact = pairBy(names, rows, all(names), all(rows), nameKey)
  const index = groupIndex([...equivalents, ...FIELD_EQUIVALENTS])
  const alike = pairBy(names, rows, exact.namesLeft, exact.rowsLeft, (name) => equivalentKey(name, index))
  return {
    rowOf: new Map([...exact.pairs, ...alike.pairs]),
    doubtful: [...exact.doubtful, ...alike.doubtful],
    withoutRow: alike.namesLeft.map((at) => names[at]!),
    withoutName: alike.rowsLeft,
  }
}

/** A word like "Lĩnh vực" in front of a name says nothing. */
function nameKey(name: string): string {
  return fold(
    tidy(name)
      .replace(/\s*[:.]$/, '')
      .replace(/^lĩnh vực\s+/iu, ''),
  )
}

/** Name → its group; the officer's own groups speak first. */
function groupIndex(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  groups.forEach((group, at) => {
    for (const name of group) {
      const key = nameKey(name)
      if (!index.has(key)) index.set(key, `group ${at}`)
    }
  })
  return index
}

function equivalentKey(name: string, index: ReadonlyMap<string, string>): string {
  const key = nameKey(name)
  return index.get(key) ?? `name ${key}`
}

function all(items: readonly unknown[]): number[] {
  return items.map((_, at) => at)
}

interface Pairing {
  readonly pairs: readonly (readonly [string, number])[]
  readonly doubtful: RowMatch['doubtful']
  readonly namesLeft: readonly number[]
  readonly rowsLeft: readonly number[]
}

function pairBy(
  names: readonly string[],
  rows: readonly string[],
  namesOpen: readonly number[],
  rowsOpen: readonly number[],
  keyOf: (name: string) => string,
): Pairing {
  const byRow = groupBy(rowsOpen, (at) => keyOf(rows[at]!))
  const byName = groupBy(namesOpen, (at) => keyOf(names[at]!))
  const both = [...byName].flatMap(([key, ats]) => {
    const to = byRow.get(key)
    return to ? [{ ats, to }] : []
  })
  const pairs = both.flatMap(({ ats, to }) =>
    ats.length === 1 && to.length === 1 ? [[names[ats[0]!]!, to[0]!] as const] : [],
  )
  const usedNames = new Set(both.flatMap(({ ats }) => ats))
  const usedRows = new Set(both.flatMap(({ to }) => to))
  return {
    pairs,
    doubtful: both
      .filter(({ ats, to }) => ats.length > 1 || to.length > 1)
      .map(({ ats, to }) => ({ names: ats.map((at) => names[at]!), rows: to })),
    namesLeft: namesOpen.filter((at) => !usedNames.has(at)),
    rowsLeft: rowsOpen.filter((at) => !usedRows.has(at)),
  }
}
