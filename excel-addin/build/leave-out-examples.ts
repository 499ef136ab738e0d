import type { Plugin } from 'vite'

/** Files whose worked examples serve the tests alone. */
const WITH_EXAMPLES = /\/core\/(indicators|findings)\/[^/]+\.ts$/

/** Leaves the worked examples of indicators and rules out of what ships; the tests read them from the sources. */
export function leaveOutExamples(): Plugin {
  return {
    name: 'leave-out-examples',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!WITH_EXAMPLES.test(id.split('?')[0] ?? '')) return null
      const found = examplesIn(this.parse(code))
      if (!found) return null
      return { code: `${code.slice(0, found.start)}[]${code.slice(found.end)}`, map: null }
    },
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The value of `examples` in `export const … = { …, examples: [ … ] }`; null where there is none. */
function examplesIn(program: { readonly body: readonly unknown[] }): Span | null {
  for (const node of program.body) {
    const declared = child(child(node, 'declaration'), 'declarations')
    for (const one of Array.isArray(declared) ? declared : []) {
      const properties = child(child(one, 'init'), 'properties')
      const examples = Array.isArray(properties)
        ? properties.find((property) => child(child(property, 'key'), 'name') === 'examples')
        : undefined
      const value = child(examples, 'value')
      const [start, end] = [child(value, 'start'), child(value, 'end')]
      if (child(value, 'type') === 'ArrayExpression' && typeof start === 'number' && typeof end === 'number')
        return { start, end }
    }
  }
  return null
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined
}
