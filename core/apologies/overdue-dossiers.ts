import type { PageSeen, RowSeen, TableSeen } from '../grid/seen'
import { readDay } from '../text/day'
import { fold, tidy } from '../text/fold'

/**
 * A late dossier as the page in front lists it. It names a person: it lives in memory for as long as the page is in front,
 * and no part of it but its field is ever counted or kept.
 */
export interface OverdueDossier {
  readonly field: string
  readonly procedure: string
  readonly code: string
  readonly owner: string
  readonly address: string
  readonly received: string
  readonly due: string
  readonly receivedBy: string
}

type Part = keyof OverdueDossier

const HEADS: Readonly<Record<Part, readonly string[]>> = {
  field: ['Lĩnh vực'],
  procedure: ['Tên thủ tục hành chính', 'Thủ tục hành chính', 'Thủ tục'],
  code: ['Mã hồ sơ', 'Số hồ sơ'],
  owner: ['Chủ hồ sơ', 'Tên chủ hồ sơ', 'Người nộp', 'Họ và tên'],
  address: ['Địa chỉ'],
  received: ['Ngày nhận', 'Ngày tiếp nhận'],
  due: ['Ngày hẹn trả', 'Hạn trả kết quả', 'Ngày hẹn trả kết quả'],
  receivedBy: ['Đơn vị tiếp nhận'],
}
/** Without these a row is no late dossier. */
const NEEDED: readonly Part[] = ['field', 'code', 'owner', 'due']

/**
 * The late dossiers that the page in front lists one by one; [] for a page without such a list. A row of a dossier whose due
 * day cannot be read is left out: whoever is owed a letter is never guessed.
 */
export function overdueDossiers(page: PageSeen): OverdueDossier[] {
  return page.tables.filter(({ visible }) => visible).flatMap(dossiersOf)
}

function dossiersOf({ rows }: TableSeen): OverdueDossier[] {
  const at = rows.findIndex((row) => columnsOf(row) !== null)
  const head = at < 0 ? undefined : rows[at]
  const columns = head ? columnsOf(head) : null
  if (!head || !columns) return []
  const width = widthOf(head)
  return rows.slice(at + 1).flatMap((row) => {
    const cells = row.cells.filter((cell) => !cell.hidden)
    if (widthOf(row) !== width || cells.length !== width) return []
    const dossier = dossierOf((part) => {
      const column = columns.get(part)
      return column === undefined ? '' : tidy(cells[column]?.full ?? cells[column]?.text ?? '')
    })
    return isDossier(dossier) ? [dossier] : []
  })
}

function isDossier({ field, owner, due }: OverdueDossier): boolean {
  return field !== '' && owner !== '' && readDay(/\d[\d/.-]{6,9}/.exec(due)?.[0] ?? '') !== null
}

/** Which column says what; null where the row is no head of such a list, or names two columns alike. */
function columnsOf(row: RowSeen): Map<Part, number> | null {
  const cells = row.cells.filter((cell) => !cell.hidden)
  if (cells.some(({ colspan = 1 }) => colspan > 1)) return null
  const texts = cells.map(({ text }) => fold(tidy(text)))
  const columns = new Map<Part, number>()
  for (const [part, names] of Object.entries(HEADS) as [Part, readonly string[]][]) {
    const own = texts.flatMap((text, at) => (names.some((name) => fold(name) === text) ? [at] : []))
    if (own.length > 1) return null
    if (own[0] !== undefined) columns.set(part, own[0])
  }
  return NEEDED.every((part) => columns.has(part)) ? columns : null
}

function widthOf({ cells }: RowSeen): number {
  return cells.filter((cell) => !cell.hidden).reduce((sum, { colspan = 1 }) => sum + colspan, 0)
}

function dossierOf(say: (part: Part) => string): OverdueDossier {
  return {
    field: say('field'),
    procedure: say('procedure'),
    code: say('code'),
    owner: say('owner'),
    address: say('address'),
    received: say('received'),
    due: say('due'),
    receivedBy: say('receivedBy'),
  }
}
