/** How much of anything may come from outside: more than anybody makes, and little enough to be read at once. */
export interface Limits {
  /** Letters of the whole text; what comes as a value has none. */
  readonly size: number
  /** How deep lists and objects may nest. */
  readonly depth: number
  /** How many values there may be, all lists and objects counted with what is in them. */
  readonly count: number
  /** Letters of the longest single text in it. */
  readonly letters: number
}

/** Which limit something is beyond. */
export type Excess = keyof Limits

/**
 * Which limit a JSON text is beyond, before anything of it is made; null where it is within all of them.
 *
 * `excessOfJson('[[1]]', { size: 10, depth: 1, count: 10, letters: 10 })` is `'depth'`.
 */
export function excessOfJson(text: string, { size, depth, count, letters }: Limits): Excess | null {
  if (text.length > size) return 'size'
  let [deep, values] = [0, 1]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter === QUOTE) {
      const end = endOfString(text, at)
      if (end - at - 1 > letters) return 'letters'
      at = end
    } else if (letter === BRACE || letter === BRACKET) {
      if (++deep > depth) return 'depth'
      values += 1
    } else if (letter === BRACE_END || letter === BRACKET_END) deep -= 1
    else if (letter === COMMA) values += 1
    if (values > count) return 'count'
  }
  return null
}

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44]
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [123, 125, 91, 93]

/** Where a text ends that begins here: at its closing quote, or at the end of all. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at
}

/**
 * The same of a value: a message, a record. Nothing is looked at beyond the first excess, so that the work is bounded by the
 * limits, not by what was sent; one object that stands in many places counts in each.
 *
 * `excessOf(['abc'], { size: 0, depth: 1, count: 10, letters: 2 })` is `'letters'`.
 */
export function excessOf(value: unknown, { depth, count, letters }: Limits): Excess | null {
  let [level, left] = [[value], count]
  for (let deep = 0; level.length > 0; deep += 1) {
    left -= level.length
    if (left < 0) return 'count'
    if (level.some((one) => typeof one === 'string' && one.length > letters)) return 'letters'
    const holders = level.filter((one): one is object => typeof one === 'object' && one !== null)
    if (deep >= depth && holders.length > 0) return 'depth'
    if (holders.some((one) => Object.keys(one).some((key) => key.length > letters))) return 'letters'
    level = insideOf(holders, left)
  }
  return null
}

/** What stands in these, up to one more than may be. */
function insideOf(holders: readonly object[], most: number): unknown[] {
  const inside: unknown[] = []
  for (const one of holders) {
    if (inside.length > most) return inside
    for (const key in one) inside.push(Reflect.get(one, key))
  }
  return inside
}
