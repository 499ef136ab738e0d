import type { BesideLast } from '../core/reports/after/beside-last'
import type { FillPlan, Write } from '../core/reports/report'
import { FormPicture } from './form-picture'
import { isAhead } from './left-out'
import { PreviewHead } from './preview-head'
import { RefusalList } from './refusal-list'
import { WORDS } from './words'
import { WordsToWrite } from './words-to-write'

interface PreviewProps {
  readonly plan: FillPlan
  readonly beside: readonly BesideLast[]
  readonly origin: (from: Write['from']) => string
}

/** A fill before it is done: the form itself with its numbers in place, its words, and what will not be written. */
export function FormPreview({ plan, beside, origin }: PreviewProps) {
  return (
    <div class="stack">
      <PreviewHead plan={plan} />
      {plan.writes.length === 0 && <p>{WORDS.nothingToWrite}</p>}
      <FormPicture plan={plan} beside={beside} origin={origin} />
      <WordsToWrite plan={plan} />
      <RefusalList refusals={plan.refusals} ahead={isAhead(plan)} />
    </div>
  )
}
