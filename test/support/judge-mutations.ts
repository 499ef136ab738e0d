import { layOut } from '../../core/grid/lay-out'
import type { CellSeen, PageSeen } from '../../core/grid/seen'
import type { RefusalReason } from '../../core/outcome'
import { outermost } from '../../core/snapshot/figure-book'
import type { Figure } from '../../core/snapshot/snapshot'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { sameText } from '../../core/text/fold'
import { ALL_UNITS } from '../../core/text/unit-name'
import { type Mutation, mutationsOf } from './mutations'
import { askOf, type PortalCase, type PortalFolder } from './portal-cases'
import { changePage, seePage } from './see-page'

/** A page of a folder as saved, and the case that says what it gives. */
export interface SavedPage {
  readonly file: string
  readonly first: PortalCase
}

/** Every page of a folder that gives figures as it was saved. */
export function savedPages({ cases }: PortalFolder): SavedPage[] {
  const files = new Map<string, PortalCase>()
  for (const one of cases) {
    const file = one.page ?? 'page.html'
    if (one.gives && !files.has(file)) files.set(file, one)
  }
  return [...files].map(([file, first]) => ({ file, first }))
}

/** What comes of every change of one page. */
export async function judgeMutations(folder: PortalFolder, first: PortalCase): Promise<PageJudged> {
  const { page, view } = await viewAsSaved(folder, first)
  const judged = changesOf(page, view).map((mutation) => ({
    mutation,
    ...judge({ folder, first }, mutation, view),
  }))
  return { view, judged }
}

/** Every change of the table that a capture was read from. */
export function changesOf(page: PageSeen, view: CaptureView): Mutation[] {
  const index = tableOf(page, view)
  return mutationsOf(page, index, columnsOf(view, page, index))
}

/** Which table of a page a capture was read from. */
export function tableOf(page: PageSeen, { snapshot }: CaptureView): number {
  const [frame, index] = snapshot!.figures[0]!.cell.at!
  return page.tables.findIndex((one) => one.frame === frame && one.index === index)
}

export interface PageJudged {
  readonly view: CaptureView
  readonly judged: readonly (Judged & { readonly mutation: Mutation })[]
}

/** `countOf(judged, 'wrong')`: how many changes ended so. */
export function countOf(judged: readonly Judged[], verdict: Judged['verdict']): number {
  return judged.filter((one) => one.verdict === verdict).length
}

export interface Judged {
  readonly verdict: 'read' | 'refused' | 'wrong'
  readonly reasons: readonly RefusalReason[]
}

/** A page of a folder with what is captured of it; each cell remembers what it truly says. */
export async function viewAsSaved(
  folder: PortalFolder,
  one: PortalCase,
): Promise<{ page: PageSeen; view: CaptureView }> {
  const page = await seePage(changePage(folder.html(one.page), one.change ?? []), one.url ?? folder.url)
  const view = viewOf({ folder, first: one }, page)
  return { page: tagCells(page, view), view }
}

interface PageOfFolder {
  readonly folder: PortalFolder
  readonly first: PortalCase
}

/** The folder's own view of a page. */
export function viewOf({ folder, first }: PageOfFolder, page: PageSeen): CaptureView {
  const views = takeSnapshots(page, askOf(first.ask ?? folder.ask))
  return views.find(({ portal }) => portal?.id === folder.id) ?? views[0]!
}

function columnsOf(view: CaptureView, page: PageSeen, index: number): number[] {
  const grid = layOut(page.tables[index]!)
  const captured = new Set(view.snapshot!.figures.map(({ cell }) => cell.column))
  return grid.columns.flatMap(({ path }, at) => (captured.has(path.join(' › ')) ? [at] : []))
}

/** A cell that remembers what it truly says, whatever becomes of its table. */
export type TaggedCell = CellSeen & {
  readonly tag?: {
    readonly measure: string
    readonly row: readonly string[]
    readonly by: readonly string[]
    readonly value: Truth
  }
}
type Truth = number | '-' | null

function tagCells(page: PageSeen, { snapshot }: CaptureView): PageSeen {
  const tags = new Map<string, TaggedCell['tag']>()
  for (const { cell, measure, by, state, value } of snapshot!.figures) {
    const row = piecesOf(cell.row)
    tags.set(cell.at!.join(), {
      measure,
      row,
      by: Object.values(by).map((label) => lastOf(label ?? '')),
      value: state === 'none' ? '-' : value,
    })
  }
  const tables = page.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, r) => ({
      ...row,
      cells: row.cells.map((cell, c): TaggedCell => {
        const tag = tags.get([table.frame, table.index, r, c].join())
        return tag ? { ...cell, tag } : cell
      }),
    })),
  }))
  return { ...page, tables }
}

/** Wrong is a figure that is not what its cell truly says, or stands under another row, unit or days than the page shows. */
function judge(
  { folder, first: { ask } }: PageOfFolder,
  { page, name }: Mutation,
  original: CaptureView,
): Judged {
  const views = takeSnapshots(page, askOf(ask ?? folder.ask))
  const snapshot = views.find((view) => view.snapshot)?.snapshot
  const reasons = views.flatMap(({ refusals }) => refusals.map(({ reason }) => reason))
  if (!snapshot) return { verdict: 'refused', reasons }
  const first = original.snapshot!
  const isShown =
    (!/^only /.test(name) || (name === 'only the sub-units' && snapshot.scope !== undefined)) &&
    snapshot.portal === first.portal &&
    saysUnit(page, snapshot.unit, first.unit) &&
    saysDays(page, snapshot.period, first.period)
  // Rows put in below a row are told by that row; those left must be the ones that were there, each once.
  const figures = name.startsWith('a tree')
    ? outermost(snapshot.figures).filter(isNoNought)
    : snapshot.figures
  const isWhole = !name.startsWith('a tree') || figures.length === outermost(first.figures).length
  const isRight = isShown && isWhole && figures.every((figure) => isTrue(figure, page, name))
  return { verdict: isRight ? 'read' : 'wrong', reasons }
}

/** A row of noughts within a row of noughts adds nothing, wherever it stands. */
function isNoNought({ cell, value }: Figure): boolean {
  return value !== 0 || !/Phần \d$/.test(cell.row)
}

function isTrue({ cell, measure, by, state, value }: Figure, page: PageSeen, name: string): boolean {
  const [frame, index, row, at] = cell.at!
  const table = page.tables.find((one) => one.frame === frame && one.index === index)
  const seen: TaggedCell | undefined = table?.rows[row]?.cells[at]
  const tag = seen?.tag
  if (!tag || tag.measure !== measure) return false
  const renamed = /^(rename row|the total is called)/.test(name)
  if (
    !renamed &&
    !(
      tag.row.some((own) => sameText(lastOf(cell.row), own)) &&
      Object.values(by).every((label) => tag.by.some((own) => sameText(lastOf(label ?? ''), own)))
    )
  )
    return false
  const found: Truth = state === 'none' ? '-' : value
  // A changed text is a changed page: the figure must say what now stands there.
  return (
    found === tag.value ||
    (/^(blank the cell|one more digit|two lines|a minus)/.test(name) && found === plainly(seen.text))
  )
}

const JOINT = ' › '
const piecesOf = (path: string) => path.split(JOINT)
const lastOf = (path: string) => {
  const at = path.lastIndexOf(JOINT)
  return at < 0 ? path : path.slice(at + JOINT.length)
}
/** What a text says at a glance: nothing, "-", or a number with one comma or with points between thousands. */
function plainly(text: string): Truth {
  const bare = text.trim().replace(/^[\p{L} ]+: /u, '')
  if (bare === '' || bare === '-') return bare === '' ? null : '-'
  return Number(/,\d{1,2}\d?$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll('.', ''))
}

function saysUnit(page: PageSeen, unit: string, before: string): boolean {
  const isNobodys = unit === ALL_UNITS && !page.filters.some(({ value }) => sameText(value, before))
  return unit === before || isNobodys || page.filters.some(({ value }) => sameText(value, unit))
}

type Days = { readonly from: string; readonly to: string }

function saysDays(page: PageSeen, { from, to }: Days, before: Days): boolean {
  const shown = page.filters.map(({ value }) => value.split('/').reverse().join('-'))
  return (from === before.from && to === before.to) || (shown.includes(from) && shown.includes(to))
}
