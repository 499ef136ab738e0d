import { parsePlan } from './parse-plan'
import type { Plan } from './task'

const TEXTS = import.meta.glob<string>('./*/plan.txt', { eager: true, query: '?raw', import: 'default' })

/** Every bundled plan by its folder's name; a new folder with a `plan.txt` is found by itself. */
export const BUNDLED_PLANS: Readonly<Record<string, Plan>> = Object.fromEntries(
  Object.entries(TEXTS).map(([path, text]) => {
    const id = path.split('/')[1] ?? path
    return [id, readBundled(id, text)]
  }),
)

/** The bundled plan of a name (`bundledPlan('2025')` has 31 tasks), or of the newest year. */
export function bundledPlan(id?: string): Plan {
  const [newest] = Object.values(BUNDLED_PLANS).sort((a, b) => b.year - a.year)
  const plan = (id === undefined ? undefined : BUNDLED_PLANS[id]) ?? newest
  if (!plan) throw new Error('no plan is bundled')
  return plan
}

function readBundled(id: string, text: string): Plan {
  const read = parsePlan(text, { id })
  if (!read.ok) throw new Error(`${id}: ${read.refusal.message}`)
  return read.value.plan
}
