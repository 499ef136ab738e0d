import { expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/ii-06a/report'
import { type RandomTemplate, randomTemplate } from '../context-templates/random-template'
import { captureOf, countsWritten, seenAtOnce } from '../context-templates/template'
import { chanceOf } from '../support/random'

/** `CONTEXT_TEMPLATES=2000 npx vitest run --project core test/unit/context-generator.test.ts` tries so many. */
const COUNT = Number(process.env.CONTEXT_TEMPLATES ?? 240)
const FIRST_SEED = Number(process.env.CONTEXT_SEED ?? 1)
const SEEDS = Array.from({ length: COUNT }, (_, at) => FIRST_SEED + at)

function planOf({ spec, unit, period: { from, to } }: RandomTemplate) {
  return planWorkbook(seenAtOnce(spec), [report], [captureOf(unit, { from, to })], { unit, from, to })
}

/** What a seed came to, for whoever looks into it. */
function told(seed: number, one: RandomTemplate): string {
  return JSON.stringify({ seed, unit: one.unit, period: one.period.id, wrong: one.wrong, ...one.spec })
}

test('no cell of a template whose context is another is written', () => {
  const filled = SEEDS.flatMap((seed) => {
    const template = randomTemplate(chanceOf(seed), seed % 2 === 0)
    return template.wrong.length > 0 && countsWritten(planOf(template)) > 0 ? [told(seed, template)] : []
  })
  expect(filled).toEqual([])
}, 600_000)

test('of templates whose context is right, 97 of 100 at least are filled without a question', () => {
  const right = SEEDS.map((seed) => ({ seed, template: randomTemplate(chanceOf(seed), true) }))
  const asked = right.flatMap(({ seed, template }) => {
    const plan = planOf(template)
    const words = plan.refusals.flatMap(({ confirm, message, at }) => confirm ?? (at ? [] : message))
    return countsWritten(plan) === 0 ? [`${words.join('; ')} ${told(seed, template)}`] : []
  })
  expect(asked.length, asked.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.03 * right.length)
}, 600_000)
