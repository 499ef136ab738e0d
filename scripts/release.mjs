// One command from the sources to what is published: npm run release [-- VERSION] [-- --tested]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf, readVersion, STAMPED } from './release/stamp.mjs'
import { ensureDependencies, orExplain, ROOT, say } from './setup/ready.mjs'

const OUT = join(ROOT, 'out', 'release')
const words = process.argv.slice(2)
// A machine that has just run every test may say so.
const isTested = words.includes('--tested')
const read = (path) => readFileSync(join(ROOT, path), 'utf8')
const version = orExplain(
  () => readVersion(words.find((word) => word !== '--tested') ?? JSON.parse(read('package.json')).version),
  2,
)
const notes = orExplain(() => notesOf(read('CHANGELOG.md'), version), 2)

// What an earlier release left must not pass for this one where a step fails.
rmSync(OUT, { recursive: true, force: true })
orExplain(ensureDependencies)
const { zipSync } = await import('fflate')
step(`version ${version} in every file that says it`, stamp)
step('lint, format and types', () => run('npm', 'run', '-s', 'check'))
if (!isTested) step('every test', () => run('npm', 'test'))
step('build and zip', () => run('npm', 'run', '-s', 'build'))
step('the built products say this version', checkBuilt)
step('out/release', collect)

function step(name, work) {
  say(`== ${name}`)
  orExplain(work)
}

function stamp() {
  for (const [path, put] of Object.entries(STAMPED)) {
    const text = put(read(path), version)
    if (text !== read(path)) writeFileSync(join(ROOT, path), text)
  }
}

function run(program, ...args) {
  // npm is a script on Windows, which only a shell starts; standard output is the list of files.
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }
  if (spawnSync(program, args, options).status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed, see above.`)
}

function checkBuilt() {
  const [chrome, firefox] = ['chrome-mv3', 'firefox-mv3'].map(
    (name) => JSON.parse(read(`.output/${name}/manifest.json`)).version,
  )
  const addin = /<Version>([^<]+)/.exec(read('.output/excel-addin/manifest.xml'))?.[1]
  const wrong = Object.entries({ chrome, firefox, addin }).filter(
    ([, said]) => said !== version && said !== `${version}.0`,
  )
  if (wrong.length > 0)
    throw new Error(wrong.map(([name, said]) => `${name} says ${said}, not ${version}`).join('\n'))
}

/** The zips for the stores, the add-in's folder as one, the notes, and the sums that prove a download whole. */
function collect() {
  mkdirSync(OUT, { recursive: true })
  for (const browser of ['chrome', 'firefox']) {
    const name = `so-mot-cua-${version}-${browser}.zip`
    cpSync(join(ROOT, '.output', name), join(OUT, name))
  }
  writeFileSync(
    join(OUT, `so-mot-cua-${version}-excel-addin.zip`),
    zipSync(filesOf(join(ROOT, '.output/excel-addin'))),
  )
  writeFileSync(join(OUT, 'NOTES.md'), `${notes}\n`)
  const sums = readdirSync(OUT)
    .filter((name) => name.endsWith('.zip'))
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(OUT, name)))
          .digest('hex')}  ${name}`,
    )
  writeFileSync(join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`)
  process.stdout.write(`${sums.join('\n')}\n`)
}

function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(path)),
    ]),
  )
}
