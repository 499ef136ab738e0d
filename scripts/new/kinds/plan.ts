import { accept, type Outcome, refuse } from '../../../core/outcome'
import { unmeasuredIn } from '../../../core/plans/aims'
import { evidenceRuleOf, isOnCall } from '../../../core/plans/evidence-rules'
import { type PlanRead, parsePlan } from '../../../core/plans/read/parse-plan'
import type { Plan, Task } from '../../../core/plans/task'
import type { PlanExpected } from '../../../test/walkers/plans'
import { readPlanFile } from '../../cli/read-plan'
import { WrongUsage } from '../../cli/verb'
import { planText } from '../plan-text'
import { type Starter, TO_FILL, toFill } from '../starter'

export const starter: Starter = {
  usage: 'plan 2027 [KẾ-HOẠCH.docx hoặc .html, .txt, .xlsx]  (tên thư mục bắt đầu bằng năm)',
  into: 'core/plans',
  alone: 'folder',
  options: {},
  words: [0, 1],
  async draft({ id, words: [path] }) {
    const year = Number(/^20\d\d/.exec(id)?.[0])
    if (!year) throw new WrongUsage('Tên thư mục của kế hoạch bắt đầu bằng năm: 2027, 2027-son-kim-1.')
    const plan = path === undefined ? emptyPlan(id, year) : (await readPlanFile(path)).plan
    const text = planText(plan)
    const read = parsePlan(text, { id })
    if (!read.ok) return read
    const lost = lostIn(plan, read.value.plan)
    return lost.ok ? accept({ files: filesOf(id, text, read.value), todo: todoOf(id, read.value) }) : lost
  },
}

/** A plan whose only task is still to be said. */
function emptyPlan(id: string, year: number): Plan {
  const task: Task = {
    id: 'I.1',
    text: toFill('nội dung nhiệm vụ'),
    lead: toFill('chủ trì'),
    support: '',
    product: toFill('sản phẩm'),
    time: `Trong năm ${year}`,
    due: { kind: 'in-year', from: null, to: null },
    targets: [],
  }
  return {
    id,
    title: `Kế hoạch Kiểm soát thủ tục hành chính năm ${year}`,
    unit: `UBND xã ${TO_FILL}`,
    year,
    groups: [{ id: 'I', title: toFill('tên nhóm nhiệm vụ') }],
    tasks: [task],
  }
}

/** What the file said and the text of its own no longer says: nothing of a plan is lost in silence. */
function lostIn(plan: Plan, again: Plan): Outcome<null> {
  const wordsOf = ({ id, text, lead, support, product, time }: Task) =>
    [id, text, lead, support, product, time].map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')
  const kept = new Set(again.tasks.map(wordsOf))
  const lost = plan.tasks.find((task) => !kept.has(wordsOf(task)))
  if (!lost && plan.tasks.length === again.tasks.length) return accept(null)
  return refuse(
    'rows-missing',
    `Nhiệm vụ ${lost?.id ?? plan.tasks.length} của kế hoạch không ghi lại được thành plan.txt. Viết plan.txt bằng tay theo docs/dev/add-a-plan.md.`,
    lost?.id,
  )
}

function filesOf(id: string, text: string, read: PlanRead) {
  return {
    [`${id}/plan.txt`]: text,
    [`${id}/expected.json`]: `${JSON.stringify(expectedOf(read), null, 2)}\n`,
  }
}

function expectedOf({ plan, questions }: PlanRead): PlanExpected {
  const { year, unit, since = null, tasks } = plan
  const dated = tasks.filter(({ due }) => due.kind === 'dated')
  const withTargets = tasks.filter(({ targets }) => targets.length > 0)
  const cells = ['text', 'lead', 'support', 'product', 'time'] as const
  const unmeasured = unmeasuredIn(plan).map(({ task, percent }) => `${task} ${percent}`)
  return {
    year,
    unit,
    since,
    tasks: tasksByGroup(plan),
    empty: tasks.flatMap((task) =>
      cells.filter((cell) => task[cell] === '').map((cell) => `${task.id} ${cell}`),
    ),
    targets: Object.fromEntries(
      withTargets.map(({ id, targets }) => [id, targets.map(({ percent }) => percent)]),
    ),
    ...(unmeasured.length > 0 ? { unmeasured } : {}),
    dated: Object.fromEntries(
      dated.map(({ id, due }) => [id, [due.from, due.to] as const]),
    ) as PlanExpected['dated'],
    kinds: countsOf(tasks.map(({ due }) => due.kind)),
    evidence: evidenceOf(tasks),
    questions: questions.map(({ message }) => message),
  }
}

/** Groups without a task of their own are there, too. */
function tasksByGroup({ groups, tasks }: Plan): Record<string, number> {
  const none = Object.fromEntries(groups.map(({ id }) => [id, 0]))
  return { ...none, ...countsOf(tasks.map(({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('.'))))) }
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function evidenceOf(tasks: readonly Task[]): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const task of tasks) {
    const rule = isOnCall(task) ? 'on-call' : evidenceRuleOf(task)
    if (rule === 'any') continue
    found[rule] = [...(found[rule] ?? []), task.id]
  }
  return found
}

function todoOf(id: string, { plan, questions }: PlanRead): string[] {
  return [
    'Đọc plan.txt cạnh bản giấy: đủ nhóm, đủ nhiệm vụ, đúng ô; không để tên người.',
    ...(plan.unit === '' ? ['Chưa thấy đơn vị ban hành: ghi tên vào dòng đầu («UBND xã Sơn Kim 1»).'] : []),
    ...(plan.since === undefined
      ? ['Chưa có ngày của kế hoạch: ghi dòng «Sơn Kim 1, ngày 15 tháng 01 năm 2027» trên dòng KẾ HOẠCH.']
      : []),
    ...questions.map(({ message }) => message),
    'Đối chiếu expected.json với bản giấy bằng mắt: chỉ tiêu, ngày, minh chứng do phần mềm hiểu ra.',
    'Kế hoạch của năm mới nhất là kế hoạch được dùng khi không nói kế hoạch nào.',
    `Chạy: npx vitest run --project core core/plans/read/bundled-plan -t ${id}`,
  ]
}
