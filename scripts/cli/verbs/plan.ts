import { readPlanFile } from '../read-plan'
import type { Verb } from '../verb'

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
