import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERBS } from '../../scripts/cli/main'
import { readWords } from '../../scripts/cli/run-verb'
import { readAsked, STARTERS } from '../../scripts/new/main'
import { argsOfScript, commandsIn, inlineCommands, shellBlocks } from '../support/printed-commands'

const DEV = readdirSync('docs/dev').map((name) => join('docs/dev', name))
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...DEV,
  ...readdirSync('docs/huong-dan').map((name) => join('docs/huong-dan', name)),
]
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** Where a word is no real name: `<id>`, `FILE`, `SNAPSHOT.json`, `[-- folder]`. */
const isBlank = (word: string) => /[<[…]|^[A-Z]+(?:\.\w+)?$/.test(word)

describe.each(PAGES)('%s', (path) => {
  const printed = [...shellBlocks(path), ...inlineCommands(path)].flatMap(commandsIn)

  test('names only npm scripts that are there', () => {
    const named = printed.flatMap(({ words: [program, ...words] }) => {
      const [verb, name] = words.filter((word) => word !== '-s')
      if (program !== 'npm') return []
      return verb === 'run' ? [name ?? ''] : [verb ?? '']
    })
    expect(named.filter((name) => !isBlank(name) && !Object.hasOwn(scripts, name))).toEqual([])
  })

  test('names only files of the project that are there', () => {
    const files = printed
      .flatMap(({ words }) => words)
      .filter((word) => /^(?:core|test|scripts|docs|extension|excel-addin|ui)\//.test(word))
    expect(files.filter((file) => !isBlank(file) && !isPartOfAPath(file))).toEqual([])
  })

  test('calls verbs of the command line as they are', () => {
    const wrong = printed.flatMap(({ words }) => {
      const [name = '', ...args] = argsOfScript('cli', words) ?? []
      if (name === '' || isBlank(name)) return []
      const verb = VERBS.get(name)
      return verb && isTaken(() => readWords(verb, args)) ? [] : [words.join(' ')]
    })
    expect(wrong).toEqual([])
  })
})

test.each(PAGES)('%s starts only kinds that can be started, with words enough', (path) => {
  const wrong = [...shellBlocks(path), ...inlineCommands(path)].flatMap(commandsIn).filter(({ words }) => {
    const [kind = '', ...args] = argsOfScript('new', words) ?? []
    if (kind === '' || args.some(isBlank) || args.length === 0) return false
    const starter = STARTERS.get(kind)
    return (
      !starter ||
      !isTaken(() =>
        readAsked(
          starter,
          args.filter((word) => word !== '--'),
        ),
      )
    )
  })
  expect(wrong.map(({ words }) => words.join(' '))).toEqual([])
})

test('what a command of the README reads, an earlier one made, or the project has', () => {
  const made = new Set<string>()
  const lost: string[] = []
  for (const { words, into } of shellBlocks('README.md').flatMap(commandsIn)) {
    const [verb = '', ...args] = argsOfScript('cli', words) ?? []
    const output = args.indexOf('-o')
    const read = args.filter((word, at) => /[/.]\w+$/.test(word) && at !== output + 1)
    if (verb !== '') lost.push(...read.filter((file) => !made.has(file) && !existsSync(file)))
    for (const file of [into, output < 0 ? undefined : args[output + 1]]) if (file) made.add(file)
  }
  expect([...made].length).toBeGreaterThan(2)
  expect(lost).toEqual([])
})

/** vitest takes the beginning of a path for all that begins so. */
function isPartOfAPath(path: string): boolean {
  if (existsSync(path)) return true
  const at = path.lastIndexOf('/')
  const folder = path.slice(0, at)
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(path.slice(at + 1)))
}

function isTaken(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
