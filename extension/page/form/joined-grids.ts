import type { PageTableFound, RowFound } from '../sight/table-found'

/** Grids whose heads and rows are tables of their own, beside those that the capture of figures knows as well. */
const FAMILIES = [
  {
    wrapper: '.dx-datagrid',
    head: '.dx-datagrid-headers table',
    body: '.dx-datagrid-rowsview table',
    rows: '.dx-data-row',
  },
  {
    wrapper: '.w2ui-grid',
    head: '.w2ui-grid-columns table',
    body: '.w2ui-grid-records table',
    rows: '.w2ui-record',
  },
] as const

/** Such grids under a root, their heads set over their rows. */
export function joinedGridsIn(root: Document | ShadowRoot): PageTableFound[] {
  return FAMILIES.flatMap(({ wrapper, head, body, rows }) =>
    [...root.querySelectorAll(wrapper)].flatMap((anchor) => {
      const [above, below] = [anchor.querySelector(head), anchor.querySelector(body)]
      if (!above || !below) return []
      const all = [...rowsIn(above, 'tr', 'head'), ...rowsIn(below, rows, 'body')]
      return [{ kind: 'split' as const, anchor, rows: all }]
    }),
  )
}

function rowsIn(table: Element, rows: string, section: RowFound['section']): RowFound[] {
  return [...table.querySelectorAll(rows)].map((row) => ({ section, parts: [{ row }] }))
}
