import type { Scope } from '../sight/scope'
import { isTable, type PageTableFound, type RowFound, rowsOfTable } from '../sight/table-found'

/** How one library splits a table: a wrapper, and in it lanes of columns, left to right, each head, body and foot. */
interface SplitFamily {
  readonly wrapper: string
  readonly lanes: readonly Lane[]
  /** Copies of frozen columns that lie over the originals: not rows of their own. */
  readonly copies?: string
  /** The body keeps an invisible copy of the head. */
  readonly bodyHasHead?: true
}

interface Lane {
  readonly head: string
  readonly body: string
  readonly foot: string
}

const FAMILIES: readonly SplitFamily[] = [
  {
    wrapper: '.ant-table-container',
    lanes: [
      {
        head: '.ant-table-header table',
        body: '.ant-table-body table, .ant-table-tbody-virtual',
        foot: 'div.ant-table-summary table',
      },
    ],
  },
  {
    wrapper: '.ui-jqgrid-view',
    lanes: [
      {
        head: '.ui-jqgrid-hdiv:not(.frozen-div) table.ui-jqgrid-htable',
        body: '.ui-jqgrid-bdiv:not(.frozen-bdiv) table.ui-jqgrid-btable',
        foot: '.ui-jqgrid-sdiv:not(.frozen-sdiv) table.ui-jqgrid-ftable',
      },
    ],
    copies: '.frozen-div table, .frozen-bdiv table, .frozen-sdiv table',
  },
  {
    wrapper: '.dataTables_scroll, .dt-scroll',
    lanes: [
      {
        head: '.dataTables_scrollHead table, .dt-scroll-head table',
        body: '.dataTables_scrollBody table, .dt-scroll-body table',
        foot: '.dataTables_scrollFoot table, .dt-scroll-foot table',
      },
    ],
    bodyHasHead: true,
  },
  {
    wrapper: '.datagrid-view',
    lanes: ['.datagrid-view1', '.datagrid-view2'].map((side) => ({
      head: `${side} .datagrid-header table.datagrid-htable`,
      body: `${side} .datagrid-body table.datagrid-btable`,
      foot: `${side} .datagrid-footer table.datagrid-ftable`,
    })),
  },
  {
    wrapper: '.k-grid',
    lanes: [
      {
        head: '.k-grid-header-locked table',
        body: '.k-grid-content-locked table',
        foot: '.k-grid-footer-locked table',
      },
      { head: '.k-grid-header-wrap table', body: '.k-grid-content table', foot: '.k-grid-footer-wrap table' },
    ],
  },
]

/** DataTables' FixedColumns of old lays copies beside the scrolling table. */
const COPIES =
  '.DTFC_LeftWrapper table, .DTFC_RightWrapper table, .ant-table-fixed-left table, .ant-table-fixed-right table, [class*=ht_clone] table'

export interface SplitFound {
  readonly tables: readonly PageTableFound[]
  /** Tables that are parts of those, or copies: not to be listed again. */
  readonly used: ReadonlySet<Element>
}

/** Tables whose head and body (and frozen columns) are tables of their own, put together again row by row. */
export function findSplitTables(scope: Scope): SplitFound {
  const used = new Set<Element>(scope.find(COPIES))
  const tables = FAMILIES.flatMap((family) =>
    scope.find(family.wrapper).flatMap((wrapper) => {
      for (const copy of family.copies ? wrapper.querySelectorAll(family.copies) : []) used.add(copy)
      const found = joinFamily(wrapper, family, used)
      return found === null ? [] : [found]
    }),
  )
  return { tables, used }
}

function joinFamily(wrapper: Element, family: SplitFamily, used: Set<Element>): PageTableFound | null {
  const lanes = family.lanes.map((lane) => lanePartsOf(wrapper, lane)).filter((lane) => lane.body !== null)
  const last = lanes.at(-1)
  if (last === undefined || (lanes.length === 1 && last.head === null)) return null
  for (const part of lanes.flatMap((lane) => [lane.head, lane.body, lane.foot]))
    if (part !== null) used.add(part)
  const rows = [
    ...joinRows(lanes.map((lane) => sectionRows(lane.head, 'head'))),
    ...joinRows(lanes.map((lane) => bodyRows(lane.body, family))),
    ...joinRows(lanes.map((lane) => sectionRows(lane.foot, 'foot'))),
  ]
  return { kind: 'split', anchor: wrapper, rows, ...(last.body !== null && { counted: last.body }) }
}

interface LaneParts {
  readonly head: HTMLTableElement | null
  /** A table, or with virtual scrolling a box of rows of boxes. */
  readonly body: Element | null
  readonly foot: HTMLTableElement | null
}

function lanePartsOf(wrapper: Element, lane: Lane): LaneParts {
  const pick = (selector: string): HTMLTableElement | null => {
    const found = wrapper.querySelector(selector)
    return found !== null && isTable(found) ? found : null
  }
  return { head: pick(lane.head), body: wrapper.querySelector(lane.body), foot: pick(lane.foot) }
}

function sectionRows(table: HTMLTableElement | null, section: RowFound['section']): RowFound[] {
  return table === null ? [] : rowsOfTable(table).map((row) => ({ ...row, section }))
}

function bodyRows(table: Element | null, family: SplitFamily): RowFound[] {
  if (table === null) return []
  if (!isTable(table)) return boxRows(table)
  return rowsOfTable(table).filter((row) => !(family.bodyHasHead && row.section !== 'body'))
}

function boxRows(body: Element): RowFound[] {
  return [...body.querySelectorAll('.ant-table-row')].map((row) => ({
    section: 'body',
    parts: [{ row, cells: [...row.querySelectorAll('.ant-table-cell')] }],
  }))
}

/** Lane beside lane; where a lane has fewer rows (a one-row frozen head) its last row reaches down to the end. */
function joinRows(lanes: readonly RowFound[][]): RowFound[] {
  const height = Math.max(0, ...lanes.map((rows) => rows.length))
  return Array.from({ length: height }, (_, at) => ({
    section: lanes.find((rows) => rows[at] !== undefined)?.[at]?.section ?? 'body',
    parts: lanes.flatMap((rows) => {
      const taller = at === rows.length - 1 ? height - rows.length : 0
      return (rows[at]?.parts ?? []).map((part) => (taller > 0 ? { ...part, taller } : part))
    }),
  }))
}
