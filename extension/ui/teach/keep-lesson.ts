import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { LessonRecord } from '../../ledger/records'
import type { PanelDesk } from '../desk'

/** Adds what the officer taught about a page or a form to the ledger. */
export function keepLessonInLedger(
  desk: PanelDesk,
  kind: LessonRecord['kind'],
  body: { readonly id: string },
) {
  return addLesson(desk.ledger, { id: body.id, kind, body }, stampHere(now()))
}
