import * as words from '../label-words'
import { type FormColumn, maybe, type PathStep, type ReportForm } from '../report-form'

const PERIOD = maybe(words.IN_PERIOD)

/** Columns (3) to (13); whether a template shows in-person and post apart depends on its year. */
export const II_06A_COLUMNS: readonly FormColumn[] = [
  {
    ...column('dossiers.received', [words.RECEIVED, words.TOTAL_DOSSIERS]),
    holds: ['dossiers.carried-over'],
  },
  optional('dossiers.received.new', [words.RECEIVED, words.IN_PERIOD, words.TOTAL_DOSSIERS]),
  column('dossiers.received.online', [words.RECEIVED, PERIOD, words.ONLINE]),
  column('dossiers.received.direct', [words.RECEIVED, PERIOD, words.DIRECT_AND_POST]),
  {
    ...optional('dossiers.received.in-person', [words.RECEIVED, PERIOD, words.IN_PERSON]),
    beside: ['dossiers.received.postal'],
  },
  optional('dossiers.received.postal', [words.RECEIVED, PERIOD, words.POSTAL]),
  { ...column('dossiers.carried-over', [words.RECEIVED, words.CARRIED_OVER]), alone: [words.CARRIED_OVER] },
  column('dossiers.resolved', [words.RESOLVED, words.TOTAL_DOSSIERS]),
  column('dossiers.resolved.early', [words.RESOLVED, words.EARLY]),
  {
    ...column('dossiers.resolved.on-time', [words.RESOLVED, words.ON_TIME]),
    beside: ['dossiers.resolved.early'],
  },
  column('dossiers.resolved.late', [words.RESOLVED, words.LATE]),
  column('dossiers.pending', [words.PENDING, words.TOTAL_DOSSIERS]),
  column('dossiers.pending.in-time', [words.PENDING, words.IN_TIME]),
  column('dossiers.pending.overdue', [words.PENDING, words.OVERDUE]),
]

/** Where the layout comes from, and how sure that is. */
export const source = 'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020, Phụ lục II'

export const report: ReportForm = {
  id: 'ii-06a',
  code: 'II.06a/VPCP/KSTT',
  name: 'Tình hình, kết quả giải quyết TTHC (II.06a)',
  titles: [
    'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    'Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải quyết thủ tục hành chính',
  ],
  confirmed: true,
  tables: [
    {
      id: 'figures',
      rows: 'field',
      rowLabels: words.FIELD_LABELS,
      columns: II_06A_COLUMNS,
      freeRows: true,
    },
    {
      id: 'units',
      rows: 'unit',
      rowLabels: words.UNIT_LABELS,
      columns: II_06A_COLUMNS,
      freeRows: true,
      insteadOf: 'figures',
      optional: true,
    },
    {
      id: 'tasks',
      rows: 'task',
      rowLabels: ['Nội dung công việc', 'Nhiệm vụ', 'Nội dung nhiệm vụ'],
      columns: [],
      saysColumns: [
        {
          says: 'status',
          spellings: ['Tình trạng', 'Tình trạng thực hiện', 'Trạng thái', 'Kết quả thực hiện'],
        },
        { says: 'due', spellings: ['Hạn', 'Hạn hoàn thành', 'Ngày đến hạn', 'Thời hạn'] },
      ],
      optional: true,
    },
  ],
}

function column(measure: FormColumn['measure'], path: readonly PathStep[]): FormColumn {
  return { measure, paths: [path] }
}

function optional(measure: FormColumn['measure'], path: readonly PathStep[]): FormColumn {
  return { measure, paths: [path], optional: true }
}
