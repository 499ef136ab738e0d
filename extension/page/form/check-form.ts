import { type FormLine, findPlace, jobFor, lineOf, stuck } from './form-job'
import { isStillThe } from './form-proof'
import type { FormSeen } from './form-seen'
import { readForm } from './form-tools'

/**
 * Looks once more at what was written, without touching anything: a place that shows another value by now says so.
 * Null where the page shows another form, or none.
 */
export async function checkForm(
  document: Document,
  lines: readonly FormLine[],
  previewed: FormSeen | null,
): Promise<readonly FormLine[] | null> {
  const live = await readForm(document, 0)
  if (live.places.length === 0 || !sameForm(previewed, live.seen)) return null
  return lines.map((line) => {
    if (line.outcome !== 'filled' && line.outcome !== 'already-equal') return line
    const job = { ...jobFor({ ...line, now: line.before }), place: findPlace(live, { ...line, now: '' }) }
    if (job.place && stuck(job)) return line
    return { ...lineOf({ ...job, outcome: job.place ? 'value-did-not-stick' : 'page-changed' }) }
  })
}

/** Saved or handed in it says another state; it is the same form all the same. */
function sameForm(previewed: FormSeen | null, now: FormSeen): boolean {
  return previewed !== null && isStillThe(previewed, { ...now, state: previewed.state })
}
