import { type FormModel, keyOf } from './model'

/** What the script of a sample form leaves in its window. */
interface IocPage {
  readonly IOC: {
    readonly FORM: { readonly columns: FormModel['columns'] }
    readonly values: Record<string, number | null>
    readonly computed: Map<string, unknown>
    readonly allRows: () => FormModel['rows']
  }
  readonly IOC_DRAW_FORM: (main: Element | null) => void
}

/** The window the form is in: this one, or that of the inner frame. */
export function formWindow(): Window & IocPage {
  const inner = document.querySelector('iframe')?.contentWindow ?? window
  return inner as unknown as Window & IocPage
}

let first: FormModel | undefined

/** The form as the page would draw it by itself. */
export function untouchedForm(): FormModel {
  const { FORM, allRows } = formWindow().IOC
  first ??= structuredClone({ rows: allRows(), columns: FORM.columns, held: {}, fixed: {}, said: {} })
  return structuredClone(first)
}

/** Lets the page's own script draw the form from the model. */
export async function drawForm(form: FormModel): Promise<void> {
  const page = formWindow()
  const main = page.document.getElementById('main-content')
  main?.replaceChildren()
  page.IOC.computed.clear()
  for (const key of Object.keys(page.IOC.values)) delete page.IOC.values[key]
  for (const [key, text] of Object.entries(form.held)) page.IOC.values[key] = Number(text)
  page.IOC.allRows().splice(0, Number.POSITIVE_INFINITY, ...form.rows)
  page.IOC.FORM.columns.splice(0, Number.POSITIVE_INFINITY, ...form.columns)
  page.IOC_DRAW_FORM(main)
  const last = form.rows.at(-1)?.code ?? ''
  while (rowsOf(last).length === 0) await new Promise((done) => setTimeout(done, 5))
  for (const row of form.rows) {
    if (row.hidden) for (const one of rowsOf(row.code)) one.style.display = 'none'
    form.columns.forEach((column, at) => {
      const key = keyOf(row, column)
      if (form.held[key] !== undefined) hold(row.code, at, form.held[key])
      if (form.fixed[key]) lock(row.code, at, form.fixed[key])
    })
  }
  for (const [label, text] of Object.entries(form.said)) say(label, text)
}

/** A row and its frozen copies. */
function rowsOf(code: string): HTMLTableRowElement[] {
  return [
    ...formWindow().document.querySelectorAll<HTMLTableRowElement>(`tr[data-id="${code}"], tr[id="${code}"]`),
  ]
}

const BEFORE_VALUES = 4

/** The row that bears the values, not a frozen copy of its names. */
function valueRow(code: string): HTMLTableRowElement | undefined {
  return rowsOf(code).find((row) => row.cells.length > BEFORE_VALUES)
}

function cellAt(code: string, column: number): HTMLTableCellElement | undefined {
  return valueRow(code)?.cells[BEFORE_VALUES + column]
}

function fieldAt(code: string, column: number): HTMLInputElement | HTMLTextAreaElement | null {
  return (
    cellAt(code, column)?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? null
  )
}

/** What a person sees in the places of a row, by column. */
export function shownInRow(code: string): (column: number) => string {
  const row = valueRow(code)
  return (column) => {
    const cell = row?.cells[BEFORE_VALUES + column]
    const field = cell?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    return (field?.value ?? cell?.textContent ?? '').trim()
  }
}

/** What the page's script keeps for a place. */
export function heldAt(key: string): number | null {
  return formWindow().IOC.values[key] ?? null
}

function hold(code: string, column: number, text: string): void {
  const field = fieldAt(code, column)
  const box = cellAt(code, column)?.querySelector('[contenteditable]')
  if (field) field.value = text
  else if (box) box.textContent = text
}

function lock(code: string, column: number, how: 'readOnly' | 'disabled'): void {
  const field = fieldAt(code, column)
  const cell = cellAt(code, column)
  if (field?.localName === 'input') (field as HTMLInputElement)[how] = true
  else if (field) field.setAttribute(how.toLowerCase(), '')
  else if (cell?.querySelector('[contenteditable]'))
    cell.querySelector('[contenteditable]')?.setAttribute('contenteditable', 'false')
  else cell?.classList.add('not-editable-cell')
}

function say(label: string, text: string): void {
  for (const one of formWindow().document.querySelectorAll('.row-info label')) {
    const value = one.nextElementSibling
    if (one.textContent === label && value)
      (value.querySelector('option:checked') ?? value).textContent = text
  }
}
