import { fold, tidy } from '../../text/fold'

/** One row of a tree of indicators as it stands on the page: its numbering, its name, how far it is set in. */
export interface TreeRow {
  readonly ordinal: string
  readonly label: string
  /** Pixels or levels from the left; null where the page sets nothing in. */
  readonly indent: number | null
  readonly group: boolean
}

interface Ancestor {
  readonly kind: string
  readonly ordinal: string
  readonly indent: number
  readonly label: string
  readonly group: boolean
}

/**
 * The path of every row, outermost heading first, its own name last. Indentation decides where the page has any;
 * otherwise the numbering does ("I" › "1" › "1.1" › "a" › "-").
 *
 * Rows `1 Số hồ sơ nhận giải quyết`, `a Trực tuyến` give `[['Số hồ sơ nhận giải quyết'], ['Số hồ sơ nhận giải quyết', 'Trực tuyến']]`.
 */
export function rowPaths(rows: readonly TreeRow[]): string[][] {
  const indents = new Set(rows.map((row) => row.indent).filter((indent) => indent !== null))
  const keeps = indents.size > 1 ? aboveByIndent : aboveByNumbering
  const stack: Ancestor[] = []
  return rows.map((row) => {
    const self = ancestorOf(row, stack)
    stack.length = isTreeTotal(row.label) ? 0 : keeps(stack, self)
    const path = [...stack.map((above) => above.label), row.label]
    if (!isTreeTotal(row.label)) stack.push(self)
    return path
  })
}

/** `isTotalLabel('TỔNG CỘNG:')` is true: such a row sums the table and is nobody's heading. */
export function isTreeTotal(label: string): boolean {
  return TOTALS.has(fold(label.replace(/\s*:\s*$/, '')))
}

const TOTALS = new Set(['tổng', 'tổng số', 'tổng cộng', 'cộng'].map(fold))

function ancestorOf(row: TreeRow, stack: readonly Ancestor[]): Ancestor {
  const ordinal = row.ordinal.replace(/[.)\s:]+$/, '')
  return {
    kind: numberingKind(ordinal, stack),
    ordinal,
    indent: row.indent ?? 0,
    label: row.label,
    group: row.group,
  }
}

function aboveByIndent(stack: readonly Ancestor[], self: Ancestor): number {
  let keep = stack.length
  while (keep > 0 && stack[keep - 1]!.indent >= self.indent) keep--
  return keep
}

function aboveByNumbering(stack: readonly Ancestor[], self: Ancestor): number {
  if (self.kind === 'dotted') return aboveDotted(stack, self)
  const same = stack.findIndex((above) => above.kind === self.kind && above.group === self.group)
  if (self.kind === 'none') return aboveUnnumbered(stack, self, same)
  const peer = stack.findIndex((above) => above.kind === self.kind)
  return peer >= 0 ? peer : stack.length
}

/** "1.2.1" stands under "1.2", or else under the nearest shorter beginning of it. */
function aboveDotted(stack: readonly Ancestor[], self: Ancestor): number {
  const parts = self.ordinal.split('.')
  for (let size = parts.length - 1; size > 0; size--) {
    const parent = stack.findIndex((above) => above.ordinal === parts.slice(0, size).join('.'))
    if (parent >= 0) return parent + 1
  }
  const peer = stack.findIndex((above) => above.kind === 'dotted')
  return peer >= 0 ? peer : stack.length
}

/** A heading without a number closes all rows that are not headings; a plain row stands under what is above it. */
function aboveUnnumbered(stack: readonly Ancestor[], self: Ancestor, same: number): number {
  if (same >= 0) return same
  if (!self.group) return stack.length
  const leaf = stack.findIndex((above) => !above.group)
  return leaf >= 0 ? leaf : stack.length
}

function numberingKind(ordinal: string, stack: readonly Ancestor[]): string {
  if (ordinal === '') return 'none'
  if (/^[-–•*]$/.test(ordinal)) return 'dash'
  if (ordinal === '+') return 'plus'
  if (/^\d+$/.test(ordinal)) return 'number'
  if (/^[\p{L}\d]+(\.[\p{L}\d]+)+$/u.test(ordinal)) return 'dotted'
  if (/^\p{Lu}$/u.test(ordinal) && follows(ordinal, stack, 'upper')) return 'upper'
  if (/^[IVXLC]+$/.test(ordinal)) return 'roman'
  if (/^\p{Lu}$/u.test(ordinal)) return 'upper'
  if (/^[ivx]{2,}$/.test(ordinal)) return 'small-roman'
  return /^\p{Ll}$/u.test(ordinal) ? 'lower' : 'other'
}

/** "I" after "H" is a letter, not the Roman one. */
function follows(letter: string, stack: readonly Ancestor[], kind: string): boolean {
  const before = stack.find((above) => above.kind === kind)
  return before !== undefined && before.ordinal.charCodeAt(0) + 1 === letter.charCodeAt(0)
}

/**
 * Numbering written into the name itself, where the page has no column for it.
 *
 * `splitOrdinal('1.1. Tiếp nhận trong kỳ')` is `{ ordinal: '1.1', label: 'Tiếp nhận trong kỳ' }`; "1 cửa" stays whole.
 */
export function splitOrdinal(text: string): { ordinal: string; label: string } {
  const whole = tidy(text)
  const found =
    /^(\d+(?:\.\d+)+[.)]?|\d+[.)]|[IVXLC]+[.)]|\p{L}[.)]|[-–+•])\s*(?=\S)(.+)$/u.exec(whole) ?? null
  if (!found) return { ordinal: '', label: whole }
  return { ordinal: found[1]!.replace(/[.)]+$/, ''), label: found[2]! }
}
