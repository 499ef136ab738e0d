import { readPlanFile } from '../read-plan'
import type { Verb, VerbExample } from '../verb'

export const verb: Verb = {
  usage: 'plan FILE (.docx, .html, .txt, .xlsx)',
  options: {},
  words: [1, 1],
  nothing: { tasks: [] },
  async run([path = '']) {
    const { plan, questions } = await readPlanFile(path)
    return { print: { ...plan, questions }, refused: questions.length > 0 }
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'the bundled plan of 2025 has no question',
    args: ['core/plans/2025/plan.txt'],
    code: 0,
    prints: { year: 2025, questions: [] },
  },
  {
    words: 'a plan that is not there is refused by name',
    args: ['khong-co.docx'],
    code: 1,
    prints: { tasks: [], refusals: [{ reason: 'file-unreadable' }] },
  },
]
