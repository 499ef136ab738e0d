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

/** The bundled plan of the newest year: 31 tasks for 2025. */
export function bundledPlan(): Plan {
  const plans = Object.values(BUNDLED_PLANS).sort((a, b) => b.year - a.year)
  const [newest] = plans
  if (!newest) throw new Error('no plan is bundled')
  return newest
}

function readBundled(id: string, text: string): Plan {
  const read = parsePlan(text, { id })
  if (!read.ok) throw new Error(`${id}: ${read.refusal.message}`)
  return read.value.plan
}
