import { join } from 'node:path'
import { annexOfPlan } from '../../../core/reports/annex/annex-of-plan'
import { annexRows } from '../../../core/reports/annex/annex-rows'
import { workThrough } from '../../../core/workbook/zip/steps'
import { nodeMachine } from '../../node-machine'
import { ROOT } from '../../setup/ready.mjs'
import { opened } from '../opened-workbook'
import { readBytes, writeBytes } from '../read-input'
import { readPlanFile, yearHint } from '../read-plan'
import { type Verb, type VerbExample, WrongUsage } from '../verb'

const BLANKS = join(ROOT, 'core/reports/forms')

export const verb: Verb = {
  usage: 'annex PLAN -o OUT.xlsx [--year 2026]',
  options: { output: { type: 'string', short: 'o' }, year: { type: 'string' } },
  words: [1, 1],
  nothing: { rows: [] },
  async run([path = ''], { output, year }) {
    if (!output) throw new WrongUsage('Thiếu -o: tên tệp kết quả.')
    const { plan, questions } = await readPlanFile(path, yearHint(year))
    const blank = join(BLANKS, 'plan-annex', 'blank.xlsx')
    const workbook = opened(await readBytes(blank), blank)
    await writeBytes(output, workThrough(annexOfPlan(workbook, plan), nodeMachine))
    const rows = annexRows(plan).map(({ kind, number, texts: [text = ''] }) => ({ kind, number, text }))
    return { print: { year: plan.year, unit: plan.unit, rows, questions }, refused: questions.length > 0 }
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'a plan that is not there is refused by name',
    args: ['khong-co.docx', '-o', 'out.xlsx'],
    code: 1,
    prints: { rows: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  { words: 'without -o it is wrong usage', args: ['core/plans/2025/plan.txt'], code: 2 },
]
