import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { accept, type Outcome, refuse } from '../../outcome'
import { fold, tidy } from '../../text/fold'
import { REPORTS } from '../forms/forms'
import { VALUE_LABELS } from '../forms/label-words'
import type { ReportLesson } from '../forms/lesson'
import { columnsFor, indicatorsFor, isOneOf } from '../labels/match-path'
import type { PlaceSeen, TargetSeen } from '../report'

/** One thing a form asks for, and what it may mean: none known, one proposed, or several to choose from. */
export interface LessonQuestion {
  /** A row's way through the tree, or a column's header path. */
  readonly path: readonly string[]
  readonly measures: readonly MeasureId[]
}

export interface LessonProposal {
  readonly name: string
  /** In a tree each row asks for a count of its own; in a table each column does, by row. */
  readonly kind: 'tree' | 'table'
  readonly asked: readonly LessonQuestion[]
}

/**
 * What could be taught about a web form: everything it asks for, with what its words are known to mean.
 *
 * A row «Số hồ sơ nhận giải quyết» of a tree is proposed as `dossiers.received`; «Đơn nhận» stays open.
 */
export function proposeReportLesson(seen: TargetSeen): LessonProposal {
  const open = seen.places.filter(({ state }) => state !== 'group')
  const isTree = open.every(({ columnPath }) => isOneOf(columnPath.at(-1) ?? '', VALUE_LABELS))
  const paths = groupBy(open, (place) => pathOf(place, isTree).map(fold).join('\n'))
  const asked = [...paths.values()].map(([first]) => {
    const path = pathOf(first!, isTree)
    return { path, measures: known(path, isTree) }
  })
  return { name: tidy(seen.title), kind: isTree ? 'tree' : 'table', asked }
}

function pathOf(place: PlaceSeen, isTree: boolean): readonly string[] {
  return isTree ? place.rowPath : place.columnPath
}

function known(path: readonly string[], isTree: boolean): MeasureId[] {
  const tables = REPORTS.flatMap(({ tables }) => tables)
  const found = tables.flatMap((table) => (isTree ? indicatorsFor(table, path) : columnsFor(table, path)))
  const byName = Object.entries(MEASURES).filter(([, words]) => fold(words) === fold(path.at(-1) ?? ''))
  return [...new Set([...found.map(({ measure }) => measure), ...byName.map(([id]) => id as MeasureId)])]
}

export interface LessonAnswers {
  readonly proposal: LessonProposal
  /** By the path's labels joined with " › ": what it means; null leaves it out. */
  readonly meanings: Readonly<Record<string, MeasureId | null>>
  readonly rowLabel?: string
}

/**
 * The lesson an officer gives: proposals accepted where one is known, answers where asked. What may mean two things
 * and was not answered is refused, and so is one count for two rows.
 */
export function lessonFromAnswers({
  proposal,
  meanings,
  rowLabel = '',
}: LessonAnswers): Outcome<ReportLesson> {
  const columns: ReportLesson['columns'] = []
  for (const { path, measures } of proposal.asked) {
    const key = path.join(' › ')
    const answer = Object.hasOwn(meanings, key) ? meanings[key] : undefined
    if (answer === undefined && measures.length > 1)
      return refuse(
        'two-columns-match',
        `«${key}» có thể là ${measures.map((id) => MEASURES[id]).join(' hoặc ')}. Chọn một loại số liệu, hoặc bỏ qua.`,
        key,
      )
    const measure = answer === undefined ? measures[0] : answer
    if (measure) columns.push({ measure, path: [...path] })
  }
  const twice = [...groupBy(columns, ({ measure }) => measure).values()].find((same) => same.length > 1)
  if (twice)
    return refuse(
      'two-columns-match',
      `${twice.map(({ path }) => `«${path.join(' › ')}»`).join(' và ')} cùng là ${MEASURES[twice[0]!.measure]}. Giữ một, bỏ qua phần còn lại.`,
    )
  if (columns.length === 0)
    return refuse('no-data', 'Chưa chọn loại số liệu nào cho biểu mẫu này. Chọn ít nhất một dòng rồi lưu.')
  return accept({
    format: 'so-mot-cua/form-lesson@1',
    id: lessonId(proposal.name),
    name: proposal.name,
    rows: 'field',
    rowLabel,
    columns,
    names: [],
    cells: [],
  })
}

/** `lessonId('Biểu TH-01: Báo cáo')` is `'taught-biểu-th-01-báo-cáo'`. */
function lessonId(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `taught-${words.slice(0, 60) || 'form'}`
}
