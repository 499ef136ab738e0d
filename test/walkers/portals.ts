import { expect } from 'vitest'
import { isMeasure } from '../../core/measures/catalogue'
import type { Portal } from '../../core/portals/portal'
import { isSealed } from '../../core/snapshot/snapshot-id'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { askOf, type PortalCase, type PortalCases, readPortalCases } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'
import { type Check, expectFinished, expectSaid, expectUnique, walked } from './check'
import type { FolderRead } from './read-folders'

/** A folder of core/portals and what its portal.ts exports. */
export interface PortalAddition {
  readonly folder: FolderRead
  readonly portal?: Portal | undefined
}

const FEWEST_CASES = 4

/** Everything that is asked of each page folder; one that misses a file fails by that name and nothing else of it is run. */
export function portalChecks(additions: readonly PortalAddition[]): Check[] {
  const portals = additions.flatMap(({ portal }) => portal ?? [])
  return additions.flatMap((addition) =>
    walked(`portal ${addition.folder.id}`, () => checksOf(addition, portals)),
  )
}

function checksOf({ folder, portal }: PortalAddition, portals: readonly Portal[]): Check[] {
  const own = `portal ${folder.id}`
  const text = folder.text('expected.json')
  const cases = text === undefined ? null : readPortalCases(text)
  const missing = [
    ['exports a portal from portal.ts', portal],
    ['has its page.html', folder.text('page.html')],
    ['has its expected.json', text],
    ['its expected.json says cases as the others do', text === undefined || cases?.ok ? true : undefined],
  ] as const
  return [
    ...missing.map(([name, thing]) => ({
      name: `${own}: ${name}`,
      holds: () => expect(thing, cases?.ok === false ? cases.fault : undefined).toBeDefined(),
    })),
    ...(portal ? ownChecks(own, folder.id, portal, portals) : []),
    ...(portal && cases?.ok ? caseChecks(own, { folder, portal, cases: cases.value, portals }) : []),
  ]
}

function ownChecks(own: string, id: string, portal: Portal, portals: readonly Portal[]): Check[] {
  const ids = portals.map((other) => other.id)
  return [
    { name: `${own}: is called as its folder`, holds: () => expect(portal.id).toBe(id) },
    { name: `${own}: no other one has its id`, holds: () => expectUnique(ids, portal.id) },
    { name: `${own}: nothing is left to fill in`, holds: () => expectFinished(portal) },
    { name: `${own}: nothing of it is blank or said twice`, holds: () => expectSaid(portal) },
    {
      name: `${own}: reads measures of the catalogue`,
      holds: () =>
        expect(portal.columns.map(({ measure }) => measure).filter((one) => !isMeasure(one))).toEqual([]),
    },
  ]
}

interface Opened {
  readonly folder: FolderRead
  readonly portal: Portal
  readonly cases: PortalCases
  readonly portals: readonly Portal[]
}

function caseChecks(own: string, opened: Opened): Check[] {
  const { cases, url, ask } = opened.cases
  return [
    {
      name: `${own}: has at least four cases, one of them a refusal`,
      holds: () => {
        expect(cases.length).toBeGreaterThanOrEqual(FEWEST_CASES)
        expect(cases.some(({ refuses }) => refuses)).toBe(true)
        expectSaid(cases.map(({ title }) => title))
      },
    },
    {
      name: `${own}: each case says what comes of it`,
      holds: () => {
        const idle = cases.filter(
          ({ gives, refuses }) => !refuses?.length && !Object.keys(gives ?? {}).length,
        )
        expect(idle.map(({ title }) => title)).toEqual([])
      },
    },
    ...cases.map((one) => ({
      name: `${own}: ${one.title}`,
      holds: async () => {
        const html = opened.folder.text(one.page ?? 'page.html')
        if (html === undefined) throw new Error(`${one.page ?? 'page.html'} is not there`)
        const page = await seePage(changePage(html, one.change ?? []), one.url ?? url)
        const views = takeSnapshots(page, askOf(one.ask ?? ask ?? {}), [], opened.portals)
        const view = views.find(({ portal }) => portal?.id === opened.portal.id) ?? views[0]!
        if (one.refuses) expectRefusal(view, one)
        else expectFigures(view, opened.portal.id, one)
      },
    })),
  ]
}

function expectRefusal(view: CaptureView, one: PortalCase): void {
  expect(view.snapshot).toBeNull()
  expect([...new Set(view.refusals.map(({ reason }) => reason))]).toEqual(one.refuses)
  expect(view.refusals.map(({ message }) => message).join('\n')).toContain(one.says ?? '')
}

function expectFigures(view: CaptureView, id: string, one: PortalCase): void {
  const { warnings = [], ...gives } = one.gives ?? {}
  expect(view.refusals).toEqual([])
  expect(view.portal?.id).toBe(id)
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
