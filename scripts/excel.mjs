// `npm run excel`: builds the add-in, serves it over https on this machine and opens Excel with it (Windows, Mac).
import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import { fileFor } from './excel/file-for.mjs'
import { ensureDependencies, orExplain, ROOT } from './setup/ready.mjs'
import { toolCommand } from './setup/tool.mjs'

const CERTIFICATES = 'office-addin-dev-certs@3.0.0'
const DEBUGGING = 'office-addin-debugging@7.0.0'
const FOLDER = join(ROOT, '.output', 'excel-addin')
const MANIFEST = '.output/excel-addin/manifest.xml'
/** On Windows npx is a script, which only a shell starts. */
const THROUGH_SHELL = { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.xml': 'application/xml',
}

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    'Máy này không có Excel để mở phần bổ trợ. Chạy «npm start», hoặc mở tệp .xlsx trong bảng bên.',
  )
  process.exit(1)
}
orExplain(ensureDependencies)
endIf(
  spawnSync(...toolCommand('vite', ['build', '-c', 'excel-addin/vite.config.ts']), {
    cwd: ROOT,
    stdio: 'inherit',
  }).status,
)
endIf(spawnSync('npx', ['--yes', CERTIFICATES, 'install'], THROUGH_SHELL).status)
serve()
// Not in step with the server, which answers Excel meanwhile.
// A shell would split a path at its blanks: the manifest is named from the project's own folder.
spawn('npx', ['--yes', DEBUGGING, 'start', MANIFEST, 'desktop', '--no-debug'], THROUGH_SHELL)
// Excel would go on looking for a pane that nobody serves.
process.once('SIGINT', () => {
  spawnSync('npx', ['--yes', DEBUGGING, 'stop', MANIFEST, 'desktop'], THROUGH_SHELL)
  process.exit(0)
})

function endIf(status) {
  if (status !== 0) process.exit(status ?? 1)
}

/** The built folder and nothing else, with the developer's own certificate. */
function serve() {
  const own = join(homedir(), '.office-addin-dev-certs')
  const options = {
    key: readFileSync(join(own, 'localhost.key')),
    cert: readFileSync(join(own, 'localhost.crt')),
  }
  createServer(options, (request, response) => {
    const path = fileFor(FOLDER, request.url)
    if (path === null) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    createReadStream(path).pipe(response)
  })
    .on('error', ({ message }) => {
      console.error(`Không mở được cổng 3000 (${message}). Đóng chương trình đang dùng cổng đó rồi chạy lại.`)
      process.exit(1)
    })
    // For this machine alone.
    .listen(3000, 'localhost', () => console.log('Phần bổ trợ: https://localhost:3000/taskpane.html'))
}
