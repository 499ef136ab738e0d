// Takes the pictures of README and the officer's guide anew, from the real screens of the browser tests and of npm start.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium, ensureDependencies, ensureTestTools, orExplain, ROOT } from './setup/ready.mjs'

orExplain(ensureDependencies)
process.env.CHROMIUM_PATH = orExplain(ensureChromium)
orExplain(ensureTestTools)

/** Picture in docs/images → where it comes from. */
const PICTURES = {
  'side-panel.png': 'out/test/toolbar.png',
  'refusal.png': 'out/test/screens/capture-refused-light.png',
  'today.png': 'out/test/screens/today-light.png',
  'indicators.png': 'out/test/screens/indicators-light.png',
  'form-filled.png': 'out/test/screens/form-filled-light.png',
  'task-pane.png': 'out/task-pane.png',
  'report.png': 'out/II.06a-1.png',
}

run(join(ROOT, 'scripts', 'start.mjs'), [])
run(join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), [
  'run',
  '--project=browser',
  'test/e2e/toolbar.test.ts',
  'test/e2e/screens.test.ts',
])
mkdirSync(join(ROOT, 'docs', 'images'), { recursive: true })
for (const [name, from] of Object.entries(PICTURES))
  copyFileSync(join(ROOT, from), join(ROOT, 'docs', 'images', name))

function run(program, args) {
  const env = { ...process.env, DISPLAY: '' }
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
