import { statusesOn } from '../../../core/plans/statuses'
import { readDayOption, readSnapshots, readSystemsOption } from '../read-input'
import { planOf } from '../read-plan'
import { type Verb, type VerbExample, WrongUsage } from '../verb'

export const verb: Verb = {
  usage: 'tasks [--plan F] [SNAPSHOT…] --on 2025-03-14 [--systems F]',
  options: { plan: { type: 'string' }, on: { type: 'string' }, systems: { type: 'string' } },
  words: [0, Number.POSITIVE_INFINITY],
  nothing: { tasks: [], obligations: [] },
  async run(paths, options) {
    const on = readDayOption(options.on, 'on')
    if (!on) throw new WrongUsage('Thiếu --on: ngày cần xem.')
    const evidence = {
      snapshots: await readSnapshots(paths),
      receipts: [],
      systems: await readSystemsOption(options.systems),
    }
    const { tasks, obligations } = statusesOn(await planOf(options.plan), { events: [], evidence, on })
    const judged = tasks.map(({ id, status, due, why, ended }) => ({
      id,
      status,
      due,
      why,
      ...(ended && { ended }),
    }))
    return { print: { tasks: judged, obligations }, refused: false }
  },
}

export const examples: readonly VerbExample[] = [
  { words: 'a day is needed', args: [], code: 2 },
  {
    words: 'every task of a plan has a status on a day',
    args: ['SNAPSHOT', '--plan', 'core/plans/2025/plan.txt', '--on', '2025-02-20'],
    code: 0,
    prints: {
      tasks: { 0: { id: 'I.1', status: 'overdue', due: '2025-02-19' }, 30: { id: 'VII.3' } },
      obligations: { 0: { task: 'I.1', status: 'overdue' } },
    },
  },
]
