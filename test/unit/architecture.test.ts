import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PARTS } from '../../scripts/setup/extension-parts'
import { ROOT, sourcesUnder } from '../support/sources'

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
  it.each(PARTS)('the part «$name» is cut from modules that are there', ({ modules }) => {
    expect(modules.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

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
