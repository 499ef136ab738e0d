import type { TaskView } from '../../core/plans/status'
import { type CellSpec, FORMAT, type SheetSpec } from './book-spec'

export const ANNEX_TASKS: readonly TaskView[] = [
  { id: '1', status: 'done', due: '2025-03-10', why: '', text: 'Rà soát thủ tục' },
  { id: '2', status: 'done-late', due: '2025-03-01', why: '', text: 'Công khai thủ tục' },
  { id: '3', status: 'in-progress', due: '2025-03-20', why: '', text: 'Số hóa hồ sơ' },
  { id: '4', status: 'overdue', due: '2025-03-20', why: '', text: 'Tập huấn một cửa' },
]

/** The annex whose status cells take only the words of a list, as the file says it. */
export function statusAnnex(validation: string, words: Record<string, CellSpec> = {}): SheetSpec {
  const rows = ANNEX_TASKS.flatMap(({ text }, at): [string, CellSpec][] => [
    [`A${5 + at}`, { value: at + 1 }],
    [`B${5 + at}`, { value: text ?? '' }],
    [`C${5 + at}`, { format: FORMAT.label }],
    [`D${5 + at}`, { format: FORMAT.date }],
  ])
  const heads = ['STT', 'Nội dung công việc', 'Tình trạng', 'Hạn'].map((value, at): [string, CellSpec] => [
    `${'ABCD'[at]}4`,
    { value, format: FORMAT.head },
  ])
  return {
    name: 'Phụ lục',
    cells: { ...Object.fromEntries([...heads, ...rows]), ...words },
    around: { dataValidations: `<dataValidations count="1">${validation}</dataValidations>` },
  }
}
