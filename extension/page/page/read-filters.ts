import type { FilterSeen } from '../../../core/grid/seen'
import { PAGERS } from '../sight/pagers'
import type { Scope } from '../sight/scope'
import type { IsVisible } from '../sight/visibility'
import { type Control, controlsOf } from './filter-controls'
import { labelOf } from './filter-labels'

/** Controls that are part of a grid, of its pager or of a calendar, and so describe no figures. */
const NOT_FILTERS = `${PAGERS}, [role=grid], [role=treegrid], .ant-table, .ui-jqgrid, .datagrid-view, .k-grid-content, .ant-picker-dropdown, .dataTables_filter, .dt-search, .dt-length, .ui-datepicker`

/** A table with this many boxes to type in is a form to fill, not a row of filters laid out as a table. */
const FORM_TO_FILL = 12

/**
 * The filter controls a person sees, in page order: label without its colon, the value as shown, the kind.
 * antd's «Từ ngày» picker reads `{ label: 'Từ ngày', value: '15/12/2024', control: 'date', id: 'ThongKeSearch_tuNgay' }`.
 */
export function readFilters(scope: Scope, isVisible: IsVisible): FilterSeen[] {
  return controlsOf(scope)
    .filter((control) => isVisible(control.box) && !isElsewhere(control.box))
    .map((control) => filterOf(control))
}

function isElsewhere(box: Element): boolean {
  if (box.closest(NOT_FILTERS) !== null) return true
  const table = box.closest('table')
  // A read-only box in a table shows a figure.
  if (table !== null && box.localName === 'input' && box.matches('[readonly], [disabled]')) return true
  return table !== null && table.querySelectorAll('input:not([type=hidden]), textarea').length > FORM_TO_FILL
}

function filterOf(control: Control): FilterSeen {
  const id = control.input?.id ?? ''
  return {
    label: labelOf(control.box, control.input),
    value: control.value,
    control: control.kind,
    ...(id !== '' && { id }),
    ...(control.placeholder !== '' && { placeholder: control.placeholder }),
  }
}
