import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { portalFolders } from '../support/portal-cases'
import { shapes } from '../support/shapes'

const TEXT = readFileSync('docs/dev/shapes.md', 'utf8')
const ROWS = TEXT.split('\n').filter(
  (line) => line.startsWith('| ') && !/^\| (?:#|Fact|Page|Rule|Trap) \|/.test(line),
)
/** `name` or `name` "title of a case". */
const REFERENCES = ROWS.flatMap((row) => [...row.matchAll(/`([^`]+)`(?: "([^"]+)")?/g)])
const folders = new Map(portalFolders().map(({ id, cases }) => [id, cases.map(({ title }) => title)]))
const names = new Set(shapes().map(({ name }) => name))

describe('the table of shapes says what is there', () => {
  test('all 26 items of the checklist stand in it', () => {
    const items = ROWS.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? [])
    expect(items.map(Number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
  })

  test('every row names a fixture or a test', () => {
    const known = (name: string) => names.has(name) || folders.has(name) || existsSync(name)
    for (const row of ROWS) {
      const shown = row.split('|').at(-2) ?? ''
      expect(
        [...shown.matchAll(/`([^`]+)`/g)].some(([, name]) => known(name!)),
        row,
      ).toBe(true)
    }
  })

  test('every case it quotes is a case of that page', () => {
    const cited = REFERENCES.flatMap(([, id, title]) => (title === undefined ? [] : [[id!, title] as const]))
    expect(cited.length).toBeGreaterThan(40)
    expect(cited.filter(([id, title]) => !folders.get(id)?.includes(title))).toEqual([])
  })

  test('every path it names is there', () => {
    const paths = REFERENCES.map(([, name]) => name!).filter((name) => name.includes('/'))
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})
