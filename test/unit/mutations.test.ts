import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { layOut } from '../../core/grid/lay-out'
import type { CellSeen, PageSeen } from '../../core/grid/seen'
import type { RefusalReason } from '../../core/outcome'
import { outermost } from '../../core/snapshot/figure-book'
import type { Figure } from '../../core/snapshot/snapshot'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { sameText } from '../../core/text/fold'
import { type Mutation, mutationsOf } from '../support/mutations'
import { askOf, type PortalFolder, portalFolders } from '../support/portal-cases'
import { isRightlyNamed } from '../support/right-names'
import { changePage, seePage } from '../support/see-page'

/** Per portal: changes under which a person would still read the figures but the capture refuses. */
const GAPS = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'mutations.known-gaps.json'), 'utf8')))

for (const folder of portalFolders()) {
  describe(`portal ${folder.id}`, () => {
    test('at least 200 changes of its page give no wrong figure', async () => {
      const { page, view } = await firstView(folder)
      const [first] = view.snapshot!.figures
      const index = page.tables.findIndex(
        ({ frame, index }) => frame === first!.cell.at![0] && index === first!.cell.at![1],
      )
      const mutations = mutationsOf(page, index, columnsOf(view, page, index))
      const judged = mutations.map((mutation) => ({ mutation, ...judge(folder, mutation, view) }))
      const count = (verdict: string) => judged.filter((one) => one.verdict === verdict).length
      console.log(
        `${folder.id}: ${mutations.length} changes, ${count('read')} read, ${count('refused')} refused, ${count('wrong')} wrong`,
      )
      const gaps = judged
        .filter(({ mutation, verdict }) => mutation.keeps && verdict !== 'read')
        .map(({ mutation }) => mutation.name)
      expect(
        judged.filter(({ verdict }) => verdict === 'wrong').map(({ mutation }) => mutation.name),
      ).toEqual([])
      expect(judged.flatMap(misnamed)).toEqual([])
      expect(mutations.length).toBeGreaterThanOrEqual(200)
      expect(gaps).toEqual(GAPS[folder.id] ?? [])
    })
  })
}

interface Judged {
  readonly verdict: 'read' | 'refused' | 'wrong'
  readonly reasons: readonly RefusalReason[]
}

/** What a change is refused by, where that is not its right name. */
function misnamed({ mutation, verdict, reasons }: Judged & { mutation: Mutation }): string[] {
  if (verdict !== 'refused' || isRightlyNamed(mutation.name, reasons)) return []
  return [`${mutation.name}: ${[...new Set(reasons)].join(', ')}`]
}

/** The first case that gives figures: the page as saved. */
async function firstView(folder: PortalFolder): Promise<{ page: PageSeen; view: CaptureView }> {
  const one = folder.cases.find(({ gives }) => gives)!
  const page = await seePage(changePage(folder.html(one.page), one.change ?? []), one.url ?? folder.url)
  const view = viewOf(folder, page)
  return { page: tagCells(page, view), view }
}

function viewOf(folder: PortalFolder, page: PageSeen): CaptureView {
  const views = takeSnapshots(page, askOf(folder.ask))
  return views.find(({ portal }) => portal?.id === folder.id) ?? views[0]!
}

function columnsOf(view: CaptureView, page: PageSeen, index: number): number[] {
  const grid = layOut(page.tables[index]!)
  const captured = new Set(view.snapshot!.figures.map(({ cell }) => cell.column))
  return grid.columns.flatMap(({ path }, at) => (captured.has(path.join(' › ')) ? [at] : []))
}

/** A cell that remembers what it truly says, whatever becomes of its table. */
type TaggedCell = CellSeen & {
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
function judge(folder: PortalFolder, { page, name }: Mutation, original: CaptureView): Judged {
  const views = takeSnapshots(page, askOf(folder.ask))
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
  const isWhole = !name.startsWith('a tree') || figures.length === first.figures.length
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

const piecesOf = (path: string) => path.split(' › ')
const lastOf = (path: string) => piecesOf(path).at(-1)!
/** What a text says at a glance: nothing, "-", or a number with one comma or with points between thousands. */
function plainly(text: string): Truth {
  const bare = text.trim()
  if (bare === '' || bare === '-') return bare === '' ? null : '-'
  return Number(/,\d{1,2}\d?$/.test(bare) ? bare.replace(',', '.') : bare.replaceAll('.', ''))
}

function saysUnit(page: PageSeen, unit: string, before: string): boolean {
  return unit === before || page.filters.some(({ value }) => sameText(value, unit))
}

type Days = { readonly from: string; readonly to: string }

function saysDays(page: PageSeen, { from, to }: Days, before: Days): boolean {
  const shown = page.filters.map(({ value }) => value.split('/').reverse().join('-'))
  return (from === before.from && to === before.to) || (shown.includes(from) && shown.includes(to))
}
