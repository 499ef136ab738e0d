// The npm dependencies of the lock file, there once and in the versions it names.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { whileAlone } from './made-once.mjs'

/** Installs what the lock file names where something of it is missing; two that ask at once do it once. */
export function installDependencies(root, say) {
  if (areInstalled(root)) return
  whileAlone(join(root, '.output', 'npm-ci'), () => {
    if (areInstalled(root)) return
    say('Installing npm dependencies…')
    // On Windows npm is a batch file, which only a shell starts. Its words go to standard error: standard output is the command's.
    const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options)
  })
}

function areInstalled(root) {
  const there = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(there)) return false
  return missing(readPackages(join(root, 'package-lock.json')), readPackages(there)).length === 0
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}

/**
 * Names in the lock file that are not there in that very version; what only other systems need may be missing.
 *
 * `missing({ 'node_modules/zod': { version: '4.6.7' } }, {})` is `['node_modules/zod']`.
 */
export function missing(wanted, there) {
  return Object.entries(wanted).flatMap(([name, { version, optional }]) => {
    const found = there[name]
    const isFine = name === '' || (found === undefined ? optional === true : found.version === version)
    return isFine ? [] : [name]
  })
}
