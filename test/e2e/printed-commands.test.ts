import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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

/** Refused in part as printed: the sample week has no figures for some rows; a plan of a past year has nothing to ask. */
const IN_PART = ['fill', 'fill-form']

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
    expect(ran.status, ran.stderr).toBeLessThanOrEqual(IN_PART.includes(verb) ? 1 : 0)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    if (!line.includes(' > ')) expect(Object.keys(JSON.parse(ran.stdout)).length).toBeGreaterThan(0)
  })
})
