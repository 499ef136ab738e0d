import type { PaneDesk } from '../taskpane/desk'
import { withPart } from '../taskpane/with-part'

const fillPart = () => import('../taskpane/fill-on-desk')

/** What a ribbon button hands over; Excel waits until it is completed. */
export interface RibbonEvent {
  readonly completed: () => void
}

export interface Ribbon {
  readonly fillReport: (event: RibbonEvent) => Promise<void>
  readonly compareReport: (event: RibbonEvent) => Promise<void>
  readonly showFigures: (event: RibbonEvent) => Promise<void>
}

/** The three buttons; `ready` takes the workbook in hand first, `showPane` opens the pane. */
export function ribbonOf(desk: PaneDesk, ready: Promise<void>, showPane: () => Promise<void>): Ribbon {
  // A second press waits for the first: two fills at once would each see half of the other.
  let before: Promise<unknown> = ready
  const finish = async (event: RibbonEvent, work: () => Promise<unknown>) => {
    const turn = before.catch(() => undefined).then(work)
    before = turn
    try {
      await turn
      // The outcome, or what is missing, is said in the pane; nothing happens unseen.
      await showPane()
    } finally {
      event.completed()
    }
  }
  return {
    fillReport: (event) =>
      finish(event, () => withPart(desk, fillPart, ({ fillAtOnce }) => fillAtOnce(desk))),
    compareReport: (event) =>
      finish(event, () => withPart(desk, fillPart, ({ compareNow }) => compareNow(desk))),
    showFigures: (event) => finish(event, async () => {}),
  }
}
