// What a change touches: npm run test:changed [-- REF] [-- --browser]; without REF what is not committed yet.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureChromium, ensureDependencies, orExplain, ROOT, say } from './setup/ready.mjs'
import { otherTests } from './test/other-tests.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
const words = process.argv.slice(2)
const ref = words.find((word) => !word.startsWith('-')) ?? 'HEAD'
const project = words.includes('--browser') ? [] : ['--project=core']

// Tests that import what changed, however far away.
const first = vitest('--changed', ref)
// Pages, plans, workbooks and documents are read, not imported.
const others = otherTests(changedFiles())
const second = others.length > 0 ? vitest(...others) : 0
process.exitCode = first || second

function changedFiles() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)
  return [...git('diff', '--name-only', ref), ...git('ls-files', '--others', '--exclude-standard')]
}

function vitest(...args) {
  const all = [
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--passWithNoTests',
    ...project,
    ...args,
  ]
  say(`== vitest ${all.slice(1).join(' ')}`)
  return spawnSync(process.execPath, all, { cwd: ROOT, stdio: 'inherit' }).status ?? 1
}
