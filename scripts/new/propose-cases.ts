import { PATH_JOINT } from '../../core/grid/grid'
import type { PageSeen } from '../../core/grid/seen'
import type { Portal } from '../../core/portals/portal'
import { PORTALS } from '../../core/portals/portals'
import type { Figure } from '../../core/snapshot/snapshot'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { askOf, type PortalCase, type PortalFolder } from '../../test/support/portal-cases'
import { changePage, seePage } from '../../test/support/see-page'

interface Expected {
  readonly url: string
  readonly ask: PortalFolder['ask']
  readonly cases: readonly PortalCase[]
}

/** A period that no page shows. */
const OTHER_DAYS = { from: '1999-01-01', to: '1999-03-31' }

/** Four cases with what comes of each now; what a person should doubt is said beside them. */
export async function proposeCases(
  portal: Portal,
  html: string,
  page: PageSeen,
): Promise<{ expected: Expected; doubts: string[] }> {
  const asked = viewOf(portal, page, {})
  const { from, to } = asked.period ?? {}
  const ask = from && to ? { from, to } : {}
  const label = portal.columns[0]?.paths[0]?.split(PATH_JOINT).at(-1) ?? ''
  const tries: PortalCase[] = [
    { title: 'the page as saved' },
    { title: 'a saved copy, known by its heading and its table', url: 'file:///saved.html' },
    { title: 'a report that wants other days', ask: OTHER_DAYS },
    { title: `no column is called «${label}» any more`, change: [[`>${label}<`, '>(…)<']] },
  ]
  const cases: PortalCase[] = []
  for (const one of tries.filter(({ change }) => (change ?? []).every(([find]) => html.includes(find)))) {
    const seen = await seePage(changePage(html, one.change ?? []), one.url ?? page.url)
    cases.push({ ...one, ...outcomeOf(viewOf(portal, seen, one.ask ?? ask)) })
  }
  return { expected: { url: page.url, ask, cases }, doubts: doubtsOf(cases, asked) }
}

function viewOf(portal: Portal, page: PageSeen, ask: Expected['ask']): CaptureView {
  const views = takeSnapshots(page, askOf(ask), [], [...PORTALS, portal])
  return views.find((view) => view.portal?.id === portal.id) ?? views[0]!
}

function outcomeOf({ snapshot, refusals, counts, warnings }: CaptureView): Partial<PortalCase> {
  if (!snapshot)
    return {
      refuses: [...new Set(refusals.map(({ reason }) => reason))],
      says: refusals[0]?.message ?? '',
    }
  const { unit, period, figures } = snapshot
  return {
    gives: {
      unit,
      from: period.from,
      to: period.to,
      rows: counts.rows,
      figures: counts.figures,
      table: someRows(figures),
      ...(warnings.length > 0 ? { warnings: warnings.map(({ message }) => message) } : {}),
    },
  }
}

/** The first row and the last one, which is the total where there is one: enough to check by eye. */
function someRows(figures: readonly Figure[]): Record<string, Record<string, number | '-' | null>> {
  const rows = [...new Set(figures.map(({ cell }) => cell.row))]
  return Object.fromEntries(
    [...new Set([rows[0]!, rows.at(-1)!])].map((row) => [
      row,
      Object.fromEntries(
        figures
          .filter(({ cell }) => cell.row === row)
          .map(({ measure, state, value }) => [measure, state === 'none' ? '-' : value]),
      ),
    ]),
  )
}

function doubtsOf(cases: readonly PortalCase[], { refusals, counts }: CaptureView): string[] {
  const refused = refusals.map(({ reason, message }) => `Trang như đã lưu bị từ chối (${reason}): ${message}`)
  const unproved =
    refused.length === 0 && counts.proved === 0
      ? ['Chưa phép cộng nào của bảng chứng minh các cột: đối chiếu kỹ từng cột.']
      : []
  const few = cases.length < 4 ? [`Mới có ${cases.length} ca thử, cần ít nhất bốn: viết thêm.`] : []
  return [...refused, ...unproved, ...few]
}
