import { assessOne } from '../../../core/indicators/assess'
import type { Indicator, IndicatorExample } from '../../../core/indicators/indicator'
import { accept } from '../../../core/outcome'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { isPartOf } from '../../../test/walkers/part-of'
import { WrongUsage } from '../../cli/verb'
import { literal } from '../literal'
import { measuresAsked, wordsOfSum } from '../measures-asked'
import { type Starter, toFill } from '../starter'

const WHOLE = 200

export const starter: Starter = {
  usage:
    'indicator ID [-- --over LOẠI,LOẠI --under LOẠI,LOẠI --target 90]  (tử số, mẫu số: tên trong core/measures/catalogue.ts)',
  into: 'core/indicators/rules',
  alone: 'file',
  options: {
    over: { type: 'string' },
    under: { type: 'string' },
    target: { type: 'string' },
  },
  words: [0, 0],
  async draft({ id, options }) {
    const indicator = indicatorOf(id, options)
    const target = targetAsked(options.target)
    const isPart = isPartOf(indicator.numerator.measures, indicator.denominator.measures)
    return accept({
      files: { [`${id}.ts`]: sourceOf(indicator, isPart, target) },
      todo: [
        `Mở tệp, thay mọi chỗ «CẦN ĐIỀN»: tên, căn cứ, cách gọi thêm một trường hợp.`,
        ...(isPart
          ? []
          : [
              'Chưa đẳng thức nào cho biết tử số là một phần của mẫu số: nói vì sao ở partBecause, hoặc chọn lại.',
            ]),
        'Mục tiêu do kế hoạch đang dùng giao: thêm chữ của nó vào core/plans/evidence-rules.ts.',
        'Đối chiếu từng ví dụ bằng tay: chúng do phần mềm tính ra.',
        'Chạy: npm run fix && npx vitest run --project core core/indicators',
      ],
    })
  },
}

function indicatorOf(id: string, options: Readonly<Record<string, string | undefined>>): Indicator {
  const over = measuresAsked(options.over ?? 'dossiers.resolved.on-time', 'over')
  const under = measuresAsked(options.under ?? 'dossiers.resolved', 'under')
  if (over.some((measure) => under.includes(measure)) || isPartOf(under, over))
    throw new WrongUsage(
      'Tử số phải là một phần của mẫu số, không phải ngược lại. Xem lại --over và --under.',
    )
  return {
    id,
    label: toFill('tên chỉ tiêu'),
    numerator: { words: wordsOfSum(over), measures: over },
    denominator: { words: wordsOfSum(under), measures: under },
    caseWord: toFill('thêm một trường hợp gọi là gì («hồ sơ trực tuyến»)'),
    source: toFill('căn cứ: văn bản, trang số liệu'),
  }
}

/** What the examples are judged by; the indicator itself asks nothing. */
function targetAsked(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  const target = Number(said)
  if (Number.isInteger(target) && target >= 1 && target <= 100) return target
  throw new WrongUsage('--target cần một số phần trăm nguyên từ 1 đến 100.')
}

/** The file: the indicator, the reason where none is known, and examples met, missed by one, over nothing, over a blank. */
function sourceOf(indicator: Indicator, isPart: boolean, target: number | undefined): string {
  const because = `export const partBecause = '${toFill('why the numerator is a part of the denominator')}'\n\n`
  return `import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = ${literal(indicator)}

${isPart ? '' : because}export const examples: readonly IndicatorExample[] = ${literal(examplesOf(indicator, target))}
`
}

function examplesOf(indicator: Indicator, target: number | undefined): IndicatorExample[] {
  const { numerator, denominator } = indicator
  const [first, ...others] = numerator.measures
  const rest = Object.fromEntries(others.map((measure) => [measure, 0]))
  const wholes = (whole: number) =>
    Object.fromEntries(denominator.measures.map((measure) => [measure, whole]))
  const needed = Math.ceil(((target ?? 90) * WHOLE * denominator.measures.length) / 100)
  const given = [
    { [first!]: needed, ...rest, ...wholes(WHOLE) },
    { [first!]: needed - 1, ...rest, ...wholes(WHOLE) },
    { [first!]: 0, ...rest, ...wholes(0) },
    { [first!]: null, ...rest, ...wholes(WHOLE) },
  ]
  return given.map((counts) => exampleOf(indicator, counts, target))
}

function exampleOf(
  indicator: Indicator,
  given: IndicatorExample['given'],
  target: number | undefined,
): IndicatorExample {
  const unit = 'UBND thị trấn Phố Châu'
  const { numerator, denominator, shown, verdict, short } = assessOne(
    indicator,
    [sampleSnapshot(given)],
    unit,
    target === undefined ? undefined : { percent: target, task: '' },
  )
  const asked = target === undefined ? {} : { target }
  return { given, numerator, denominator, shown, ...asked, verdict, short }
}
