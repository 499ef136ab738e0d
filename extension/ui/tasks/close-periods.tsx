import { useMemo, useState } from 'preact/hooks'
import { type PeriodCell, periodGridOf } from '../../../core/plans/agenda/period-grid'
import type { Obligation, TaskEvent } from '../../../core/plans/status'
import { Button } from '../../../ui/buttons'
import type { PanelDesk } from '../desk'
import { ClosingForm } from './closing-form'
import { PeriodGrid } from './period-grid'

interface CloseProps {
  /** "V.1", "Báo cáo quý". */
  readonly name: string
  /** Every period there is of it, closed ones, too. */
  readonly all: readonly Obligation[]
  /** Those that are asked for now. */
  readonly open: readonly Obligation[]
  readonly desk: PanelDesk
  /** What was kept, and how it is spoken of. */
  readonly onKept: (events: readonly TaskEvent[], name: string) => void
  readonly onClose: () => void
}

/** Evidence for one task: its periods are ticked in a small grid, where it has several, and closed together. */
export function ClosePeriods({ name, all, open, desk, onKept, onClose }: CloseProps) {
  const parts = useMemo(() => periodGridOf(all, desk.today), [all, desk.today])
  const cells = useMemo(() => parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells)), [parts])
  const asked = cells.filter((cell) => cell.canTick && cell.obligations.some((one) => open.includes(one)))
  const [keys, setKeys] = useState(() => (asked.length === 1 ? asked.map(keyOfCell) : []))
  const ticked = cells.filter((cell) => keys.includes(keyOfCell(cell)))
  const obligations = parts.length === 0 ? open : ticked.flatMap((cell) => cell.obligations)
  const about = parts.length === 0 ? name : `${name}, ${ticked.length} kỳ`
  const tick = (cell: PeriodCell) => {
    const key = keyOfCell(cell)
    setKeys(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])
  }
  return (
    <div class="stack">
      {parts.length > 0 && (
        <>
          <p class="small">
            Chọn các kỳ có cùng một minh chứng. ✓ xong · ⚠ còn thiếu · … đang trong kỳ · ○ chưa đến
          </p>
          <PeriodGrid
            label={`Các kỳ của ${name}`}
            parts={parts}
            ticked={ticked}
            begin={asked[0]}
            onTick={tick}
          />
          {asked.length > 1 && (
            <Button is="plain" onClick={() => setKeys(asked.map(keyOfCell))}>
              Chọn cả {asked.length} kỳ cần làm
            </Button>
          )}
        </>
      )}
      <ClosingForm
        obligations={obligations}
        name={about}
        desk={desk}
        onKept={(events) => onKept(events, about)}
        onClose={onClose}
      />
    </div>
  )
}

function keyOfCell({ name }: PeriodCell): string {
  return name
}
