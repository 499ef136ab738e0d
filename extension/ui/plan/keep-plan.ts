import { accept, type Outcome } from '../../../core/outcome'
import type { Plan } from '../../../core/plans/task'
import { now, stampHere } from '../../clock'
import { addLesson } from '../../ledger/ledger'
import type { Ledger } from '../../ledger/open-ledger'

/** Adds a plan to the ledger and gives the id it is known by from then on. */
export async function keepPlan(ledger: Ledger, plan: Plan): Promise<Outcome<string>> {
  const at = stampHere(now())
  const id = `plan ${plan.year} ${at}`
  const kept = await addLesson(ledger, { id, kind: 'plan', body: plan }, at)
  return kept.ok ? accept(id) : kept
}
