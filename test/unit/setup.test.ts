import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { contentKey } from '../../scripts/setup/content-key.mjs'
import { missing } from '../../scripts/setup/dependencies.mjs'
import { madeOnce, whileAlone } from '../../scripts/setup/made-once.mjs'
import { patiently } from '../../scripts/setup/patiently.mjs'
import { areBuilt, forgetBuilt, productKeys, sayBuilt } from '../../scripts/setup/products.mjs'
import { LONG } from '../../scripts/test/long-files.mjs'
import { otherTests } from '../../scripts/test/other-tests.mjs'
import { slowestFiles } from '../../scripts/test/slowest.mjs'

const folder = mkdtempSync(join(tmpdir(), 'set up-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A process number that nobody has. */
const NOBODY = '4194305'

describe('installing while another installer is at work', () => {
  test.each([
    'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 1210 (apt-get)',
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 77 (unattended-upgr)',
    'E: Unable to lock directory /var/cache/apt/archives/',
    'E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), is another process using it?',
  ])('waits for it: %s', (stderr) => {
    const work = vi
      .fn()
      .mockReturnValueOnce({ status: 100, stderr })
      .mockReturnValueOnce({ status: 100, stderr })
      .mockReturnValueOnce({ status: 0, stderr: '' })
    const [said, pause] = [vi.fn(), vi.fn()]
    expect(patiently(work, said, { pause })).toEqual({ status: 0, stderr: '' })
    expect([work.mock.calls.length, pause.mock.calls.length, said.mock.calls.length]).toEqual([3, 2, 1])
  })

  test('any other failure is one, at once', () => {
    const work = vi.fn(() => ({ status: 100, stderr: 'E: Unable to locate package nothing' }))
    expect(patiently(work, vi.fn(), { pause: vi.fn() }).status).toBe(100)
    expect(work).toHaveBeenCalledTimes(1)
  })

  test('and one that never ends is a failure in the end', () => {
    const work = vi.fn(() => ({ status: 100, stderr: 'E: Could not get lock /x' }))
    expect(patiently(work, vi.fn(), { tries: 5, pause: vi.fn() }).status).toBe(100)
    expect(work).toHaveBeenCalledTimes(5)
  })
})

test.each([
  ['nothing is missing', { a: { version: '1' } }, { a: { version: '1' } }, []],
  ['a package is', { a: { version: '1' } }, {}, ['a']],
  ['another version is', { a: { version: '2' } }, { a: { version: '1' } }, ['a']],
  ['what other systems need may be', { a: { version: '1', optional: true } }, {}, []],
  ['but not in another version', { a: { version: '2', optional: true } }, { a: { version: '1' } }, ['a']],
  ['the project itself is no package', { '': {} }, {}, []],
])('of the packages in the lock file %s', (_, wanted, there, expected) => {
  expect(missing(wanted, there)).toEqual(expected)
})

describe('what is made from the sources', () => {
  test('is made once for a state of them, and again for another', () => {
    const [place, build] = [join(folder, 'made'), vi.fn(() => writeFileSync(join(folder, 'made'), 'x'))]
    for (const key of ['a', 'a', 'b', 'b', 'a']) madeOnce(place, key, build)
    expect(build).toHaveBeenCalledTimes(3)
  })

  test('is made again where making failed', () => {
    const place = join(folder, 'failed')
    writeFileSync(place, '')
    const fails = () => {
      throw new Error('no')
    }
    madeOnce(place, 'a', () => undefined)
    expect(() => madeOnce(place, 'b', fails)).toThrow('no')
    const build = vi.fn()
    madeOnce(place, 'a', build)
    expect(build).toHaveBeenCalledTimes(1)
  })

  test('need not be built again while all of it is there, made from these sources', () => {
    const keys = productKeys()
    expect(Object.keys(keys).map((name) => name.replace(/[\d.]+-/, ''))).toEqual([
      'chrome-mv3',
      'so-mot-cua-chrome.zip',
      'firefox-mv3',
      'so-mot-cua-firefox.zip',
      'excel-addin',
    ])
    const output = mkdtempSync(join(folder, 'output-'))
    expect(areBuilt(keys, output)).toBe(false)
    for (const name of Object.keys(keys)) writeFileSync(join(output, name), '')
    expect(areBuilt(keys, output)).toBe(false)
    sayBuilt(keys, output)
    expect(areBuilt(keys, output)).toBe(true)
    expect(areBuilt({ ...keys, 'excel-addin': 'another' }, output)).toBe(false)
    forgetBuilt(keys, output)
    expect(areBuilt(keys, output)).toBe(false)
    sayBuilt(keys, output)
    for (const name of Object.keys(keys)) {
      rmSync(join(output, name))
      expect(areBuilt(keys, output)).toBe(false)
      writeFileSync(join(output, name), '')
    }
  })

  test('waits for nobody who is gone', () => {
    writeFileSync(join(folder, 'gone.lock'), NOBODY)
    const work = vi.fn(() =>
      expect(readFileSync(join(folder, 'gone.lock'), 'utf8')).toBe(String(process.pid)),
    )
    whileAlone(join(folder, 'gone'), work)
    expect(work).toHaveBeenCalledTimes(1)
  })

  test('has a key that a name, a byte, and nothing else changes', () => {
    const all = contentKey(['core/text', 'package.json'])
    expect(contentKey(['core/text', 'package.json'])).toBe(all)
    expect(contentKey(['core/text'])).not.toBe(all)
    expect(contentKey(['core/text', 'package.json'], (file) => !file.endsWith('fold.ts'))).not.toBe(all)
  })
})

describe('the end of a run', () => {
  const file = (name: string, seconds: number) => ({
    name: `/p/${name}`,
    startTime: 1000,
    endTime: 1000 + seconds * 1000,
    assertionResults: [{}, {}],
  })

  test('names the ten slowest files, slowest first', () => {
    const files = Array.from({ length: 12 }, (_, at) => file(`${at}.test.ts`, at))
    const [head, ...lines] = slowestFiles({ testResults: files }, '/p')
    expect(head).toBe('The 10 slowest of 12 files:')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('    11.0 s    2 tests  11.test.ts')
    expect(lines.at(-1)).toContain('2.test.ts')
  })

  test('begins with the files that take long: each of them is there', () => {
    expect(LONG.filter((path) => !existsSync(path))).toEqual([])
  })
})

test.each([
  ['code is found by what imports it', ['core/text/fold.ts', 'scripts/cli.mjs'], []],
  ['a saved page', ['core/portals/hatinh-06-fields/page.html'], ['test/unit', 'core/portals/']],
  ['a guide', ['docs/huong-dan/su-dung.md'], ['test/unit']],
  ['two of one room', ['core/plans/2025/plan.txt', 'core/plans/x.html'], ['test/unit', 'core/plans/']],
])('what reads a changed file runs, too: %s', (_, changed, expected) => {
  expect(otherTests(changed)).toEqual(expected)
})
