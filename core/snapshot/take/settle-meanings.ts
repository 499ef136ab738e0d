import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { Portal, PortalBeside } from '../../portals/portal'
import { countOf, type Line, type LineColumn, type Lines, type Notes } from './line'

/**
 * A column whose meaning hangs on the columns beside it gets the measure that the rows bear out; where they bear out
 * neither, or both, it is refused by name.
 *
 * T3 with «Qua mạng» and «Qua BCCI»: where Tổng số is Kỳ trước, Trong kỳ, Qua mạng and Qua BCCI together, «Trong kỳ»
 * counts what came in by hand; where it is Kỳ trước and Trong kỳ, all that came in.
 */
export function settleMeanings(lines: Lines, { portal, columns }: TableMatch, notes: Notes): Lines {
  const data = lines.rows.filter(({ row }) => row.kind === 'data')
  return {
    ...lines,
    columns: lines.columns.map((own) => {
      const { beside } = columns.find(({ at }) => at === own.place)!.column
      if (!beside) return own
      const found = meaningOf(own, { beside, data, columns: lines.columns })
      if (found !== null) return { ...own, measure: found }
      const lacked = lackedBeside(beside, lines.columns)
      const gone = columnsNamed(portal, lacked.length < beside.columns.length ? lacked : [])
      notes.refusals.push(gone.length > 0 ? halfThere(own, gone) : unsettled(own, portal.name))
      return own
    }),
  }
}

interface MeaningAsked {
  readonly beside: PortalBeside
  readonly data: readonly Line[]
  readonly columns: readonly LineColumn[]
}

function meaningOf(own: LineColumn, { beside, data, columns }: MeaningAsked): LineColumn['measure'] | null {
  const of = (measures: readonly LineColumn['measure'][]) =>
    columns.filter(({ measure }) => measures.includes(measure))
  const [whole, others] = [of([beside.whole])[0], of(beside.columns)]
  if (others.length > 0 && others.length < beside.columns.length) return null
  if (!whole) return null
  const sums = data.map((line) => ({
    whole: countOf(whole, line),
    within: sumOf([own, ...of(beside.and)], line),
    others: sumOf(others, line),
    own: countOf(own, line),
  }))
  const told = sums.filter((sum) => (others.length > 0 ? sum.others : sum.own) !== 0 && isKnown(sum))
  const parts = told.filter((sum) => sum.whole === sum.within! + sum.others!).length
  const wholes = told.filter((sum) => sum.whole === sum.within).length
  if (others.length === 0) return told.length > 0 && wholes === 0 ? null : own.measure
  if (parts > 0 && wholes > 0) return null
  if (told.length > 0 && parts + wholes === 0) return null
  return wholes > 0 ? own.measure : beside.measure
}

function lackedBeside({ columns }: PortalBeside, found: readonly LineColumn[]) {
  return columns.filter((one) => !found.some(({ measure }) => measure === one))
}

function columnsNamed({ columns }: Portal, measures: readonly LineColumn['measure'][]): string[] {
  return columns.flatMap(({ measure, paths }) => (measures.includes(measure) ? [paths[0] ?? ''] : []))
}

function isKnown(sums: Readonly<Record<string, number | null>>): boolean {
  return Object.values(sums).every((sum) => sum !== null)
}

function sumOf(columns: readonly LineColumn[], line: Line): number | null {
  return columns.reduce<number | null>((sum, column) => {
    const count = countOf(column, line)
    return sum === null || count === null ? null : sum + count
  }, 0)
}

function halfThere({ path }: LineColumn, gone: readonly string[]): Refusal {
  const message = `Bảng không có cột «${gone.join('», «')}» bên cạnh «${path}», nên không biết «${path}» đếm hồ sơ nộp trực tiếp hay mọi hồ sơ mới. Đặt «Loại hình tiếp nhận» rồi bấm «Thống kê» để bảng hiện đủ cột, sau đó chụp lại.`
  return refusalOf('column-missing', message, gone[0])
}

function unsettled({ path }: LineColumn, page: string): Refusal {
  const message = `Cột «${path}» của trang «${page}» không cộng với các cột bên cạnh thành «Tổng số», nên không biết nó đếm hồ sơ nộp trực tiếp hay mọi hồ sơ mới. Đặt «Loại hình tiếp nhận» rồi bấm «Thống kê» để bảng hiện đủ cột, sau đó chụp lại.`
  return refusalOf('identity-broken', message, path)
}
