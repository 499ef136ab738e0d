import { accept } from '../../../core/outcome'
import { dueDayOf } from '../../../core/periods/due'
import { periodOf } from '../../../core/periods/periods'
import type { FactSource, Regime, RegimeExample } from '../../../core/periods/regime'
import { REGIMES } from '../../../core/periods/regimes'
import { addDays, isDay } from '../../../core/text/day'
import { WrongUsage } from '../../cli/verb'
import { literal } from '../literal'
import { type Starter, TO_FILL, toFill } from '../starter'

export const starter: Starter = {
  usage: 'regime ID [-- --from 2027-01-01]  (ngày văn bản mới có hiệu lực)',
  into: 'core/periods/regimes',
  alone: 'file',
  options: { from: { type: 'string' } },
  words: [0, 0],
  async draft({ id, options: { from = TO_FILL } }) {
    if (from !== TO_FILL && !isDay(from)) throw new WrongUsage('--from cần ngày dạng 2027-01-01.')
    const last = REGIMES.filter(({ reports }) => reports.length > 0).at(-1)!
    const regime: Regime = {
      ...last,
      id,
      name: toFill('tên văn bản, các cấp'),
      from,
      to: null,
      clipped: [],
    }
    const close = from === TO_FILL ? 'ngày trước ngày hiệu lực của chế độ mới' : `'${addDays(from, -1)}'`
    return accept({
      files: { [`${id}.ts`]: sourceOf(regime, Number(from.slice(0, 4)) || Number(last.from?.slice(0, 4))) },
      todo: [
        `Kỳ, nơi nhận, hạn gửi chép từ «${last.id}»: đọc văn bản mới rồi sửa từng chỗ. Hạn ở tháng sau: { date: 5, monthsAfter: 1 }; mỗi loại báo cáo một hạn: { quarter: 20, year: 25 }.`,
        `Đóng chế độ trước: core/periods/regimes/${last.id}.ts, to: ${close}.`,
        'Chỗ nào đọc được trong văn bản thì certainty là known, ghi điều, khoản ở sources; còn lại để to-confirm.',
        'Đối chiếu từng kỳ ở examples với văn bản bằng tay: chúng do phần mềm tính ra.',
        'Chạy: npm run fix && npx vitest run --project core core/periods',
      ],
    })
  },
}

function sourceOf(regime: Regime, year: number): string {
  const sources: FactSource[] = ['các kỳ báo cáo', 'nơi nhận và hạn gửi'].map((what) => ({
    what,
    where: toFill('văn bản, điều, khoản'),
    certainty: 'to-confirm',
  }))
  return `import type { FactSource, Regime, RegimeExample } from '../regime'

export const regime: Regime = ${literal(regime)}

export const sources: readonly FactSource[] = ${literal(sources)}

export const examples: readonly RegimeExample[] = ${literal(examplesOf(regime, year))}
`
}

/** One period of each kind of report in the regime's own year, the last of its kind: it lies within the regime. */
function examplesOf(regime: Regime, year: number): RegimeExample[] {
  return regime.reports.map(({ kind, numbers }) => {
    const number = numbers.at(-1) ?? 1
    const period = periodOf(regime, year, kind, number)
    const due = dueDayOf(period, { regimes: [regime] })?.due
    return { kind, number, year, from: period.from, to: period.to, ...(due === undefined ? {} : { due }) }
  })
}
