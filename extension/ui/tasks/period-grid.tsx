import { useRef, useState } from 'preact/hooks'
import { isGridKey, stepInGrid } from '../../../core/plans/agenda/grid-step'
import type { CellState, GridPart, PeriodCell } from '../../../core/plans/agenda/period-grid'

interface GridProps {
  readonly label: string
  readonly parts: readonly GridPart[]
  readonly ticked: readonly PeriodCell[]
  /** Where the keyboard begins. */
  readonly begin: PeriodCell | undefined
  readonly onTick: (cell: PeriodCell) => void
}

const MARKS: Record<CellState, string> = { done: '✓', missed: '✕', missing: '⚠', open: '…', ahead: '○' }

/** The periods of a task to be ticked: one stop of the Tab key, arrow keys within, the space bar ticks. */
export function PeriodGrid({ label, parts, ticked, begin, onTick }: GridProps) {
  const grid = useRef<HTMLFieldSetElement>(null)
  const rows = parts.flatMap(({ columns, rows: own }) => own.map((row) => ({ ...row, columns })))
  const cells = rows.flatMap((row) => row.cells)
  const [at, setAt] = useState(() => Math.max(0, begin ? cells.indexOf(begin) : 0))
  const onKey = (event: KeyboardEvent) => {
    if (!isGridKey(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const lengths = rows.map((row) => row.cells.length)
    const next = stepInGrid(lengths, at, event.key)
    setAt(next)
    grid.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <fieldset class="periods" ref={grid} onKeyDown={onKey}>
      <legend class="out-of-sight">{label}</legend>
      {rows.map(({ head, columns, cells: own }) => (
        <div key={own[0]?.name} class="period-row" style={{ '--columns': columns }}>
          {head !== '' && <span class="muted small">{head}</span>}
          {own.map((cell) => (
            <Cell
              key={cell.name}
              cell={cell}
              ticked={ticked.includes(cell)}
              first={cells[at] === cell}
              onFocus={() => setAt(cells.indexOf(cell))}
              onTick={() => onTick(cell)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

interface CellProps {
  readonly cell: PeriodCell
  readonly ticked: boolean
  /** The one that the Tab key reaches. */
  readonly first: boolean
  readonly onFocus: () => void
  readonly onTick: () => void
}

function Cell({ cell, ticked, first, onFocus, onTick }: CellProps) {
  return (
    <button
      type="button"
      class="period-cell"
      data-state={cell.state}
      aria-pressed={ticked}
      aria-disabled={!cell.canTick}
      tabIndex={first ? 0 : -1}
      onFocus={onFocus}
      onClick={() => cell.canTick && onTick()}
    >
      <span aria-hidden="true">{ticked ? '☑' : MARKS[cell.state]}</span> {cell.short}
      <span class="out-of-sight"> {cell.name}</span>
    </button>
  )
}
