import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { ROOT } from '../../scripts/setup/ready.mjs'
import { sourcesKey } from '../../scripts/setup/source-keys.mjs'
import { builtBy } from '../support/built'

export interface SampleSite {
  readonly url: string
  /** Every request the site was asked, as `GET /dvc/…`: a test can hold that nobody else called. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

const SOURCE = join(ROOT, 'test/sample-site')
const BUILT = join(ROOT, '.output/sample-site')

/** Builds the sample site where its sources have changed since the last build, and serves it on 127.0.0.1. */
export async function serveSampleSite(port = 0): Promise<SampleSite> {
  await builtBy('sample-site', sourcesKey('test/sample-site'), (outDir) => ({
    configFile: join(SOURCE, 'vite.config.ts'),
    build: { outDir },
  }))
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    if (pathname === QUERIES) answerQuery(searchParams, response)
    else answer(pathname, response)
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Where the statistics pages ask: the figures are made in the page, the waiting and the failing are the network's. */
const QUERIES = '/api/thong-ke'

/** `?cho=700` answers after so many milliseconds, `&loi=1` with an error of the server. */
function answerQuery(asked: URLSearchParams, response: ServerResponse): void {
  const status = asked.has('loi') ? 500 : 200
  setTimeout(
    () => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'),
    Number(asked.get('cho') ?? 0),
  )
}

function answer(path: string, response: ServerResponse): void {
  const file = fileFor(path)
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có trang này')
    return
  }
  response
    .writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    })
    .end(readFileSync(file))
}

/** `/dvc/…` is the application, whatever the route; `/ioc/…` are static pages, `manager.jsp` among them. */
function fileFor(path: string): string | null {
  if (path === '/' || path.startsWith('/dvc/')) return join(BUILT, 'index.html')
  const name = path.startsWith('/ioc/') ? iocFile(path.slice('/ioc/'.length)) : inside(BUILT, path)
  return name !== null && existsSync(name) && statSync(name).isFile() ? name : null
}

/** Libraries that the sample forms use for real: `/ioc/vendor/jquery/dist/jquery.min.js`. */
const VENDOR = /^vendor\/((?:jquery|free-jqgrid|select2)\/dist\/.+)$/u

function iocFile(path: string): string | null {
  const library = VENDOR.exec(path)?.[1]
  if (library !== undefined) return inside(join(ROOT, 'node_modules'), library)
  const name = path.replace(/\.jsp$/u, '.html').replace(/^main\//u, '')
  return inside(join(SOURCE, 'ioc'), name)
}

function inside(folder: string, path: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(path)))
  return file.startsWith(folder) ? file : null
}
