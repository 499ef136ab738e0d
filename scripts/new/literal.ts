const WIDTH = 110
const STEP = '  '

/**
 * A value as the project's formatter writes it in a source: one line where it fits, else a line for each part.
 *
 * `literal({ id: 'x', numbers: [1, 2] }, 0)` is `{ id: 'x', numbers: [1, 2] }`; `indent` is how far in its line stands, `used`
 * how many letters stand before it there.
 */
export function literal(value: unknown, indent = 0, used = indent): string {
  const line = inLine(value)
  if (used + line.length <= WIDTH - 1 && !isListOfObjects(value)) return line
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const inner = indent + STEP.length
  const parts = partsIn(value, inner)
  if (parts.length === 0) return line
  const pad = ' '.repeat(inner)
  return `${open}\n${parts.map((part) => `${pad}${part},`).join('\n')}\n${' '.repeat(indent)}${close}`
}

/** Two objects or more in a list stand below each other, however short. */
function isListOfObjects(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every((part) => isObject(part) && Object.keys(part).length > 1)
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Code)
}

function partsIn(value: unknown, indent: number): string[] {
  if (Array.isArray(value)) return value.map((part) => literal(part, indent))
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, part]) => {
    const start = `${keyOf(name)}: `
    const text = literal(part, indent, indent + start.length)
    const isTooLong = typeof part === 'string' && indent + start.length + text.length > WIDTH - 1
    return isTooLong ? `${keyOf(name)}:\n${' '.repeat(indent + STEP.length)}${text}` : `${start}${text}`
  })
}

/** A piece of source that is no data: a call. */
export class Code {
  constructor(readonly text: string) {}
}

function inLine(value: unknown): string {
  if (value instanceof Code) return value.text
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (!isObject(value)) return String(value)
  const parts = Object.entries(value).map(([name, part]) => `${keyOf(name)}: ${inLine(part)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

/** As the formatter quotes: single marks, double ones where the text holds more single ones. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', '\\n')}${mark}`
}
