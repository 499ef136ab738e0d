import type { PlaceSeen } from '../../../core/reports/report'
import { readScreenNumber } from '../../../core/reports/screen-number'
import { fold } from '../../../core/text/fold'
import { breather, elementTextShown } from './form-dom'
import {
  type FormField,
  fieldOf,
  fieldTextShown,
  isChosen,
  isDisabled,
  isReadOnly,
  numberOf,
  saysComputed,
} from './form-field'
import type { FormColumn, FormGrid } from './form-grid'
import { hasRole, type NamedRow, namedRows } from './form-rows'
import type { LivePlace } from './form-seen'
import { turnsIntoField } from './turns-into-field'

/** Every place of a form: what its labels are, what it holds, and whether it may be written. */
export async function formPlaces(grid: FormGrid, closed: boolean): Promise<LivePlace[]> {
  const rows = await namedRows(grid)
  const isForm = hasRole(grid, 'measure')
  const parents = new Set(rows.map((row) => row.path.slice(0, -1).join('›')))
  const rowKeys = uniqueKeys(rows.map((row) => row.path))
  const columnKeys = uniqueKeys(grid.columns.map((column) => column?.path ?? []))
  const breathe = breather()
  const places: LivePlace[] = []
  for (const [at, row] of rows.entries()) {
    await breathe()
    const about = { row, closed, isForm, isParent: parents.has(row.path.join('›')) }
    for (const [column, head] of grid.columns.entries()) {
      const cell = row.row.cells[column]
      // A cell over two columns belongs to neither of them alone.
      const own = cell && cell !== row.nameCell && cell !== row.row.cells[column - 1]
      if (head?.role === 'value' && own)
        places.push(placeAt(about, { row: rowKeys[at]!, column: columnKeys[column]! }, head, cell))
    }
  }
  return places
}

interface RowFacts {
  readonly row: NamedRow
  readonly closed: boolean
  readonly isParent: boolean
  /** The table has units of measure: it is a form, not a list of figures. */
  readonly isForm: boolean
}

function placeAt(about: RowFacts, at: PlaceSeen['at'], head: FormColumn, cell: Element): LivePlace {
  const { row, nameCell, measureCell, measure, path, label } = about.row
  const found = fieldOf(cell)
  const field = typeof found === 'string' ? null : found
  const number = field ? numberOf(field) : readScreenNumber(elementTextShown(cell))
  const state = stateOf(about, cell, found)
  const counted = field ? unitBeside(cell, measure) : measure
  const seen: PlaceSeen = {
    at,
    rowPath: path,
    ordinal: label.ordinal,
    columnPath: head.path,
    ...(counted === '' ? {} : { unitOfMeasure: counted }),
    state,
    text: field ? fieldTextShown(field) : elementTextShown(cell),
    ...(number === null ? {} : { value: number }),
    ...(state === 'read-only' && isChosen(cell) ? { chosen: true as const } : {}),
  }
  const byClick = found === 'none' && turnsIntoField(cell, about.isForm)
  const naming = [nameCell, ...(measureCell ? [measureCell] : []), ...head.heads]
  const named = naming.map((element) => [element, element.textContent ?? ''] as const)
  return { seen, cell, field, byClick, row: row.elements, nameCell, named }
}

/** «nghìn» right behind a field says more than the column of units does. */
function unitBeside(cell: Element, measure: string): string {
  const beside = elementTextShown(cell)
  return SCALES.test(beside) && !fold(measure).includes(fold(beside))
    ? `${beside} ${measure}`.trim()
    : measure
}

const SCALES = /(?<!\p{L})(nghìn|ngàn|chục|trăm|triệu|tỷ|tỉ)(?!\p{L})|%|x\s*1[.,]?000/iu

function stateOf(about: RowFacts, cell: Element, found: FormField | 'none' | 'other'): PlaceSeen['state'] {
  const { row, closed, isParent } = about
  if (found === 'none' && row.label.group) return 'group'
  const field = typeof found === 'string' ? null : found
  const byClick = found === 'none' && turnsIntoField(cell, about.isForm)
  const fixed = byClick
    ? elementTextShown(cell) !== '' && isParent
    : !field || isReadOnly(field) || isDisabled(field)
  if (fixed && (saysComputed(field, cell, row.row.elements) || isParent)) return 'computed'
  if (closed) return 'locked'
  if (byClick) return saysComputed(null, cell, row.row.elements) ? 'computed' : 'open'
  if (!field) return 'read-only'
  if (isDisabled(field)) return 'locked'
  if (isReadOnly(field)) return 'read-only'
  return field && saysComputed(field, field, []) ? 'computed' : 'open'
}

/** Keys a person can read; where two are the same, the later ones are numbered. */
function uniqueKeys(paths: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>()
  return paths.map((path) => {
    const key = path.join(' › ')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key} #${count}`
  })
}
