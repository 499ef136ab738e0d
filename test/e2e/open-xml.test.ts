import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { REPORTS } from '../../core/reports/forms/forms'
import { openXmlErrors, VALIDATOR_RUNS_HERE } from '../support/open-xml'
import { fillTemplate } from '../workbook-corpus/fill-template'
import { TEMPLATES } from '../workbook-corpus/templates'

const folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-open-xml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const errorsIn = (name: string, bytes: Uint8Array) => openXmlErrors(folder, name, bytes)

/** Two seconds a file: every tenth template by default, `OPEN_XML=1` tries all of them. */
const TRIED = TEMPLATES.filter((_, at) => at % 10 === 0 || process.env.OPEN_XML === '1')

describe.skipIf(!VALIDATOR_RUNS_HERE)('the rules of Open XML', () => {
  test('a file that breaks them is found', async () => {
    const given = TEMPLATES.find(({ id }) => id === 'circular')!.bytes()
    const broken = Buffer.from(given)
    broken.write('XX', 2)
    expect(await errorsIn('broken.xlsx', broken)).not.toEqual([])
  })

  test('the blanks we hand out break none', async () => {
    for (const { id } of REPORTS) {
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
