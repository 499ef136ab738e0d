import { describe, expect, it } from 'vitest'
import { bundledPlan } from './bundled-plan'

const plan = bundledPlan()
const task = (id: string) => plan.tasks.find((one) => one.id === id)

describe('the plan of 2025', () => {
  it('has 31 tasks in seven groups, numbered again in each', () => {
    console.log(plan.title, plan.unit, plan.year)
    for (const t of plan.tasks) console.log(t.id, JSON.stringify(t.due), t.time, JSON.stringify(t.targets))
    expect(plan.tasks.length).toBe(31)
  })
})
