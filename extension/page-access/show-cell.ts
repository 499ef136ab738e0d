import type { Figure } from '../../core/snapshot/snapshot'
import type { PageWorld } from '../page/page/page-world'
import { runCall } from './run-in-page'

type At = NonNullable<Figure['cell']['at']>

/** Outlines a figure's cell on the page, or takes the outline away (null). A page that is gone is simply not outlined. */
export async function showCell(tab: number, at: At | null): Promise<void> {
  await runCall(tab, callOutline, at)
}

function callOutline(at: At | null): void {
  ;(globalThis as PageWorld).smcOutline?.(at)
}
