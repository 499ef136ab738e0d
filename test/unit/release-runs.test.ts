import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const COPIED = [
  'scripts/release.mjs',
  'scripts/release',
  'scripts/setup',
  'manifest.xml',
  'docs/huong-dan/cho-nguoi-phu-trach-cntt.md',
]
/** What the commands of a small project did, line by line. */
const DID = 'did.txt'

let root = ''
afterEach(() => rmSync(root, { recursive: true, force: true }))

interface Small {
  /** How its tests end. */
  readonly tests: 0 | 1
  /** The version that its build writes. */
  readonly builds: string
}

/** The release script itself in a project of three small commands, each of which says that it ran. */
function smallProject({ tests, builds }: Small): void {
  root = mkdtempSync(join(tmpdir(), 'so-mot-cua-release-'))
  for (const path of COPIED) cpSync(join(ROOT, path), join(root, path), { recursive: true })
  const packed = { name: 'small', version: '1.2.3' }
  const says = (word: string, code: number) => `node says.mjs ${word} ${code}`
  write('package.json', {
    ...packed,
    scripts: { check: says('check', 0), test: says('test', tests), build: `node builds.mjs ${builds}` },
  })
  write('package-lock.json', { ...packed, packages: { '': packed } })
  write('node_modules/.package-lock.json', { packages: {} })
  symlinkSync(join(ROOT, 'node_modules/fflate'), join(root, 'node_modules/fflate'))
  put('CHANGELOG.md', '# Changelog\n\n## 1.2.3\n\n- New.\n')
  put('out/release/so-mot-cua-1.2.2-chrome.zip', 'of the release before')
  put(
    'says.mjs',
    `import { appendFileSync } from 'node:fs'\nappendFileSync('${DID}', process.argv[2] + '\\n')\nprocess.exit(Number(process.argv[3]))\n`,
  )
  put('builds.mjs', BUILDS)
}

const BUILDS = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
const [version] = process.argv.slice(2)
appendFileSync('${DID}', 'build\\n')
for (const name of ['chrome', 'firefox']) {
  mkdirSync('.output/' + name + '-mv3', { recursive: true })
  writeFileSync('.output/' + name + '-mv3/manifest.json', JSON.stringify({ version }))
  writeFileSync('.output/so-mot-cua-1.2.3-' + name + '.zip', name)
}
mkdirSync('.output/excel-addin', { recursive: true })
writeFileSync('.output/excel-addin/manifest.xml', '<Version>' + version + '.0</Version>')
`

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function write(path: string, value: unknown): void {
  put(path, JSON.stringify(value, null, 2))
}

function release(...words: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  const did = join(root, DID)
  return { status, stderr, did: existsSync(did) ? readFileSync(did, 'utf8').trim().split('\n') : [] }
}

const inRelease = () => (existsSync(join(root, 'out/release')) ? readdirSync(join(root, 'out/release')) : [])

describe('npm run release', () => {
  test('a test that fails ends it: nothing is built, and no zip lies there, not even an older one', () => {
    smallProject({ tests: 1, builds: '1.2.3' })
    const { status, stderr, did } = release()
    expect([status, did]).toEqual([1, ['check', 'test']])
    expect(stderr).toContain('npm test failed')
    expect(inRelease()).toEqual([])
  })

  test('else it checks, tests, builds, and leaves three zips, the notes, and the sums of what lies there', () => {
    smallProject({ tests: 0, builds: '1.2.3' })
    const { status, did } = release()
    expect([status, did]).toEqual([0, ['check', 'test', 'build']])
    const zips = ['chrome', 'excel-addin', 'firefox'].map((name) => `so-mot-cua-1.2.3-${name}.zip`)
    expect(inRelease().sort()).toEqual(['NOTES.md', 'SHA256SUMS', ...zips])
    const bytes = (name: string) => readFileSync(join(root, 'out/release', name))
    expect(Object.keys(unzipSync(bytes(zips[1]!)))).toEqual(['manifest.xml'])
    const sums = zips.map((name) => `${createHash('sha256').update(bytes(name)).digest('hex')}  ${name}\n`)
    expect(bytes('SHA256SUMS').toString()).toBe(sums.join(''))
    expect(bytes('NOTES.md').toString()).toBe('- New.\n')
  })

  test('what was built as another version is not released; «--tested» leaves the tests out', () => {
    smallProject({ tests: 1, builds: '1.2.2' })
    const { status, stderr, did } = release('--tested')
    expect([status, did]).toEqual([1, ['check', 'build']])
    expect(stderr).toContain('chrome says 1.2.2, not 1.2.3')
    expect(inRelease()).toEqual([])
  })

  test('a version without a line in the changelog is refused before anything is written', () => {
    smallProject({ tests: 0, builds: '1.2.3' })
    const { status, stderr, did } = release('9.8.7')
    expect([status, did]).toEqual([2, []])
    expect(stderr).toContain('CHANGELOG.md has no line under «## 9.8.7»')
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version).toBe('1.2.3')
  })
})
