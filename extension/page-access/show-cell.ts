import { browser } from 'wxt/browser'
import type { Figure } from '../../core/snapshot/snapshot'
import type { PageWorld } from '../page/page-world'
import { runCall, runWithTools } from './run-in-page'

type At = NonNullable<Figure['cell']['at']>

interface Pointed {
  readonly at: At | null
  readonly version: string
}

/** Outlines a figure's cell on the page, or takes the outline away (null). A page that is gone is simply not outlined. */
export async function showCell(tab: number, at: At | null): Promise<void> {
  const pointed = { at, version: browser.runtime.getManifest().version }
  const known = await runCall(tab, callOutline, pointed)
  if (!known.ok || known.value === true) return
  const ready = await runWithTools(tab, '/outline.js')
  if (ready.ok) await runCall(tab, callOutline, pointed)
}

/** Whether the outline script of this version was there to be called. */
function callOutline({ at, version }: Pointed): boolean {
  const { smcOutline } = globalThis as PageWorld
  if (smcOutline?.version !== version) return false
  smcOutline(at)
  return true
}
