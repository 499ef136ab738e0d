import { PATH_JOINT } from '../grid/grid'
import { layOut } from '../grid/lay-out'
import { cellWords } from '../grid/occupy'
import { isIndexColumn } from '../grid/rows'
import type { TableSeen } from '../grid/seen'
import type { MeasureId } from '../measures/catalogue'
import { proposeMeasures } from '../measures/dictionary'
import { fold } from '../text/fold'
import { readColumn } from '../text/read-number'
import type { PageRowKind } from './portal'

/** What the panel shows of a table nobody knows, for the officer to confirm or correct. */
export interface TeachDraft {
  readonly row: { readonly is: PageRowKind; readonly column: string }
  readonly columns: readonly DraftColumn[]
}

export interface DraftColumn {
  /** The header path, joined by " › ". */
  readonly path: string
  /** What the words mean, where they mean one thing and no other column claims it; else null. */
  readonly measure: MeasureId | null
  /** All that the words may mean, the likelier first. */
  readonly proposals: readonly MeasureId[]
  /** A few cells as shown. */
  readonly samples: readonly string[]
}

const ROW_WORDS: readonly (readonly [PageRowKind, readonly string[]])[] = [
  [
    'unit',
    ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Tên cơ quan', 'Đơn vị tiếp nhận', 'Xã, phường', 'Tỉnh/Thành phố'],
  ],
  ['field', ['Lĩnh vực', 'Lĩnh vực giải quyết', 'Lĩnh vực, công việc giải quyết', 'Ngành, lĩnh vực']],
  ['procedure', ['Thủ tục', 'Tên thủ tục', 'Thủ tục hành chính', 'Tên thủ tục hành chính', 'TTHC']],
]

/**
 * Proposes what each column of an unknown table counts, from its header path alone. Columns that hold no numbers are
 * left out. Null where the table has no column that names its rows.
 *
 * For a table «STT | Lĩnh vực | Tiếp nhận | Đã xử lý › Quá hạn» it proposes rows by field, `dossiers.received` and
 * `dossiers.resolved.late`.
 */
export function proposeLesson(table: TableSeen): TeachDraft | null {
  const grid = layOut(table)
  const label = grid.columns.findIndex(({ path }) => rowKindOf(path) !== null)
  const named = label >= 0 ? label : grid.labelColumn
  const column = grid.columns[named]
  if (!column || column.path.length === 0) return null
  const data = grid.rows.filter(({ kind }) => kind === 'data' || kind === 'total')
  const drafts = grid.columns.flatMap((one, at): DraftColumn[] => {
    if (at === named || one.path.length === 0 || isIndexColumn(one.path)) return []
    const texts = data.map(({ cells }) => cellWords(cells[at]))
    if (
      !readColumn(texts, 'rate').some(({ state }) => state === 'number') ||
      texts.some((text) => text.endsWith('%'))
    )
      return []
    const proposals = proposeMeasures(one.path)
    const samples = texts.filter(Boolean).slice(0, 3)
    return [
      {
        path: one.path.join(PATH_JOINT),
        measure: proposals.length === 1 ? proposals[0]! : null,
        proposals,
        samples,
      },
    ]
  })
  return {
    row: { is: rowKindOf(column.path) ?? 'unit', column: column.path.join(PATH_JOINT) },
    columns: drafts.map((draft) => (claimedTwice(draft, drafts) ? { ...draft, measure: null } : draft)),
  }
}

function rowKindOf(path: readonly string[]): PageRowKind | null {
  const last = fold(path.at(-1) ?? '')
  return ROW_WORDS.find(([, words]) => words.some((word) => fold(word) === last))?.[0] ?? null
}

function claimedTwice({ measure }: DraftColumn, drafts: readonly DraftColumn[]): boolean {
  return measure !== null && drafts.filter((other) => other.measure === measure).length > 1
}
