import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What each folder of the core may import besides itself and the core's own top-level files. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  grid: ['text'],
  periods: ['text'],
  workbook: ['text'],
  measures: ['text', 'grid'],
  portals: ['text', 'grid', 'measures', 'periods'],
  snapshot: ['text', 'grid', 'measures', 'portals', 'periods', 'workbook'],
  indicators: ['text', 'grid', 'measures', 'portals', 'periods', 'snapshot'],
  findings: ['text', 'grid', 'measures', 'portals', 'periods', 'snapshot', 'indicators'],
  plans: ['text', 'grid', 'measures', 'portals', 'periods', 'snapshot', 'indicators', 'workbook'],
  reports: [
    'text',
    'grid',
    'measures',
    'portals',
    'periods',
    'snapshot',
    'indicators',
    'findings',
    'plans',
    'workbook',
  ],
}

interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      const text = readFileSync(full, 'utf8')
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, to]) =>
        relative(ROOT, resolve(dirname(full), to!)),
      )
      return { path: relative(ROOT, full), text, imports }
    })
}

describe('imports point one way', () => {
  const core = sourcesUnder('core')

  it('inside the core: text ← grid ← measures, portals ← snapshot ← indicators, findings, plans ← reports', () => {
    const wrong = core.flatMap(({ path, imports }) => {
      const [, from = ''] = path.split('/')
      const allowed = MAY_IMPORT[from]
      if (!allowed) return []
      return imports
        .map((to) => ({ to, layer: to.split('/').length > 2 ? to.split('/')[1]! : '' }))
        .filter(({ layer }) => layer !== '' && layer !== from && !allowed.includes(layer))
        .map(({ to }) => `${path} → ${to}`)
    })
    expect(wrong).toEqual([])
  })

  it('every folder of the core has its place in that order', () => {
    const folders = readdirSync(join(ROOT, 'core'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  it.each([
    ['core', ['core']],
    ['ui', ['core', 'ui']],
    ['extension', ['core', 'ui', 'extension']],
    ['excel-addin', ['core', 'ui', 'excel-addin']],
  ])('%s imports only %j', (folder, allowed) => {
    const wrong = sourcesUnder(folder).flatMap(({ path, imports }) =>
      imports.filter((to) => !allowed.includes(to.split('/')[0]!)).map((to) => `${path} → ${to}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the core', () => {
  it('has no clock and no chance', () => {
    const clocks = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bMath\.random\b/
    const wrong = sourcesUnder('core').filter(({ text }) =>
      clocks.test(text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('compiles without the DOM, the browser and Node', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'core/tsconfig.json'), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] }
    }
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] })
  })
})

describe('what ships', () => {
  it('holds no library with open vulnerabilities or a licence that binds the officer', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(['xlsx', 'expr-eval', 'hyperformula'].filter((name) => name in dependencies)).toEqual([])
  })

  it('the lock file names no registry of one machine', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
    const hosts = [...lock.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host)
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })
})
