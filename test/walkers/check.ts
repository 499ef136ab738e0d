import { expect, test } from 'vitest'
import { TO_FILL } from '../../scripts/new/starter'

export { TO_FILL }

/** One thing that is asked of an addition: its name says of which one, `holds` throws where it does not hold. */
export interface Check {
  readonly name: string
  readonly holds: () => void | Promise<void>
}

/**
 * The checks of one addition. One so wrong that they cannot even be named (a part is missing that every other one has) is
 * one failing check of its name, and the others are asked as ever.
 */
export function walked(own: string, checks: () => readonly Check[]): readonly Check[] {
  try {
    return checks()
  } catch (error) {
    return [
      {
        name: `${own}: has every part that the others have`,
        holds: () => {
          throw error
        },
      },
    ]
  }
}

/** One test for each check, by its whole name: `-t` finds it, and a failure says it. */
export function walk(checks: readonly Check[]): void {
  for (const { name, holds } of checks) test(name, holds)
}

/** Names of the checks that do not hold, in order: what a run of the walker would show as failing. */
export async function failing(checks: readonly Check[]): Promise<string[]> {
  const failed: string[] = []
  for (const { name, holds } of checks) {
    try {
      await holds()
    } catch {
      failed.push(name)
    }
  }
  return failed
}

/** What one check says where it does not hold; '' where it does. */
export async function complaintOf(checks: readonly Check[], name: string): Promise<string> {
  const check = checks.find((one) => one.name === name)
  if (!check) throw new Error(`no check is called «${name}»: ${checks.map((one) => one.name).join('; ')}`)
  try {
    await check.holds()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** `idOfFile('./rules/jumps.ts')` is `'jumps'`. */
export function idOfFile(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '')
}

/** Nothing of an addition is still to be said by a person. */
export function expectFinished(...parts: readonly unknown[]): void {
  const left = [...JSON.stringify(parts).matchAll(new RegExp(`"([^"]*${TO_FILL}[^"]*)"`, 'g'))].map(
    ([, text]) => text,
  )
  expect(left, 'still to be said by a person').toEqual([])
}

/** No two additions of a kind share an id. */
export function expectUnique(ids: readonly string[], id: string): void {
  expect(ids.filter((other) => other === id)).toHaveLength(1)
}

/** No text of an addition is blank, and no list of it says the same twice. */
export function expectSaid(...parts: readonly unknown[]): void {
  expect(
    parts.flatMap((part) => unsaidIn(part)),
    'blank, or said twice',
  ).toEqual([])
}

function unsaidIn(part: unknown, path = ''): string[] {
  if (typeof part === 'string') return part.trim() === '' ? [`${path} is blank`] : []
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return []
  const inside = Object.entries(part).flatMap(([key, value]) => unsaidIn(value, `${path}.${key}`))
  return Array.isArray(part)
    ? [...twiceIn(part).map((at) => `${path}.${at} is said twice`), ...inside]
    : inside
}

function twiceIn(list: readonly unknown[]): number[] {
  const texts = list.map((one) =>
    JSON.stringify(one, (_, value: unknown) => (value instanceof RegExp ? String(value) : value)),
  )
  return texts.flatMap((text, at) => (texts.indexOf(text) < at ? [at] : []))
}
