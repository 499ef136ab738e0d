import type { RuleExample, RuleMeaning } from '../../../core/findings/finding'
import { MEASURES, type MeasureId } from '../../../core/measures/catalogue'
import { accept } from '../../../core/outcome'
import { WrongUsage } from '../../cli/verb'
import { literal } from '../literal'
import { measuresAsked, wordsOfSum } from '../measures-asked'
import { type Starter, toFill } from '../starter'

interface RuleAsked {
  readonly id: string
  readonly left: MeasureId
  readonly right: readonly MeasureId[]
  readonly operator: '=' | '≤'
  readonly severity: 'error' | 'warning'
}

export const starter: Starter = {
  usage:
    'rule ID [-- --left LOẠI --right LOẠI,LOẠI --operator = hoặc ≤ --severity warning hoặc error]  (vế trái, vế phải: tên trong core/measures/catalogue.ts)',
  into: 'core/findings/rules',
  alone: 'file',
  options: {
    left: { type: 'string' },
    right: { type: 'string' },
    operator: { type: 'string' },
    severity: { type: 'string' },
  },
  words: [0, 0],
  async draft({ id, options }) {
    const asked = ruleAsked(id, options)
    return accept({
      files: { [`${id}.ts`]: sourceOf(asked) },
      todo: [
        'Mở tệp, thay mọi chỗ «CẦN ĐIỀN»: tên, khi thiếu số thì sao, câu nói phải làm gì.',
        'Hàm broken so tổng của từng bản chụp: sửa nếu phép so là theo hàng, theo kỳ hay giữa hai trang.',
        'Đối chiếu từng ví dụ bằng tay, thêm ví dụ sát ranh giới đúng và sai.',
        'Chạy: npm run fix && npx vitest run --project core core/findings',
      ],
    })
  },
}

function ruleAsked(id: string, options: Readonly<Record<string, string | undefined>>): RuleAsked {
  const { operator = '=', severity = 'warning' } = options
  const [left, ...more] = measuresAsked(options.left ?? 'dossiers.received', 'left')
  const right = measuresAsked(options.right ?? 'dossiers.received.new,dossiers.carried-over', 'right')
  if (!left || more.length > 0 || right.includes(left))
    throw new WrongUsage('--left cần đúng một loại số liệu, không có ở --right.')
  if (operator !== '=' && operator !== '≤' && operator !== '<=')
    throw new WrongUsage('--operator là = hoặc ≤.')
  if (severity !== 'warning' && severity !== 'error')
    throw new WrongUsage('--severity là warning (cần xem) hoặc error (không được gửi).')
  return { id, left, right, operator: operator === '=' ? '=' : '≤', severity }
}

/** Each part of the right side counts so much in the examples. */
const EACH = 10

function sourceOf({ id, left, right, operator, severity }: RuleAsked): string {
  const meaning: RuleMeaning = {
    label: toFill('tên phép so'),
    left: MEASURES[left].toLowerCase(),
    operator,
    right: wordsOfSum(right),
    whenMissing: toFill('thiếu một số thì không kết luận, đúng không'),
  }
  const broken = operator === '=' ? '===' : '<='
  return `import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { countIn } from '../../snapshot/figure-book'
import type { Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { cellsCounted, isKnown } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

const LEFT: MeasureId = ${literal(left)}
const RIGHT: readonly MeasureId[] = ${literal(right)}

export const meaning: RuleMeaning = ${literal(meaning)}

export const rule: Rule = {
  id: ${literal(id)},
  find: (snapshots) => snapshots.flatMap(broken),
}

export const examples: readonly RuleExample[] = ${literal(examplesOf({ id, left, right, operator, severity }))}

function broken(snapshot: Snapshot): Finding[] {
  const left = countIn(snapshot, snapshot.unit, LEFT)
  const parts = RIGHT.map((measure) => countIn(snapshot, snapshot.unit, measure))
  if (!isKnown(left) || !parts.every(isKnown)) return []
  const sum = parts.reduce((total, { low }) => total + low, 0)
  if (left.low ${broken} sum) return []
  return [
    {
      rule: rule.id,
      severity: ${literal(severity)},
      message: \`\${MEASURES[LEFT]} \${formatCount(left.low)}, vế phải \${formatCount(sum)}. ${toFill('phải xem gì, làm gì')}.\`,
      numbers: [left.low, sum],
      cells: [LEFT, ...RIGHT].flatMap((measure) => cellsCounted(snapshot, measure)),
    },
  ]
}
`
}

function examplesOf({ left, right, severity }: RuleAsked): RuleExample[] {
  const sum = EACH * right.length
  const rows = (whole: number, first: number | null = EACH) => {
    const parts = right.map((measure, at) => [measure, at === 0 ? first : EACH])
    return [{ rows: { '': { [left]: whole, ...Object.fromEntries(parts) } } }]
  }
  return [
    { words: 'lệch một', captures: rows(sum + 1), found: [{ severity, numbers: [sum + 1, sum] }] },
    { words: 'khớp', captures: rows(sum), found: [] },
    { words: 'có ô trống: không kết luận', captures: rows(sum + 1, null), found: [] },
  ]
}
