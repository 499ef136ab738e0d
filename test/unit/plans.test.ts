import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../core/outcome'
import { linesOfWorkbook } from '../../core/plans/lines-of-workbook'
import { type PlanRead, parsePlan, parsePlanHtml } from '../../core/plans/parse-plan'
import { planFromFile } from '../../ui/plan-from-file'
import { asDocx, asHtml, asText, asWorkbook, type Cells, type PlanModel, ROMANS } from './plan-documents'

const word = fc.constantFrom(
  'rà soát',
  'TTHC',
  'niêm yết',
  'thực hiện',
  'công khai',
  'kết quả',
  'nội dung',
  'chủ trì',
  'phối hợp',
  '"một cửa"',
  'thời gian',
  'A & B',
)
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const maybe = fc.oneof({ weight: 3, arbitrary: phrase }, { weight: 1, arbitrary: fc.constant('') })
const lead = fc.constantFrom('', 'Công chức Văn phòng - Thống kê', 'Bộ phận một cửa', 'Công chức chuyên môn')
const time = fc.constantFrom(
  'Trước 20/02/2025',
  'Thường xuyên trong năm 2025',
  'Trong năm 2025',
  'Quý II/2025',
  '',
)

const task: fc.Arbitrary<Cells> = fc.record({ text: phrase, lead, support: lead, product: maybe, time })
const order = fc.shuffledSubarray(['text', 'lead', 'support', 'product', 'time', 'extra'] as const, {
  minLength: 6,
  maxLength: 6,
})

const model: fc.Arbitrary<PlanModel> = fc.record({
  year: fc.constant(2025),
  groups: fc.array(fc.record({ title: phrase, tasks: fc.array(task, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
  layout: fc.record({
    before: fc.nat(2),
    order: fc.oneof(fc.constant(['text', 'lead', 'support', 'product', 'time'] as const), order),
    columnNumbers: fc.boolean(),
    repeatAfter: fc.constantFrom(0, 2, 3),
    mergeLeads: fc.boolean(),
    mergeGroups: fc.boolean(),
  }),
})

/** What the author meant: every cell under its own role. */
function meant({ groups }: PlanModel) {
  return groups.flatMap(({ tasks }, at) =>
    tasks.map((cells, n) => ({ id: `${ROMANS[at]}.${n + 1}`, ...cells })),
  )
}

function understood(read: Outcome<PlanRead>) {
  if (!read.ok) return read.refusal
  return read.value.plan.tasks.map(({ id, text, lead, support, product, time }) => ({
    id,
    text,
    lead,
    support,
    product,
    time,
  }))
}

describe('100 generated plans with shifted, merged and empty cells: no column shifts', () => {
  it.each([
    ['a pasted table', (plan: PlanModel) => parsePlan(asText(plan))],
    ['an HTML page', (plan: PlanModel) => parsePlanHtml(asHtml(plan))],
    ['a workbook', (plan: PlanModel) => parsePlan(linesOfWorkbook(asWorkbook(plan)))],
    ['a Word document', (plan: PlanModel) => planFromFile(asDocx(plan), 'ke-hoach.docx')],
  ])(
    '%s',
    async (_, read) => {
      await fc.assert(
        fc.asyncProperty(model, async (plan) => {
          expect(understood(await read(plan))).toEqual(meant(plan))
        }),
        { numRuns: 100, seed: 2025 },
      )
    },
    60_000,
  )
})
