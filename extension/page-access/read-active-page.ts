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

/**
 * The frame of what our own capture script gives back. Its inside is trusted: it is made by the same build, in its
 * isolated world, and a table of 10,000 rows must not be walked twice.
 */
const ReadResult = z.custom<PageSeen>(
  (value) =>
    z
      .object({ url: z.string(), filters: z.array(z.unknown()), tables: z.array(z.unknown()) })
      .safeParse(value).success,
)

/** Reads the page in front of the officer, changing nothing on it. */
export async function readActivePage(): Promise<Outcome<ActivePage>> {
  const tab = await activeTab()
  if (!tab.ok) return tab
  const watched = await startWatching(tab.value.id)
  if (!watched.ok) return watched
  const read = await runCall(tab.value.id, callReader, null)
  if (!read.ok) return read
  const seen = ReadResult.safeParse(read.value)
  if (!seen.success)
    return refuse('wrong-page', 'Trang này không cho đọc nội dung. Mở trang thống kê rồi bấm lại biểu tượng.')
  return accept({ tab: tab.value.id, seen: seen.data })
}

/** The script that watches is in the page by now. */
function callReader(): Promise<PageSeen> | undefined {
  return (globalThis as PageWorld).smcRead?.()
}
