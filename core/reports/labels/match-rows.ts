import { groupBy } from '../../group-by'
import { fold, tidy } from '../../text/fold'
import { sameUnit, unitParts } from '../../text/unit-name'
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
  const index = groupIndex([...equivalents, ...FIELD_EQUIVALENTS])
  return matchBy(names, rows, [nameKey, (name) => equivalentKey(name, index)])
}

/** One key for all names of a lĩnh vực, over all groups that share a name: "Hộ tịch" and "Tư pháp - Hộ tịch" have the same. */
export function fieldKeys(equivalents: readonly (readonly string[])[] = []): (name: string) => string {
  const keys = new Map<string, string>()
  for (const group of [...equivalents, ...FIELD_EQUIVALENTS]) {
    const names = group.map(nameKey)
    const known = new Set(names.flatMap((name) => keys.get(name) ?? []))
    const key = [...known][0] ?? names[0] ?? ''
    for (const [name, other] of keys) if (known.has(other)) keys.set(name, key)
    for (const name of names) keys.set(name, key)
  }
  return (name) => keys.get(nameKey(name)) ?? nameKey(name)
}

/** Rows of units: "UBND xã X" is "Xã X"; a name without its level matches where only one unit has that name. */
export function matchUnits(
  names: readonly string[],
  rows: readonly string[],
  equivalents: readonly (readonly string[])[] = [],
): RowMatch {
  const index = groupIndex(equivalents)
  const wholeUnit = (name: string) => {
    const { level, name: bare } = unitParts(name)
    return `${level} ${bare}`
  }
  const keys = [nameKey, wholeUnit, (name: string) => unitParts(name).name]
  return matchBy(names, rows, [...keys, (name: string) => equivalentKey(name, index)], (name, row, key) =>
    key === keys[2] ? sameUnit(name, row) : true,
  )
}

type KeyOf = (name: string) => string

/** One way of comparing after the other; what one way has settled, or found doubtful, is not asked again. */
function matchBy(
  names: readonly string[],
  rows: readonly string[],
  ways: readonly KeyOf[],
  agrees: (name: string, row: string, way: KeyOf) => boolean = () => true,
): RowMatch {
  const pairs: (readonly [string, number])[] = []
  const doubtful: RowMatch['doubtful'][number][] = []
  let namesLeft: readonly number[] = all(names)
  let rowsLeft: readonly number[] = all(rows)
  for (const way of ways) {
    const found = pairBy(names, rows, {
      namesOpen: namesLeft,
      rowsOpen: rowsLeft,
      keyOf: way,
      agrees: (name, row) => agrees(name, row, way),
    })
    pairs.push(...found.pairs)
    doubtful.push(...found.doubtful)
    namesLeft = found.namesLeft
    rowsLeft = found.rowsLeft
  }
  return {
    rowOf: new Map(pairs),
    doubtful,
    withoutRow: namesLeft.map((at) => names[at]!),
    withoutName: rowsLeft,
  }
}

/** Names of procedures may be long; what is longer still is no name, and must not cost more than one. */
const LONGEST_NAME = 2_000

/**
 * A word like "Lĩnh vực" in front of a name says nothing, nor does a mark of a footnote behind it; "Thi đua, khen thưởng"
 * is "Thi đua - Khen thưởng" with whichever of the many dashes.
 */
function nameKey(name: string): string {
  if (name.length > LONGEST_NAME) return fold(name)
  return fold(
    tidy(name)
      .replace(/(\s*(\((\*+|\d)\)|[:.;*\u00b9\u00b2\u00b3\u2070\u2074-\u2079]))+$/u, '')
      .replace(/^lĩnh vực[\s:]+/iu, '')
      .replace(/\s*[,\-‐-―−]\s*/gu, ' '),
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

interface LeftToPair {
  readonly namesOpen: readonly number[]
  readonly rowsOpen: readonly number[]
  readonly keyOf: KeyOf
  readonly agrees: (name: string, row: string) => boolean
}

function pairBy(
  names: readonly string[],
  rows: readonly string[],
  { namesOpen, rowsOpen, keyOf, agrees }: LeftToPair,
): Pairing {
  const byRow = groupBy(rowsOpen, (at) => keyOf(rows[at]!))
  const byName = groupBy(namesOpen, (at) => keyOf(names[at]!))
  const both = [...byName].flatMap(([key, ats]) => {
    const to = byRow.get(key)
    return to?.every((row) => ats.every((at) => agrees(names[at]!, rows[row]!))) ? [{ ats, to }] : []
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
