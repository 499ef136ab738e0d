import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { unshadowedCode } from '../../scripts/setup/unshadow'

function unshadowed(code: string): string {
  return unshadowedCode(code, parseSync('a.js', code).program as never).replaceAll('$unshadowed', '_')
}

test.each([
  ['what is asked of the page is asked of the browser', 'a.id', '_(a).id'],
  ['one after the other', "a.closest('tr')?.id", "_(_(a).closest('tr'))?.id"],
  ['a chain that ended early asks nothing', 'a?.b.id', '_(a?.b)?.id'],
  ['nor does what follows it', 'a?.b.parentElement.id', '_(_(a?.b)?.parentElement)?.id'],
  ['or is called in it', "a?.b.closest('tr').id", "_(_(a?.b)?.closest('tr'))?.id"],
  ['a chain in brackets has ended', '(a?.b).id', '_((a?.b)).id'],
  ['what is written to stays', 'a.id = b.id', 'a.id = _(b).id'],
  ['what is no member of the DOM stays', 'a?.b.c', 'a?.b.c'],
])('%s: %s', (_, code, expected) => {
  expect(unshadowed(code)).toBe(expected)
})

test.each([undefined, null])('a chain of %s comes to the same with and without', (a) => {
  const code = "a?.b.closest('tr').id ?? 'nothing'"
  const run = (text: string) => new Function('a', '$unshadowed', `return ${text}`)(a, (one: unknown) => one)
  expect(run(unshadowedCode(code, parseSync('a.js', code).program as never))).toBe(run(code))
})
