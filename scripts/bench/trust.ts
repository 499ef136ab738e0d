import type { BenchRow } from './bench-row'
import type { Tally } from './trust/outcome'
import { pagesRead } from './trust/pages'
import { tablesRead } from './trust/tables'
import { workbooksFilled } from './trust/workbooks'

/** The same pages, tables and workbooks through ours and through scripts over libraries: right, refused, wrong in silence. */
export async function run(): Promise<BenchRow[]> {
  return [
    ...rowsOf('pages', await pagesRead()),
    ...rowsOf('tables', tablesRead()),
    ...rowsOf('workbooks', await workbooksFilled()),
  ]
}

function rowsOf(what: string, tallies: ReadonlyMap<string, Tally>): BenchRow[] {
  return [...tallies].flatMap(([name, { right, refused, wrong }]) => [
    { name: `${what}, ${name}: right`, value: right, unit: 'values' },
    { name: `${what}, ${name}: refused or not found`, value: refused, unit: 'values' },
    {
      name: `${what}, ${name}: wrong in silence`,
      value: wrong,
      unit: 'values',
      ...(name === 'Sổ Một Cửa' && { target: '= 0', holds: wrong === 0 }),
    },
  ])
}
