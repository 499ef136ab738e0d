import { Button } from './buttons'
import { WORDS } from './words'

interface ProgressProps {
  readonly label: string
  readonly done: number
  readonly total: number
  readonly onStop?: () => void
}

/** Progress with a count and a stop: «Đang ghi 12/88 ô» [Dừng]. */
export function ProgressBar({ label, done, total, onStop }: ProgressProps) {
  return (
    <div class="stack">
      <div class="row row-spread">
        <span role="status">
          {label} {done}/{total}
        </span>
        {onStop && <Button onClick={onStop}>{WORDS.stop}</Button>}
      </div>
      <progress class="progress" max={total} value={done} aria-label={label} />
    </div>
  )
}
