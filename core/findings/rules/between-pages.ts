import { groupBy } from '../../group-by'
import { MEASURES } from '../../measures/catalogue'
import { pageName } from '../../portals/portals'
import { figureKey } from '../../snapshot/figure-book'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { unitParts } from '../../text/unit-name'
import { figuresByKey, findingCellOf, isTotal, knownCount, ofSameUnit, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Hai trang cùng nói về một số',
  left: 'số liệu của trang này',
  operator: '=',
  right: 'cùng loại số liệu, cùng hàng, cùng đơn vị và kỳ ở trang khác',
  whenMissing: 'một bên trống thì không so',
}

export const rule: Rule = {
  id: 'between-pages',
  find: (snapshots) =>
    [...groupBy(seriesOf(snapshots).flat(), ({ period }) => `${period.from} ${period.to}`).values()].flatMap(
      comparedIn,
    ),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'tổng tiếp nhận khác nhau giữa hai trang',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [{ severity: 'warning', numbers: [100, 98] }],
  },
  {
    words: 'khác kỳ thì không so',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [],
  },
  {
    words: 'một trang lọc bớt đơn vị thì không so',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', scope: 'Đơn vị trực thuộc', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [],
  },
  {
    words: 'cùng một trang chụp hai lần, một lần lọc bớt đơn vị: mỗi lần so với trang khác cùng phạm vi',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'a', scope: 'Đơn vị trực thuộc', rows: { '': { 'dossiers.received': 60 } } },
      { portal: 'b', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [{ severity: 'warning', numbers: [100, 98] }],
  },
  {
    words: 'hàng của đơn vị ở trang theo đơn vị so với tổng của trang theo lĩnh vực',
    captures: [
      { portal: 'a', unit: 'UBND xã Một', rows: { '': { 'dossiers.received': 40 } } },
      {
        portal: 'b',
        unit: 'UBND huyện Hai',
        by: 'unit',
        rows: { 'UBND xã Một': { 'dossiers.received': 41 } },
      },
    ],
    found: [{ severity: 'warning', numbers: [40, 41] }],
  },
  {
    words: 'hai trang ghi như nhau',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', rows: { '': { 'dossiers.received': 100 } } },
    ],
    found: [],
  },
  {
    words: 'một trang để trống',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', rows: { '': { 'dossiers.received': null } } },
    ],
    found: [],
  },
  {
    words: 'trang kia không có loại số liệu này',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100, 'dossiers.resolved': 90 } } },
      { portal: 'b', rows: { '': { 'dossiers.resolved': 90 } } },
    ],
    found: [],
  },
  {
    words: 'cùng ngày đầu, khác ngày cuối',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', to: '2025-06-14', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [],
  },
  {
    words: 'cùng ngày cuối, khác ngày đầu',
    captures: [
      { portal: 'a', rows: { '': { 'dossiers.received': 100 } } },
      { portal: 'b', from: '2025-01-01', rows: { '': { 'dossiers.received': 98 } } },
    ],
    found: [],
  },
  {
    words: 'hàng của đơn vị bằng tổng của chính đơn vị, khác một hàng lĩnh vực',
    captures: [
      {
        portal: 'a',
        unit: 'UBND xã Một',
        rows: { '': { 'dossiers.received': 40 }, 'Hộ tịch': { 'dossiers.received': 15 } },
      },
      {
        portal: 'b',
        unit: 'UBND huyện Hai',
        by: 'unit',
        rows: { 'UBND xã Một': { 'dossiers.received': 40 } },
      },
    ],
    found: [],
  },
  {
    words: 'hàng của đơn vị để trống',
    captures: [
      { portal: 'a', unit: 'UBND xã Một', rows: { '': { 'dossiers.received': 40 } } },
      {
        portal: 'b',
        unit: 'UBND huyện Hai',
        by: 'unit',
        rows: { 'UBND xã Một': { 'dossiers.received': null } },
      },
    ],
    found: [],
  },
  {
    words: 'trang của đơn vị để trống',
    captures: [
      { portal: 'a', unit: 'UBND xã Một', rows: { '': { 'dossiers.received': null } } },
      {
        portal: 'b',
        unit: 'UBND huyện Hai',
        by: 'unit',
        rows: { 'UBND xã Một': { 'dossiers.received': 41 } },
      },
    ],
    found: [],
  },
]

/** Pages of one period. Only those are put side by side that speak of one unit: all with all would be millions of pairs. */
function comparedIn(captures: readonly Snapshot[]): Finding[] {
  const named = groupBy(captures, ({ unit }) => unitParts(unit).name)
  const rows = rowsOfUnits(captures)
  return captures.flatMap((first) => {
    const { name } = unitParts(first.unit)
    const alike = name === '' ? [] : (named.get(name) ?? [])
    const later = alike.slice(alike.indexOf(first) + 1)
    const same = later.filter((second) => second.portal !== first.portal && ofSameUnit(first, second))
    return [...same.flatMap((second) => mismatches(first, second)), ...unitRows(first, rows)]
  })
}

function mismatches(first: Snapshot, second: Snapshot): Finding[] {
  const others = figuresByKey(second)
  return [...figuresByKey(first)].flatMap(([key, figure]) => {
    const other = others.get(key)
    const [a, b] = [knownCount(figure), knownCount(other)]
    if (!other || a === null || b === null || a === b) return []
    return [differing({ first, figure, second, other, a, b })]
  })
}

interface RowOfUnit {
  readonly above: Snapshot
  readonly row: Figure
}

/** The rows of units on all pages, by measure and unit. */
function rowsOfUnits(captures: readonly Snapshot[]): ReadonlyMap<string, readonly RowOfUnit[]> {
  const rows = captures.flatMap((above) =>
    [...figuresByKey(above)].flatMap(([key, row]) =>
      row.by.unit === undefined ? [] : [{ key, above, row }],
    ),
  )
  return groupBy(rows, ({ key }) => key)
}

/** A unit's own page against its row on the page of the unit above it. */
function unitRows(own: Snapshot, rows: ReadonlyMap<string, readonly RowOfUnit[]>): Finding[] {
  return own.figures.filter(isTotal).flatMap((total) => {
    const said = rows.get(figureKey({ measure: total.measure, by: { unit: own.unit } })) ?? []
    return said.flatMap(({ above, row }) => {
      const [a, b] = [knownCount(total), knownCount(row)]
      if (above.portal === own.portal || ofSameUnit(own, above) || a === null || b === null || a === b)
        return []
      return [differing({ first: own, figure: total, second: above, other: row, a, b })]
    })
  })
}

interface FigureOfPage {
  readonly first: Snapshot
  readonly figure: Figure
  readonly second: Snapshot
  readonly other: Figure
  readonly a: number
  readonly b: number
}

function differing({ first, figure, second, other, a, b }: FigureOfPage): Finding {
  const row = figure.cell.row || 'Tổng số'
  return {
    rule: rule.id,
    severity: 'warning',
    message: `${row}: ${MEASURES[figure.measure].toLowerCase()} là ${formatCount(a)} ở trang «${pageName(first.portal)}», ${formatCount(b)} ở trang «${pageName(second.portal)}». Chụp lại hai trang cùng một lúc; nếu vẫn khác, giải trình trong báo cáo.`,
    numbers: [a, b],
    cells: [findingCellOf(first, figure), findingCellOf(second, other)],
  }
}
