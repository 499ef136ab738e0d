import * as words from '../label-words'
import { maybe, type PathStep, type Report, type ReportColumn } from '../report-form'

const PERIOD = maybe(words.IN_PERIOD)

/** Columns (3) to (13); whether a template shows in-person and post apart depends on its year. */
export const II_06A_COLUMNS: readonly ReportColumn[] = [
  {
    ...column('dossiers.received', [words.RECEIVED_LABELS, words.TOTAL_DOSSIERS]),
    holds: ['dossiers.carried-over'],
  },
  optional('dossiers.received.new', [words.RECEIVED_LABELS, words.IN_PERIOD, words.TOTAL_DOSSIERS]),
  column('dossiers.received.online', [words.RECEIVED_LABELS, PERIOD, words.ONLINE]),
  column('dossiers.received.direct', [words.RECEIVED_LABELS, PERIOD, words.DIRECT_AND_POST]),
  {
    ...optional('dossiers.received.in-person', [words.RECEIVED_LABELS, PERIOD, words.IN_PERSON]),
    beside: ['dossiers.received.postal'],
    otherwiseAsked: 'dossiers.received.direct',
  },
  optional('dossiers.received.postal', [words.RECEIVED_LABELS, PERIOD, words.POSTAL]),
  {
    ...column('dossiers.carried-over', [words.RECEIVED_LABELS, words.CARRIED_OVER]),
    alone: [words.CARRIED_OVER],
  },
  column('dossiers.resolved', [words.RESOLVED_LABELS, words.TOTAL_DOSSIERS]),
  column('dossiers.resolved.early', [words.RESOLVED_LABELS, words.EARLY]),
  {
    ...column('dossiers.resolved.on-time', [words.RESOLVED_LABELS, words.ON_TIME]),
    beside: ['dossiers.resolved.early'],
    otherwise: 'dossiers.resolved.in-time',
  },
  column('dossiers.resolved.late', [words.RESOLVED_LABELS, words.LATE]),
  column('dossiers.pending', [words.PENDING_LABELS, words.TOTAL_DOSSIERS]),
  column('dossiers.pending.in-time', [words.PENDING_LABELS, words.IN_TIME]),
  column('dossiers.pending.overdue', [words.PENDING_LABELS, words.OVERDUE]),
]

/** Where the layout comes from, and how sure that is. */
export const source = 'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020, Phụ lục II'

export const report: Report = {
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
      id: 'measures',
      rows: 'measure',
      rowLabels: words.MEASURE_LABELS,
      columns: II_06A_COLUMNS,
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

function column(measure: ReportColumn['measure'], path: readonly PathStep[]): ReportColumn {
  return { measure, paths: [path] }
}

function optional(measure: ReportColumn['measure'], path: readonly PathStep[]): ReportColumn {
  return { measure, paths: [path], optional: true }
}
