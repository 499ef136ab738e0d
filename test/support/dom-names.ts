import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../../scripts/setup/ready.mjs'

const IN_PAGE = join(ROOT, 'extension/page')

/** What the scripts in a page ask anything for: every word after a dot, or before an `in`. */
function askedInSources(): Set<string> {
  const files = readdirSync(IN_PAGE, { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(IN_PAGE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, ''))
  const asked = sources.flatMap((source) => [...source.matchAll(/\.\s*([A-Za-z]\w*)|'(\w+)' in /gu)])
  return new Set(asked.map(([, member, has]) => member ?? has ?? ''))
}

/** Those of them that a form or a document of this browser has. */
export async function namesAsked(page: Page): Promise<string[]> {
  const members = await page.evaluate(() => {
    const names = new Set<string>()
    for (const thing of [document.createElement('form'), document])
      for (
        let at: object | null = thing;
        at !== null && at !== Object.prototype;
        at = Reflect.getPrototypeOf(at)
      )
        for (const name of Object.getOwnPropertyNames(at)) names.add(name)
    return [...names]
  })
  const asked = askedInSources()
  return members.filter((name) => asked.has(name)).sort()
}
