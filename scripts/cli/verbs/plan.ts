import { fontHint, readPlanFile, yearHint } from '../read-plan'
import type { Verb, VerbExample } from '../verb'

export const verb: Verb = {
  usage: 'plan FILE (.docx, .html, .txt, .xlsx) [--year 2026] [--font tcvn3 | --font vni]',
  options: { year: { type: 'string' }, font: { type: 'string' } },
  words: [1, 1],
  nothing: { tasks: [] },
  async run([path = ''], { year, font }) {
    const { plan, questions } = await readPlanFile(path, { ...yearHint(year), ...fontHint(font) })
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
    words: 'the year that is named counts whatever the file says',
    args: ['core/plans/2025/plan.txt', '--year', '2026'],
    code: 0,
    prints: { year: 2026 },
  },
  {
    words: 'a font that nobody knows is a slip',
    args: ['core/plans/2025/plan.txt', '--font', 'arial'],
    code: 2,
  },
  { words: 'a year that is none is a slip', args: ['core/plans/2025/plan.txt', '--year', '26'], code: 2 },
  {
    words: 'a plan that is not there is refused by name',
    args: ['khong-co.docx'],
    code: 1,
    prints: { tasks: [], refusals: [{ reason: 'file-unreadable' }] },
  },
]
