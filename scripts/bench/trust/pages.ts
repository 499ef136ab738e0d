import type { MeasureId } from '../../../core/measures/catalogue'
import type { Figure } from '../../../core/snapshot/snapshot'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { askOf, type PortalCase, type PortalFolder, portalFolders } from '../../../test/support/portal-cases'
import { changePage, seePage } from '../../../test/support/see-page'
import { LIBRARIES, type Library, numberByHand, rowNamed, tablesBy } from './by-hand'
import { count, noTally, type Tally } from './outcome'

/** Which column of a row a script reads for a measure: learned from the page as it was recorded. */
type Script = ReadonlyMap<MeasureId, number>

interface Page {
  readonly html: string
  readonly url: string
  readonly folder: PortalFolder
  readonly one: PortalCase
}

/**
 * Every recorded page and every changed one, read by us and by scripts over the libraries. A script was written for the
 * page as recorded: it knows the column of each measure there and finds rows by their names. On a page that must be
 * refused (another unit, another period, a broken sum, rows missing) each value it takes is wrong.
 */
export async function pagesRead(): Promise<Map<string, Tally>> {
  const tallies = new Map(
    ['Sổ Một Cửa', ...LIBRARIES.map(({ name }) => name)].map((name) => [name, noTally()]),
  )
  for (const folder of portalFolders()) {
    const recorded = await figuresOn({ html: folder.html(), url: folder.url, folder, one: { title: '' } })
    for (const one of folder.cases) {
      const html = changePage(folder.html(one.page), one.change ?? [])
      const page = { html, url: one.url ?? folder.url, folder, one }
      const ours = await figuresOn(page)
      const read = LIBRARIES.map((library) => ({ library, tables: tablesBy(library, html) }))
      for (const [row, measure, truth] of truthsOf(one, recorded)) {
        const given = ours.find((figure) => figure.cell.row === row && figure.measure === measure)
        count(tallies.get('Sổ Một Cửa')!, given?.value ?? null, truth)
        for (const { library, tables } of read) {
          const at = scriptFor(library, folder, recorded).get(measure)
          const cells = rowNamed(tables, lastOf(row))
          count(tallies.get(library.name)!, at === undefined ? null : numberByHand(cells?.[at]), truth)
        }
      }
    }
  }
  return tallies
}

/** What the page truly says: the figures its case names; of a page to be refused, none of the recorded ones. */
function truthsOf(one: PortalCase, recorded: readonly Figure[]): [string, MeasureId, number | null][] {
  if (one.refuses?.length) return recorded.map(({ cell, measure }) => [cell.row, measure, null])
  return Object.entries(one.gives?.table ?? {}).flatMap(([row, said]) =>
    Object.entries(said).flatMap(([measure, value]): [string, MeasureId, number | null][] =>
      typeof value === 'number' ? [[row, measure as MeasureId, value]] : [],
    ),
  )
}

async function figuresOn({ html, url, folder, one }: Page): Promise<readonly Figure[]> {
  const views = takeSnapshots(await seePage(html, url), askOf({ ...folder.ask, ...one.ask }))
  return views.flatMap(({ portal, snapshot }) => (portal?.id === folder.id ? (snapshot?.figures ?? []) : []))
}

const SCRIPTS = new Map<string, Script>()

/** The one column in which, on the recorded page, every row has the text of the measure's cell. */
function scriptFor(library: Library, folder: PortalFolder, recorded: readonly Figure[]): Script {
  const key = `${library.name} ${folder.id}`
  const known = SCRIPTS.get(key)
  if (known) return known
  const tables = tablesBy(library, folder.html())
  const script = new Map<MeasureId, number>()
  for (const measure of new Set(recorded.map((figure) => figure.measure))) {
    const rows = recorded.filter((figure) => figure.measure === measure && figure.value !== null)
    const columns = rows.map(({ cell, value }) =>
      (rowNamed(tables, lastOf(cell.row)) ?? []).map((text) => numberByHand(text) === value),
    )
    const wide = Math.max(0, ...columns.map((column) => column.length))
    const fits = Array.from({ length: wide }, (_, at) => columns.filter((column) => column[at]).length)
    const best = fits.indexOf(Math.max(0, ...fits))
    if (best >= 0 && (fits[best] ?? 0) > 0) script.set(measure, best)
  }
  SCRIPTS.set(key, script)
  return script
}

/** A script knows the row's own name, not the groups it stands in. */
function lastOf(row: string): string {
  return row.split(' › ').at(-1)!
}
