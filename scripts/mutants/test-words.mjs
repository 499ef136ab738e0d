// The words of vitest that the tests of the core use, for a run inside one process: `describe`, `test`, `it` and `expect`.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = chai.expect

/** Tests of the bundle that is being read, in order; `path` is where the reading is: file, then descriptions. */
let collected = []
let path = []

/** `collect(() => …)` gives every test that is said meanwhile: `{ id, work }`, no two with one id. */
export function collect(read) {
  collected = []
  path = []
  read()
  const seen = new Map()
  return collected.map(({ name, work }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { id: count === 1 ? name : `${name} (${count})`, work }
  })
}

export function inFile(file) {
  path = [file]
}

export function describe(name, ...rest) {
  path.push(String(name))
  rest.find(isFunction)()
  path.pop()
}

export function test(name, ...rest) {
  collected.push({ name: [...path, name].join(' > '), work: rest.find(isFunction) })
}

export const it = test

describe.each = eachOf(describe)
test.each = eachOf(test)

/** A case that is a list is given as arguments, any other as the only one. */
function eachOf(say) {
  return (cases) =>
    (name, ...rest) =>
      cases.forEach((one, at) => {
        const given = Array.isArray(one) ? one : [one]
        say(`${name} [${at}]`, () => rest.find(isFunction)(...given))
      })
}

function isFunction(value) {
  return typeof value === 'function'
}
