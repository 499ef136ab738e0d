import type { Figure } from '../../core/snapshot/snapshot'
import { runCall, runFile } from './run-in-page'

type At = NonNullable<Figure['cell']['at']>

/** What the outline script leaves in our isolated world of the page. */
export interface OutlineWorld {
  smcOutline?: (cell: At | null) => unknown
}

/** Outlines a figure's cell on the page, or takes the outline away (null). A page that is gone is simply not outlined. */
export async function showCell(tab: number, at: At | null): Promise<void> {
  const ready = await runFile(tab, '/outline.js')
  if (ready.ok) await runCall(tab, callOutline, at)
}

function callOutline(at: At | null): void {
  ;(globalThis as OutlineWorld).smcOutline?.(at)
}
