import { describe, expect, test } from 'vitest'
import { portalById } from '../../core/portals/portals'
import { isSealed } from '../../core/snapshot/snapshot-id'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import {
  askOf,
  type PortalCase,
  type PortalFolder,
  portalFolders,
  unprovedFolders,
} from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'

test('every folder of core/portals says what its page gives', () => {
  expect(unprovedFolders()).toEqual([])
})

for (const folder of portalFolders()) {
  describe(`portal ${folder.id}`, () => {
    test('is found by its folder name and has at least four cases, one of them a refusal', () => {
      expect(portalById(folder.id)?.id).toBe(folder.id)
      expect(folder.cases.length).toBeGreaterThanOrEqual(4)
      expect(folder.cases.some(({ refuses }) => refuses)).toBe(true)
    })

    test.each(folder.cases)('$title', async (one) => {
      const view = await viewOf(folder, one)
      if (one.refuses) expectRefusal(view, one)
      else expectFigures(view, folder, one)
    })
  })
}

async function viewOf(folder: PortalFolder, one: PortalCase): Promise<CaptureView> {
  const html = changePage(folder.html(one.page), one.change ?? [])
  const page = await seePage(html, one.url ?? folder.url)
  const views = takeSnapshots(page, askOf(one.ask ?? folder.ask))
  return views.find(({ portal }) => portal?.id === folder.id) ?? views[0]!
}

function expectRefusal(view: CaptureView, one: PortalCase): void {
  expect(view.snapshot).toBeNull()
  expect([...new Set(view.refusals.map(({ reason }) => reason))]).toEqual(one.refuses)
  expect(view.refusals.map(({ message }) => message).join('\n')).toContain(one.says ?? '')
}

function expectFigures(view: CaptureView, folder: PortalFolder, one: PortalCase): void {
  const { warnings = [], ...gives } = one.gives ?? {}
  expect(view.refusals).toEqual([])
  expect(view.portal?.id).toBe(folder.id)
  const snapshot = view.snapshot!
  expect(isSealed(snapshot)).toBe(true)
  const { rows, figures, proved } = view.counts
  const { unit, period, scope } = snapshot
  const found = { unit, scope, from: period.from, to: period.to, rows, figures, proved, table: tableOf(view) }
  const rowsAsked = gives.table && Object.keys(gives.table)
  const table = rowsAsked && Object.fromEntries(rowsAsked.map((row) => [row, found.table[row]]))
  expect({ ...found, table }).toMatchObject(gives)
  expect(view.warnings.map(({ message }) => message)).toEqual(
    warnings.map((part) => expect.stringContaining(part)),
  )
}

function tableOf({ snapshot }: CaptureView): Record<string, Record<string, number | '-' | null>> {
  const table: Record<string, Record<string, number | '-' | null>> = {}
  for (const { cell, measure, state, value } of snapshot?.figures ?? []) {
    const row = table[cell.row] ?? {}
    table[cell.row] = row
    row[measure] = state === 'none' ? '-' : value
  }
  return table
}
