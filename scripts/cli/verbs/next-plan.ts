import { docxOfPaper } from '../../../core/docx/paper/docx-of-paper'
import { nextPlan } from '../../../core/plans/next/next-plan'
import { paperOfPlan } from '../../../core/plans/next/paper-of-plan'
import { statusesOn } from '../../../core/plans/statuses'
import { workThrough } from '../../../core/workbook/zip/steps'
import { nodeMachine } from '../../node-machine'
import { writeBytes } from '../read-input'
import { readPlanFile } from '../read-plan'
import { type Verb, type VerbExample, WrongUsage } from '../verb'

export const verb: Verb = {
  usage: 'next-plan PLAN -o OUT.docx  (dự thảo kế hoạch năm sau)',
  options: { output: { type: 'string', short: 'o' } },
  words: [1, 1],
  nothing: { tasks: [] },
  async run([path = ''], { output }) {
    if (!output) throw new WrongUsage('Thiếu -o: tên tệp kết quả.')
    const { plan } = await readPlanFile(path)
    const on = `${plan.year}-12-31`
    const { tasks } = statusesOn(plan, { events: [], evidence: { snapshots: [], receipts: [] }, on })
    const next = nextPlan(plan, { tasks, events: [], on })
    await writeBytes(output, workThrough(docxOfPaper(paperOfPlan(next)), nodeMachine))
    return { print: { ...next.plan, left: next.left }, refused: false }
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'a plan that is not there is refused by name',
    args: ['khong-co.docx', '-o', 'out.docx'],
    code: 1,
    prints: { tasks: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  { words: 'without -o it is wrong usage', args: ['core/plans/2025/plan.txt'], code: 2 },
]
