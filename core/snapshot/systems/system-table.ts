import * as z from 'zod/mini'
import { groupBy } from '../../group-by'
import { DayText } from '../../text/checks'
import { addDays, type Day } from '../../text/day'
import { fold } from '../../text/fold'

const SystemRow = z.object({
  /** A lĩnh vực as pages name it; '' is every lĩnh vực without a row of its own. */
  field: z.string(),
  /** Systems whose counts are added up, each by its addresses: two addresses of one system are one addend. */
  systems: z.array(z.array(z.string())),
  /** From that day on these systems count it and those of the row before no longer do; null is from the beginning. */
  from: z.nullable(DayText),
})

/**
 * Which one-stop system counts what: «lĩnh vực → hệ thống → từ ngày». Nobody published it (domain §11), so it is empty until
 * an officer writes it; `version` counts the changes and stands in the title of every sum made by it.
 */
export const SystemTable = z.object({
  format: z.literal('so-mot-cua/systems@1'),
  version: z.number(),
  rows: z.array(SystemRow),
})

export type SystemRow = z.infer<typeof SystemRow>
export type SystemTable = z.infer<typeof SystemTable>

export const NO_SYSTEMS: SystemTable = { format: 'so-mot-cua/systems@1', version: 0, rows: [] }

/** What a join of systems is told: the table, and one key for all names of a lĩnh vực (left out: names that fold to the same). */
export interface CountedBy {
  readonly table: SystemTable
  readonly fieldKey?: ((label: string) => string) | undefined
}

export interface DaysAsked {
  readonly from: Day
  readonly to: Day
}

/** A table as a join asks it. */
export interface Counters {
  /** Every system that counts anything in these days. */
  readonly all: readonly string[]
  /** The systems that count a lĩnh vực on at least one of these days. */
  readonly of: (field: string) => readonly string[]
  /** Fields the table names itself, with their systems. */
  readonly named: readonly { readonly field: string; readonly systems: readonly string[] }[]
  /** The system an address belongs to: its first address in the table, else the address itself. */
  readonly systemAt: (host: string) => string
}

/**
 * A field's row is in force from its day until the next row of that field, before its first row with those that count the
 * rest; a period with a change inside it is counted by both, for each counts its own part.
 *
 * With «Hộ tịch → motcua.moj.gov.vn → 01/01/2026» and «(khác) → motcua.hatinh.gov.vn», Hộ tịch of January 2026 is counted by
 * the ministry's system alone, of 15/12/2025–14/01/2026 by both.
 */
export function countersOf({ table, fieldKey = fold }: CountedBy, days: DaysAsked): Counters {
  const systemAt = addressesOf(table)
  const rows = table.rows.filter(({ systems }) => systems.length > 0)
  const keyOf = ({ field }: SystemRow) => (field === '' ? null : fieldKey(field))
  const rest = systemsIn(
    inForce(
      rows.filter((row) => keyOf(row) === null),
      days,
    ),
    systemAt,
  )
  const named = [...groupBy(rows, keyOf)].flatMap(([key, own]) => {
    if (key === null) return []
    const systems = systemsIn(inForce(own, days), systemAt)
    const isFromStart = own.some(({ from }) => from === null || from <= days.from)
    return [
      { key, field: own[0]!.field, systems: isFromStart ? systems : [...new Set([...rest, ...systems])] },
    ]
  })
  const byKey = new Map(named.map(({ key, systems }) => [key, systems]))
  return {
    all: [...new Set([...rest, ...named.flatMap(({ systems }) => systems)])],
    of: (field) => byKey.get(fieldKey(field)) ?? rest,
    named,
    systemAt,
  }
}

function systemsIn(rows: readonly SystemRow[], systemAt: (host: string) => string): string[] {
  const all = rows.flatMap(({ systems }) => systems.flatMap(([first]) => first ?? []))
  return [...new Set(all.map(systemAt))]
}

/** Rows of one field that hold on a day of the period. */
function inForce(rows: readonly SystemRow[], { from, to }: DaysAsked): SystemRow[] {
  const ordered = [...rows].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  return ordered.filter((row, at) => {
    const next = ordered.slice(at + 1).find((other) => other.from !== row.from)?.from
    const last = next ? addDays(next, -1) : null
    return (row.from === null || row.from <= to) && (last === null || from <= last)
  })
}

function addressesOf({ rows }: SystemTable): (host: string) => string {
  const first = new Map<string, string>()
  for (const addresses of rows.flatMap(({ systems }) => systems)) {
    const known = addresses.map((one) => first.get(one)).find((one) => one !== undefined)
    for (const address of addresses) first.set(address, known ?? addresses[0] ?? address)
  }
  return (host) => first.get(host) ?? host
}
