import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentPolicy } from './content-policy'

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('scripts come from beside the page, and from Microsoft only where office.js does', () => {
  expect(contentPolicy('<html></html>')).toContain("script-src 'self';")
  expect(contentPolicy('', ['https://appsforoffice.microsoft.com'])).toContain(
    "script-src 'self' https://appsforoffice.microsoft.com;",
  )
})

test('of scripts in the page those run that were built into it, each by its own hash', () => {
  const html = '<script nomodule>say()</script><script type="module" src="./a.js"></script><script>b</script>'
  expect(contentPolicy(html)).toContain(`script-src 'self' ${hashOf('say()')} ${hashOf('b')};`)
})

test('the script for old webviews is one of them', () => {
  const html = readFileSync('excel-addin/taskpane.html', 'utf8')
  expect(contentPolicy(html).match(/'sha256-/g)).toHaveLength(1)
})
