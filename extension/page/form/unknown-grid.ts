import { isShown, rootsOf } from './form-dom'

/** Libraries by what their grids are dressed in. */
const FAMILIES: readonly (readonly [selector: string, name: string])[] = [
  ['.handsontable', 'Handsontable'],
  ['.dx-datagrid, .dx-treelist', 'DevExtreme'],
  ['.ag-root', 'AG Grid'],
  ['.tabulator', 'Tabulator'],
  ['.jexcel, .jss', 'Jspreadsheet'],
  ['.datagrid', 'EasyUI'],
  ['.ui-jqgrid', 'jqGrid'],
  ['.k-grid, .k-spreadsheet', 'Kendo'],
  ['.tui-grid-container', 'TUI Grid'],
  ['.w2ui-grid', 'w2ui'],
  ['.webix_dtable', 'Webix'],
  ['.vxe-table', 'vxe-table'],
  ['.jsgrid', 'jsGrid'],
  ['.gj-grid', 'Gijgo'],
  ['revo-grid', 'RevoGrid'],
  ['.rdg, .react-grid-Container', 'react-data-grid'],
  ['.p-datatable', 'PrimeVue'],
  ['.luckysheet, .univer-app', 'bảng tính'],
]
const ANY = '[role=grid], [role=treegrid], [class*=datagrid i], [class*=data-grid i], [class*=spreadsheet i]'

/** What a page of reports says of itself; other pages have grids, too. */
const REPORTS = /(kỳ|đơn vị) báo cáo|biểu( mẫu)? số|nhập (số liệu|báo cáo)/iu

/**
 * The name of a grid in sight whose rows could not be read, '' where it has none; null where there is no such grid.
 * `isOpen`: its rows were read and wait for numbers, but nobody knows how its cells are opened.
 */
export function unknownGridIn(document: Document, isOpen = false): string | null {
  if (!REPORTS.test(document.body?.textContent?.normalize('NFC') ?? '')) return null
  const roots = rootsOf(document)
  const isInSight = (selector: string) =>
    roots.some((root) => [...root.querySelectorAll(selector)].some(isShown))
  const family = FAMILIES.find(([selector]) => isInSight(selector))
  if (family) return family[1]
  const canvas = roots.some((root) => [...root.querySelectorAll('canvas')].some(isLarge))
  return canvas || isOpen || isInSight(ANY) ? '' : null
}

function isLarge(canvas: HTMLCanvasElement): boolean {
  return isShown(canvas) && canvas.width >= 300 && canvas.height >= 150
}
