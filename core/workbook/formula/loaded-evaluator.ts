import type { Steps } from '../zip/steps'
import type { recalculate } from './recalculate'

/** The evaluator, which a workbook without formulas need not load. */
export function* loadedEvaluator(): Steps<typeof recalculate> {
  const answer = yield { load: 'evaluator' }
  if (typeof answer !== 'function') throw new TypeError('the machine brought no evaluator')
  return answer as typeof recalculate
}
