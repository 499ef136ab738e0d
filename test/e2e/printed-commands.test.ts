import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { shellBlocks } from '../support/printed-commands'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'so-mot-cua-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the README says of the command line, line by line, in its order: one reads what another wrote. */
const LINES = shellBlocks(join(ROOT, 'README.md'))
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.includes('npm run -s cli --'))

/** What each verb must have made as printed, and whether some of it is refused there: rows without figures, a page's own rows. */
const MADE: Readonly<Record<string, { readonly list: string; readonly inPart?: true }>> = {
  capture: { list: 'snapshots' },
  assess: { list: 'indicators' },
  fill: { list: 'writes', inPart: true },
  'fill-form': { list: 'writes', inPart: true },
  plan: { list: 'tasks' },
  tasks: { list: 'obligations' },
  words: { list: 'writes', inPart: true },
  annex: { list: 'rows' },
  'next-plan': { list: 'tasks' },
  merge: { list: 'snapshot' },
}

describe.skipIf(process.platform === 'win32')('the command line as the README prints it', () => {
  test('is more than a few commands', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(7)
  })

  test.each(LINES)('%s', (line) => {
    const ran = spawnSync('sh', ['-c', line.replaceAll(/(?<=\s)out(?=\/|\s)/g, folder)], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const verb = /cli -- (\S+)/.exec(line)?.[1] ?? ''
    const into = /> (\S+)/.exec(line)?.[1]?.replace(/^out/, folder)
    expect(MADE, 'what it must have made is said above').toHaveProperty([verb])
    const { list, inPart } = MADE[verb]!
    const printed = JSON.parse(into ? readFileSync(into, 'utf8') : ran.stdout)
    expect(ran.status, ran.stderr).toBeLessThanOrEqual(inPart ? 1 : 0)
    expect(Object.keys(printed[list] ?? {}).length, ran.stderr).toBeGreaterThan(0)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
  })
})
