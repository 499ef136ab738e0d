import * as z from 'zod/mini'
import type { PageSeen } from '../../core/grid/seen'
import { accept, type Outcome, refuse } from '../../core/outcome'
import type { PageWorld } from '../page/page/page-world'
import { activeTab } from './active-tab'
import { runCall } from './run-in-page'
import { startWatching } from './start-watching'

export interface ActivePage {
  readonly tab: number
  readonly seen: PageSeen
}

/** More than the script reads of a page with all its frames. */
export const PAGE_LIMITS = { tables: 4_000, cells: 2_000_000 } as const

const Tables = z
  .array(z.object({ rows: z.array(z.object({ cells: z.custom<readonly unknown[]>(Array.isArray) })) }))
  .check(z.refine((tables) => tables.length <= PAGE_LIMITS.tables && cellsIn(tables) <= PAGE_LIMITS.cells))

/**
 * The frame of what our own capture script gives back. Its inside is trusted: it is made by the same build, in its
 * isolated world, and of a table of 10,000 rows the cells must not be walked twice.
 */
const ReadResult = z.custom<PageSeen>(
  (value) =>
    z.object({ url: z.string(), filters: z.array(z.unknown()), tables: Tables }).safeParse(value).success,
)

interface Rows {
  readonly rows: readonly { readonly cells: readonly unknown[] }[]
}

function cellsIn(tables: readonly Rows[]): number {
  return tables.reduce((all, { rows }) => rows.reduce((sum, { cells }) => sum + cells.length, all), 0)
}

/** What the script read, or null where it is no page, or more than any page says. */
export function pageSeenOf(value: unknown): PageSeen | null {
  const seen = ReadResult.safeParse(value)
  return seen.success ? seen.data : null
}

/** Reads the page in front of the officer, changing nothing on it. */
export async function readActivePage(): Promise<Outcome<ActivePage>> {
  const tab = await activeTab()
  if (!tab.ok) return tab
  const watched = await startWatching(tab.value.id)
  if (!watched.ok) return watched
  const read = await runCall(tab.value.id, callReader, null)
  if (!read.ok) return read
  const seen = pageSeenOf(read.value)
  if (!seen)
    return refuse('wrong-page', 'Trang này không cho đọc nội dung. Mở trang thống kê rồi bấm lại biểu tượng.')
  return accept({ tab: tab.value.id, seen })
}

/** The script that watches is in the page by now. */
function callReader(): Promise<PageSeen> | undefined {
  return (globalThis as PageWorld).smcRead?.()
}
