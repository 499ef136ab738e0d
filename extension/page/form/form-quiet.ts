import type { WebFillFacts } from '../../../core/reports/web-fill'
import type { FormHand } from './form-hand'
import { fieldNow } from './form-job'
import type { LivePlace } from './form-seen'
import { breather, elementTextShown, fieldTextShown, isFormBusy } from './form-tools'
import { pause } from './form-turns'

/** A server or a slow check takes a value back within this time. */
const QUIET_MS = 2_000
const LOOK_MS = 200
/** A page that never stops asking its server is not waited for for ever: only its places must stand still. */
const MOST_TIMES = 4

/** In what peace of the page the form was read back. */
export type Quiet = Pick<WebFillFacts, 'quietMs' | 'calm'>

/** Waits until no place of the form has changed, and no request was answered, for two seconds. */
export async function untilQuiet(hand: FormHand): Promise<Quiet> {
  const wanted = hand.options.quietMs ?? QUIET_MS
  const start = hand.since
  let before = await shownIn(hand)
  let since = start
  for (;;) {
    const now = performance.now()
    const calm = Math.min(now - since, now - Math.max(start, hand.sends.lastAt()))
    const isOver = now - start > wanted * MOST_TIMES
    if (calm >= wanted || isOver || hand.options.signal?.aborted)
      return { quietMs: Math.round(now - since), calm: calm >= wanted }
    await pause(LOOK_MS)
    const shown = await shownIn(hand)
    if (shown !== before || isFormBusy(hand.document)) since = performance.now()
    before = shown
  }
}

async function shownIn({ live }: FormHand): Promise<string> {
  const breathe = breather()
  const texts: string[] = []
  for (const place of live.places) {
    await breathe()
    texts.push(textAt(place))
  }
  return texts.join('\n')
}

function textAt(place: LivePlace): string {
  const field = fieldNow(place)
  return field ? fieldTextShown(field) : elementTextShown(place.cell)
}
