import type { ComponentChildren } from 'preact'
import type { Refusal } from '../core/outcome'
import { Mark } from './mark'

/** A refusal in the place of what could not be done: the sentence says what to do next; buttons go below. */
export function RefusalCard({ refusal, children }: { refusal: Refusal; children?: ComponentChildren }) {
  return (
    <section class="card card-error" aria-label="Không làm được" data-reason={refusal.reason}>
      <p>
        <Mark tone="error" />
        {refusal.message}
      </p>
      {refusal.where && <p class="muted small">{refusal.where}</p>}
      {children && <div class="row">{children}</div>}
    </section>
  )
}
