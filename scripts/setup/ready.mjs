// Makes a fresh machine ready: npm dependencies, a Chromium, and what the tests need besides. Plain Node, no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installDependencies } from './dependencies.mjs'
import { patiently } from './patiently.mjs'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Installs the npm dependencies of the lock file where one is missing or of another version. */
export function ensureDependencies() {
  installDependencies(ROOT, say)
}

const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
]

/** Path of a Chromium that loads unpacked extensions; installs Debian's where there is none. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  installDebian(['chromium', 'fonts-noto-core'], 'Chromium')
  const installed = findChromium()
  if (installed) return installed
  throw new Error('Chromium was installed but is not where it is expected. Set CHROMIUM_PATH to its program.')
}

export function findChromium() {
  return BROWSERS.find((path) => path && existsSync(path))
}

const DEBIANS_CHROMIUM = '/usr/bin/chromium'
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/** For pages without the extension: the shell of Debian's Chromium where it lies beside it, else the Chromium there is. */
export function chromiumForPages() {
  const chromium = ensureChromium()
  return chromium === DEBIANS_CHROMIUM && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : chromium
}

/**
 * Installs that shell, of the very version of the Chromium there is. It only makes tests cheaper: where it cannot be had,
 * they run without it.
 */
export function offerHeadlessShell() {
  if (findChromium() !== DEBIANS_CHROMIUM || existsSync(HEADLESS_SHELL) || !isDebianRoot()) return
  const asked = spawnSync('dpkg-query', ['-W', '-f', `\${Version}`, 'chromium'], { encoding: 'utf8' })
  if (asked.status !== 0) return
  try {
    installDebian(
      [`chromium-headless-shell=${asked.stdout}`],
      'the headless shell of Chromium',
      '--no-remove',
    )
  } catch {
    say('Tests open pages in Chromium itself.')
  }
}

/** Debian calls it firefox-esr, Ubuntu and others firefox; either will do. */
const FIREFOXES = ['firefox-esr', 'firefox']

export function findFirefox() {
  return FIREFOXES.find(hasProgram)
}

/** What `npm test` needs besides a Chromium and a Firefox: program → Debian package. */
const TEST_TOOLS = {
  soffice: 'libreoffice-calc',
  lowriter: 'libreoffice-writer',
  ssconvert: 'gnumeric',
  pdftoppm: 'poppler-utils',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  import: 'imagemagick',
}

export function ensureTestTools() {
  const missing = Object.entries(TEST_TOOLS).filter(([program]) => !hasProgram(program))
  if (!findFirefox()) missing.push(['firefox-esr', 'firefox-esr'])
  if (missing.length === 0) return
  const packages = [...missing.map(([, name]) => name), 'fonts-noto-core', 'fonts-liberation']
  installDebian(packages, missing.map(([program]) => program).join(', '))
}

export function hasProgram(name) {
  return (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, name)))
}

function installDebian(packages, what, ...options) {
  if (!isDebianRoot()) {
    throw new Error(
      `${what} not found. On Debian or Ubuntu run: sudo apt-get install ${packages.join(' ')}. ` +
        'Elsewhere install it by hand (for Chromium, set CHROMIUM_PATH to its program), then run this command again.',
    )
  }
  say(`Installing ${packages.join(', ')}…`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', ...options, ...packages)
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const all = ['-o', 'DPkg::Lock::Timeout=600', ...args]
  const options = { cwd: ROOT, encoding: 'utf8', env, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe'] }
  const { status, stdout, stderr } = patiently(() => spawnSync('apt-get', all, options), say)
  // The installer's own words go to standard error: standard output belongs to the command's result.
  process.stderr.write(`${stdout}${stderr}`)
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed, see above.`)
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a set-up step; what fails is one clear sentence, not a stack. */
export function orExplain(step, exitCode = 1) {
  try {
    return step()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(exitCode)
  }
}
