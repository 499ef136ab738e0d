import type { MeasureId } from '../../../core/measures/catalogue'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { chanceOf } from '../../../test/support/random'
import { type RandomPage, randomPage } from '../../../test/support/random-table'
import { LIBRARIES, numberByHand, type TableByHand, tablesBy } from './by-hand'
import { count, noTally, type Tally } from './outcome'

const TABLES = 400
const ASK = { capturedAt: '2025-03-14T09:00:00+07:00' }

/**
 * Tables nobody has seen, with known truth. A script takes, for a measure, the first column that its heading's last words
 * name, and the row by its place in the table.
 */
export function tablesRead(): Map<string, Tally> {
  const tallies = new Map(
    ['Sổ Một Cửa', ...LIBRARIES.map(({ name }) => name)].map((name) => [name, noTally()]),
  )
  for (let seed = 1; seed <= TABLES; seed++) {
    const random = randomPage(chanceOf(seed))
    const ours = oursOn(random)
    const html = htmlOf(random)
    const read = LIBRARIES.map((library) => ({ name: library.name, tables: tablesBy(library, html) }))
    for (const [key, truth] of random.truth) {
      if (typeof truth !== 'number') continue
      count(tallies.get('Sổ Một Cửa')!, ours.get(key) ?? null, truth)
      for (const { name, tables } of read) count(tallies.get(name)!, scripted(tables, random, key), truth)
    }
  }
  return tallies
}

function oursOn({ page, portal }: RandomPage): Map<string, number> {
  const figures = takeSnapshots(page, ASK, [], [portal])[0]?.snapshot?.figures ?? []
  return new Map(
    figures.flatMap(({ cell, measure, value }) =>
      value === null ? [] : [[`${cell.at![2]}:${measure}`, value] as const],
    ),
  )
}

function scripted(tables: readonly TableByHand[], { page, portal }: RandomPage, key: string): number | null {
  const [at, measure] = key.split(':') as [string, MeasureId]
  const label = portal.columns
    .find((column) => column.measure === measure)
    ?.paths[0]?.split(' › ')
    .at(-1)
  const table = tables[page.tables.findIndex(({ visible }) => visible)]
  if (!table || !label) return null
  const head = table.find((row) => row.some((cell) => String(cell ?? '').trim() === label))
  const column = head?.findIndex((cell) => String(cell ?? '').trim() === label) ?? -1
  return column < 0 ? null : numberByHand(table[Number(at)]?.[column])
}

function htmlOf({ page }: RandomPage): string {
  const tables = page.tables.map(({ rows, visible }) => {
    const body = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('')
    return `<table${visible ? '' : ' style="display:none"'}>${body}</table>`
  })
  return `<html><body>${tables.join('')}</body></html>`
}

function cellHtml(cell: RandomPage['page']['tables'][number]['rows'][number]['cells'][number]): string {
  if (cell === null) return ''
  const { text, rowspan = 1, colspan = 1 } = cell
  return `<td rowspan="${rowspan}" colspan="${colspan}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`
}
