// Every compiler run there is: core without the DOM, the hosts and scripts, the sample site with React.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup/ready.mjs'

const projects = ['core', '.', 'test/sample-site', 'test/form-zoo'].filter((folder) =>
  existsSync(join(ROOT, folder, 'tsconfig.json')),
)
const failed = projects.filter((folder) => {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  return (
    spawnSync(process.execPath, [tsc, '-p', folder, '--noEmit'], { cwd: ROOT, stdio: 'inherit' }).status !== 0
  )
})
process.exitCode = failed.length === 0 ? 0 : 1
