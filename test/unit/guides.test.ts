import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSAL_REASONS } from '../../core/outcome'

const GUIDES = readdirSync('docs/huong-dan').map((name) => join('docs/huong-dan', name))
const read = (path: string) => readFileSync(path, 'utf8')
const REFUSALS = read('docs/huong-dan/y-nghia-tu-choi.md')

test.each(REFUSAL_REASONS)('the officer finds what «%s» means and what to do', (reason) => {
  const rows = REFUSALS.split('\n').filter((line) => line.includes(`\`${reason}\``))
  expect(rows.length).toBeGreaterThan(0)
})

test('no code is explained that the software does not have', () => {
  const known: readonly string[] = REFUSAL_REASONS
  const codes = [...REFUSALS.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code)
  expect(codes.filter((code) => !known.includes(code ?? ''))).toEqual([])
})

test.each([...GUIDES, 'README.md'])('every link and picture of %s is there', (path) => {
  const targets = [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '')
  const missing = targets.filter((target) => !existsSync(resolve(path, '..', target)))
  expect(missing).toEqual([])
})

test('the words on buttons that the guide names are the words on the buttons', () => {
  const sources = ['ui', 'extension', 'excel-addin', 'core']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(read)
    .join('\n')
    .concat(read('manifest.xml'))
  const named = [...read('docs/huong-dan/su-dung.md').matchAll(/«([^»…=]+)»/g)].map(
    ([, words]) => words ?? '',
  )
  expect(named.filter((words) => !sources.includes(words) && !OTHERS.includes(words))).toEqual([])
})

/** Words of the browsers and portals themselves. */
const OTHERS = ['Chế độ dành cho nhà phát triển', 'Tải tiện ích đã giải nén']
