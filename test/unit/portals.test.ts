import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Portal } from '../../core/portals/portal'
import { PORTALS, portalById } from '../../core/portals/portals'
import { failing, TO_FILL, walk } from '../walkers/check'
import { type PortalAddition, portalChecks } from '../walkers/portals'
import { folderOf, readFolders } from '../walkers/read-folders'

const MODULES = import.meta.glob<{ portal?: Portal }>('../../core/portals/*/portal.ts', { eager: true })
const ADDITIONS: readonly PortalAddition[] = readFolders('core/portals').map((folder) => ({
  folder,
  portal: MODULES[`../../core/portals/${folder.id}/portal.ts`]?.portal,
}))

walk(portalChecks(ADDITIONS))

test('every folder is found by itself', () => {
  expect(PORTALS).toHaveLength(ADDITIONS.length)
})

describe('a wrong addition fails by name', () => {
  const PAGE = readFileSync('core/portals/pakn/page.html', 'utf8')
  const EXPECTED = readFileSync('core/portals/pakn/expected.json', 'utf8')
  const FILES = { 'portal.ts': '', 'page.html': PAGE, 'expected.json': EXPECTED }
  const PORTAL: Portal = { ...portalById('pakn')!, id: 'new-one' }
  const changed = (change: (expected: { cases: Record<string, unknown>[] }) => void) => {
    const expected = JSON.parse(EXPECTED)
    change(expected)
    return { ...FILES, 'expected.json': JSON.stringify(expected) }
  }
  /** Beside a page of another kind; two folders of one page would answer for each other. */
  const failed = (files: Record<string, string>, portal: Portal | undefined = PORTAL) =>
    failing(portalChecks([{ folder: folderOf('new-one', files), portal }]))

  test('a right one does not', async () => {
    expect(await failed(FILES)).toEqual([])
  })

  test.each(['page.html', 'expected.json'])('without its %s: one failing test of that name', async (name) => {
    const { [name]: _, ...files } = FILES as Record<string, string>
    const names = await failed(files)
    expect(names).toContain(`portal new-one: has its ${name}`)
    if (name === 'expected.json') expect(names).toHaveLength(1)
  })

  test('without a portal', async () => {
    expect(await failing(portalChecks([{ folder: folderOf('new-one', FILES) }]))).toEqual([
      'portal new-one: exports a portal from portal.ts',
    ])
  })

  test.each([
    ['no JSON', { ...FILES, 'expected.json': '{' }],
    ['a misspelt key', changed(({ cases }) => Object.assign(cases[0]!, { give: {} }))],
    ['no address', { ...FILES, 'expected.json': '{"cases":[]}' }],
  ])('an expected.json that cannot be read: %s', async (_, files) => {
    expect(await failed(files)).toEqual(['portal new-one: its expected.json says cases as the others do'])
  })

  test.each<[string, Portal, string[]]>([
    ['another id', { ...PORTAL, id: 'pakn' }, ['portal new-one: is called as its folder']],
    ['no name', { ...PORTAL, name: '' }, ['portal new-one: nothing of it is blank or said twice']],
    [
      'a route twice',
      { ...PORTAL, routes: [...PORTAL.routes, ...PORTAL.routes] },
      ['portal new-one: nothing of it is blank or said twice'],
    ],
    ['a draft', { ...PORTAL, name: `${TO_FILL}: tên trang` }, ['portal new-one: nothing is left to fill in']],
  ])('%s', async (_, portal, names) => {
    expect(await failed(FILES, portal)).toEqual(names)
  })

  test('a measure that is none, in a column the saved page does not have', async () => {
    const [first] = PORTAL.columns
    const columns = [
      ...PORTAL.columns,
      { ...first!, measure: 'dossiers.lost' as never, paths: ['Không có'], optional: true as const },
    ]
    const none = ['portal new-one: reads measures of the catalogue']
    expect(await failed(FILES, { ...PORTAL, columns })).toEqual(none)
    expect(await failed(FILES, { ...PORTAL, columns: undefined as never })).toEqual(
      expect.arrayContaining(none),
    )
  })

  test('the id of another folder', async () => {
    const folders = ['new-one', 'other-one'].map((id) => ({ folder: folderOf(id, FILES), portal: PORTAL }))
    const names = await failing(portalChecks(folders))
    expect(names).toContain('portal new-one: no other one has its id')
    expect(names).toContain('portal other-one: is called as its folder')
  })

  test('too few cases, a case that says nothing, a figure that is wrong, a page that is not there', async () => {
    const few = changed((expected) => expected.cases.splice(1))
    expect(await failed(few)).toEqual(['portal new-one: has at least four cases, one of them a refusal'])
    const twice = changed(({ cases }) => cases.push(cases[0]!))
    expect(await failed(twice)).toEqual(['portal new-one: has at least four cases, one of them a refusal'])
    const idle = changed(({ cases }) => cases.push({ title: 'nothing' }))
    expect(await failed(idle)).toContain('portal new-one: each case says what comes of it')
    const wrong = changed(({ cases }) => cases.push({ title: 'wrong', gives: { figures: 9999 } }))
    expect(await failed(wrong)).toEqual(['portal new-one: wrong'])
    const lost = changed(({ cases }) =>
      cases.push({ title: 'lost', page: 'lost.html', gives: { figures: 1 } }),
    )
    expect(await failed(lost)).toEqual(['portal new-one: lost'])
  })
})
