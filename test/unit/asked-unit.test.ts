import { expect, test } from 'vitest'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { askOf, portalFolders } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'

/** Who the figures are of, as the card marks it: «✓» only where the page is of the very unit asked for. */
async function unitSeen(
  id: string,
  asked: string | undefined,
  page?: string,
  change: [string, string][] = [],
) {
  const folder = portalFolders().find((one) => one.id === id)!
  const seen = await seePage(changePage(folder.html(page), change), folder.url)
  const { unit: _, ...ask } = askOf(folder.ask)
  const [view] = takeSnapshots(seen, { ...ask, ...(asked !== undefined && { unit: asked }) })
  return {
    unit: view!.unit,
    isAsked: view!.isAskedUnit,
    hasRow: view!.hasAskedRow,
    refuses: view!.refusals.map(({ reason }) => reason),
  }
}

const OWN = 'UBND thị trấn Phố Châu'

test.each([
  ['the unit itself, written otherwise', 'UBND TT. Phố Châu', true, []],
  ['another unit', 'UBND xã Sơn Kim 1', false, ['wrong-unit']],
  ['nobody asked', undefined, false, []],
])('a page by field: %s', async (_case, asked, isAsked, refuses) => {
  expect(await unitSeen('hatinh-06-fields', asked)).toEqual({ unit: OWN, isAsked, hasRow: false, refuses })
})

test.each([
  ['a unit with a row', OWN, true, []],
  ['a unit without one', 'UBND xã Tân Lập', false, ['wrong-unit']],
  ['«Tất cả đơn vị» itself', 'Tất cả đơn vị', false, []],
])('a page of all units agrees with no unit: %s', async (_case, asked, hasRow, refuses) => {
  const seen = await unitSeen('hatinh-06a', asked)
  expect({ isAsked: seen.isAsked, hasRow: seen.hasRow, refuses: seen.refuses }).toEqual({
    isAsked: false,
    hasRow,
    refuses,
  })
})

test('an empty page of another unit agrees with nobody, and says only that it is empty', async () => {
  const empty = 'before-query.html'
  for (const asked of ['UBND xã Tân Lập', 'Tất cả đơn vị'])
    expect(await unitSeen('hatinh-06a', asked, empty)).toMatchObject({ isAsked: false, refuses: ['no-data'] })
})
