/** One way a web page makes a field: how it is drawn, and what must come of writing into it. */
export interface Kind {
  readonly id: string
  readonly says: string
  /**
   * Every place is filled and the page's own state says so, or every place is refused by name; 'safe': each is one of
   * the two. What is refused keeps what it held.
   */
  readonly expects: 'filled' | 'refused' | 'safe'
  /** It became another form: not one of the values may be left in it. */
  readonly leavesNothing?: true
  /** It depends on what no timer of the page says (an answer of a server): it is waited for as long as ever. */
  readonly realTime?: true
  /** A refused place that must say that it is chosen by hand. */
  readonly chosen?: true
  /** What is written, where it is not the three sample counts. */
  readonly values?: readonly (number | string)[]
  readonly draw: (stage: Stage) => void | Promise<void>
}

export interface Stage {
  readonly main: HTMLElement
  /** What the page believes was entered, by row: a framework's state, not the look of a field. */
  readonly model: Record<string, string | number>
  /** The form's table with one value cell for each row. */
  readonly table: (
    cell: (row: string, at: number) => Node | string,
    options?: TableOptions,
  ) => HTMLTableElement
}

export interface TableOptions {
  readonly className?: string
}

export const ROWS = ['Trực tuyến', 'Trực tiếp', 'Từ kỳ trước']

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...inside)
  return made
}

/** A text input whose page believes what it holds when it is left. */
export function input(stage: Stage, row: string, attributes: Record<string, string> = {}): HTMLInputElement {
  const field = make('input', { type: 'text', ...attributes })
  field.addEventListener('change', () => {
    stage.model[row] = field.value
  })
  return field
}

export function grouped(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? '' : String(Number(digits)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}
