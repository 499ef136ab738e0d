import type { PageSeen } from '../../../core/grid/seen'
import {
  cellsOf,
  filtersSeen,
  findRoots,
  findTables,
  isBusy,
  isTableCell,
  readPage,
  scopeUnder,
  signInOf,
  tablesOf,
  watchVisibility,
} from './page-tools'
import type { PageTools, PageWorld } from './page-world'

const TOOLS: PageTools = {
  cellsOf,
  filtersSeen,
  findRoots,
  findTables,
  isBusy,
  isTableCell,
  readPage,
  scopeUnder,
  signInOf,
  tablesOf,
  watchVisibility,
}

/**
 * What the injected script runs in the officer's page: it leaves its tools for our other scripts, reads, and what it
 * hands back is plain JSON data. Asked for the tools alone it does not read.
 */
export function capturePage(): Promise<PageSeen> | undefined {
  const world = globalThis as PageWorld
  world.smcPage = TOOLS
  // An element of that name in the page is no answer of ours.
  const toolsOnly = world.smcToolsOnly === true
  world.smcToolsOnly = false
  return toolsOnly ? undefined : readPage(document)
}
