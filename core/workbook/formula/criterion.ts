import { isErrorValue, type Scalar } from '../sheet/cell-value'
import { beyond, compares, round15 } from './formula-values'

export type Criterion = (value: Scalar) => boolean

/**
 * The test that COUNTIF and its kin put to each cell: `criterionOf('>=5')(7)` is true, `criterionOf('Hộ*')('hộ tịch')`
 * is true. Numbers with a comma or point in a criterion read differently by language and are left to Excel.
 */
export function criterionOf(wanted: Scalar): Criterion {
  if (isErrorValue(wanted)) return (value) => isErrorValue(value) && value.error === wanted.error
  if (typeof wanted === 'boolean') return (value) => value === wanted
  if (typeof wanted !== 'string') return isNumber('=', wanted ?? 0)
  const [, op = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted)!
  if (rest === '') return emptiness(op)
  if (/^\s*[+-]?\d{1,15}\s*$/.test(rest)) return isNumber(op || '=', Number(rest))
  if (/^\s*[+-]?\d*[.,/:%-]/.test(rest) && /\d/.test(rest)) return beyond()
  if (op === '<' || op === '>' || op === '<=' || op === '>=') return beyond()
  if (/^(true|false)$/i.test(rest)) return beyond()
  const pattern = wildcards(rest.toLowerCase())
  const matches: Criterion = (value) =>
    typeof value === 'string' && matchesPattern(pattern, value.toLowerCase())
  return op === '<>' ? (value) => !matches(value) : matches
}

function emptiness(op: string): Criterion {
  if (op === '=') return (value) => value === null
  if (op === '<>') return (value) => value !== null
  return op === '' ? (value) => value === null || value === '' : () => false
}

function isNumber(op: string, wanted: number): Criterion {
  return (value) => {
    const isText = typeof value === 'string'
    const number =
      isText && /^\s*[+-]?\d{1,15}\s*$/.test(value) && /^(=|<>)$/.test(op) ? Number(value) : value
    if (typeof number !== 'number') return op === '<>'
    return compares(op, round15(number) - round15(wanted))
  }
}

/** One character each; `null` is "*", '' is "?". */
type Pattern = readonly (string | null)[]

function wildcards(text: string): Pattern {
  const pattern: (string | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '~' && /[~*?]/.test(text[at + 1] ?? '')) pattern.push(text[++at]!)
    else pattern.push(letter === '*' ? null : letter === '?' ? '' : letter)
  }
  return pattern
}

/** Goes back to the last "*" only, so that no pattern takes long. */
function matchesPattern(pattern: Pattern, text: string): boolean {
  let at = 0
  let index = 0
  let star = -1
  let starAt = 0
  while (at < text.length) {
    const wanted = pattern[index]
    if (wanted === null) {
      star = index++
      starAt = at
    } else if (wanted === '' || wanted === text[at]) {
      index++
      at++
    } else if (star >= 0) {
      index = star + 1
      at = ++starAt
    } else return false
  }
  while (pattern[index] === null) index++
  return index === pattern.length
}
