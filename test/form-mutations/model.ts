/** The form as its page's own script keeps it: what every variant is drawn from. The hand under test sees only the page. */
export interface ModelRow {
  readonly code: string
  stt: string
  name: string
  unit: string
  readonly kind: number
  readonly level: number
  readonly parent?: string
  readonly formula?: string
  locked?: boolean
  hidden?: boolean
  /** The name that is only written another way here. */
  written?: string
}

export interface ModelColumn {
  readonly id: string
  path: readonly string[]
  readonly sum?: readonly string[]
  readonly text?: boolean
}

export interface FormModel {
  rows: ModelRow[]
  columns: ModelColumn[]
  /** What fields hold before anybody fills them, by `code.column`. */
  held: Record<string, string>
  /** Single fields that are locked, and how. */
  fixed: Record<string, 'readOnly' | 'disabled'>
  /** What the head says after its labels, where it says something else than usual. */
  said: Record<string, string>
}

export const keyOf = (row: ModelRow, column: ModelColumn): string => `${row.code}.${column.id}`

export function isOpen(row: ModelRow, column: ModelColumn): boolean {
  const computed = row.kind > 2 || Boolean(row.formula) || Boolean(column.sum)
  return row.kind !== 2 && !row.locked && !(computed && !column.text)
}

/** Every row with its way through the tree, as a person reads it. */
export function pathsOf(model: FormModel): { row: ModelRow; path: string[] }[] {
  const above: { level: number; name: string }[] = []
  return model.rows
    .filter((row) => !row.hidden)
    .map((row) => {
      const name = row.written ?? row.name
      while ((above.at(-1)?.level ?? -1) >= row.level) above.pop()
      const path = [...above.map((one) => one.name), name]
      if (name !== 'Tổng cộng') above.push({ level: row.level, name })
      return { row, path }
    })
}
