import { expect } from 'vitest'
import { TO_FILL } from '../../scripts/new/starter'

export { TO_FILL }

/** One thing that is asked of an addition: its name says of which one, `holds` throws where it does not hold. */
export interface Check {
  readonly name: string
  readonly holds: () => void | Promise<void>
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
