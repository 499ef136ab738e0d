import type { Report, ReportTable, SaysColumn } from '../forms/report-form'
import { labelWords } from '../labels/label-text'
import type { PlaceSeen, TargetSeen } from '../report'

/**
 * The places of a web form that ask for a task's status or due day: the task is known by the numbers of its group and
 * of its own row, the column by its heading.
 *
 * Row "3" under group "VI", column «Tình trạng» means `{ task: 'VI.3', says: 'status' }`.
 */
export function withTasks<Seen extends TargetSeen>(seen: Seen, report: Report): Seen {
  const table = report.tables.find(({ rows }) => rows === 'task')
  if (!table) return seen
  const groups = new Map(seen.places.map((place) => [JSON.stringify(place.rowPath), place.ordinal]))
  const places = seen.places.map((place) => taskPlace(table, place, groups) ?? place)
  return { ...seen, places }
}

function taskPlace(
  table: ReportTable,
  place: PlaceSeen,
  groups: ReadonlyMap<string, string>,
): PlaceSeen | null {
  const says = columnSays(table, place)
  const group = groups.get(JSON.stringify(place.rowPath.slice(0, -1))) ?? ''
  const number = place.ordinal.replace(/[.)\s]+$/, '')
  if (!says || place.state === 'group' || !/^[IVXLC]+$/.test(group) || !/^\d+$/.test(number)) return null
  return { ...place, table: table.id, means: { task: `${group}.${number}`, says } }
}

/** What a column of tasks asks for; null where its heading says something else. */
export function columnSays(
  table: ReportTable,
  place: Pick<PlaceSeen, 'columnPath'>,
): SaysColumn['says'] | null {
  const words = labelWords(place.columnPath.at(-1) ?? '')
  const found = (table.saysColumns ?? []).filter(
    ({ says, spellings }) =>
      (says === 'status' || says === 'due') && spellings.some((one) => labelWords(one) === words),
  )
  return found.length === 1 ? found[0]!.says : null
}
