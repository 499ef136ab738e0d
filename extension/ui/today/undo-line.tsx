import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { WORDS } from '../../../ui/words'
import type { JustKept } from './use-places'

/** «V.1, 3 kỳ: đã ghi · Hoàn tác», where the row stood. */
export function UndoLine({ kept, onUndo }: { kept: JustKept; onUndo: () => void }) {
  return (
    <p class="small" data-undo>
      <Mark tone="proved" />
      {kept.words} ·{' '}
      <Button is="plain" onClick={onUndo}>
        {WORDS.undo}
        <span class="out-of-sight"> {kept.words}</span>
      </Button>
    </p>
  )
}
