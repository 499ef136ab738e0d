import type { Plan } from '../task'
import { parsePlan } from './parse-plan'

const TEXTS = import.meta.glob<string>('../*/plan.txt', { eager: true, query: '?raw', import: 'default' })

/**
 * Every bundled plan by its folder's name; a new folder with a `plan.txt` is found by itself. One that is not understood
 * is not among them, and the walker of plans fails by its name. They are read once, when somebody first asks.
 */
export function bundledPlans(): Readonly<Record<string, Plan>> {
  known ??= Object.fromEntries(
    Object.entries(TEXTS).flatMap(([path, text]) => {
      const id = path.split('/').at(-2) ?? path
      const read = parsePlan(text, { id })
      return read.ok ? [[id, read.value.plan]] : []
    }),
  )
  return known
}

let known: Readonly<Record<string, Plan>> | undefined

/** The bundled plan of a name (`bundledPlan('2025')` has 31 tasks), or of the newest year. */
export function bundledPlan(id?: string, plans = bundledPlans()): Plan {
  const [newest] = Object.values(plans).sort((a, b) => b.year - a.year)
  const plan = (id === undefined ? undefined : plans[id]) ?? newest
  if (!plan) throw new Error('no plan is bundled')
  return plan
}
