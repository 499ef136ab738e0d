import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { Lesson } from '../../ledger/records'
import type { Desk } from '../desk'

/** Adds what the officer taught about a page or a form to the ledger. */
export function keepLesson(desk: Desk, kind: Lesson['kind'], body: { readonly id: string }) {
  return addLesson(desk.ledger, { id: body.id, kind, body }, stampHere(now()))
}
