import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { minify } from 'terser'
import type { Plugin } from 'vite'
import { build } from 'wxt'
import { groupBy } from '../../core/group-by'
import { ROOT } from '../setup/ready.mjs'
import type { BenchRow } from './bench-row'

const SHOWN = 60

interface Held {
  /** Where the module lies, and the script that holds it. */
  readonly id: string
  readonly script: string
  readonly raw: number
  readonly minified: number
  /** What its script would take less without it. */
  readonly marginal: number
}

/** What the modules of the extension cost: the dearest ones, and those that several scripts carry. */
export async function run(): Promise<BenchRow[]> {
  const held = (await Promise.all((await builtScripts()).map(weighed))).flat()
  const dearest = held.toSorted((a, b) => b.marginal - a.marginal)
  const copies = [...groupBy(held, ({ id }) => id).values()].filter((of) => of.length > 1)
  const again = copies.map((of) => ({ of, kB: sum(of.slice(1)) })).sort((a, b) => b.kB - a.kB)
  return [
    { name: `modules in all: ${held.length}`, value: sum(held), unit: 'kB' },
    ...dearest.slice(0, SHOWN).map(rowOf),
    { name: 'carried by more than one script, beyond the first', value: sum(again), unit: 'kB' },
    ...again.map(({ of, kB }) => ({
      name: `  ${of[0]?.id} (${of.map(({ script }) => script).join(', ')})`,
      value: kB,
      unit: 'kB',
    })),
  ]
}

function rowOf({ id, script, raw, minified, marginal }: Held): BenchRow {
  const [long, short] = [raw, minified].map((bytes) => (bytes / 1000).toFixed(1))
  return {
    name: `  ${id} (${script}): ${long} raw, ${short} minified, packed`,
    value: marginal / 1000,
    unit: 'kB',
  }
}

function sum(list: readonly { readonly marginal: number }[] | readonly { readonly kB: number }[]): number {
  return list.reduce((all, one) => all + ('kB' in one ? one.kB : one.marginal / 1000), 0)
}

interface Script {
  readonly name: string
  readonly modules: readonly (readonly [id: string, code: string])[]
}

/** Every script of a build, and the code that each module has in it. */
async function builtScripts(): Promise<readonly Script[]> {
  const scripts: Script[] = []
  const outDir = mkdtempSync(join(tmpdir(), 'so-mot-cua-modules-'))
  try {
    await build({ root: ROOT, outDir, mode: 'production', vite: () => ({ plugins: [listing(scripts)] }) })
  } finally {
    rmSync(outDir, { recursive: true })
  }
  return scripts
}

function listing(scripts: Script[]): Plugin {
  return {
    name: 'listing',
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk')
          scripts.push({
            name: file.fileName.replace(/^chunks\/|-[\w-]{8}(?=\.js$)/g, ''),
            modules: Object.entries(file.modules).flatMap(([id, { code }]) => (code ? [[id, code]] : [])),
          })
    },
  }
}

async function weighed({ name, modules }: Script): Promise<readonly Held[]> {
  const short = await Promise.all(modules.map(([, code]) => minified(code)))
  const whole = packed(short)
  return modules.map(([id, code], at) => ({
    id: id.startsWith('\0') ? id.slice(1) : relative(ROOT, id),
    script: name,
    raw: Buffer.byteLength(code),
    minified: Buffer.byteLength(short[at]!),
    marginal: whole - packed(short.toSpliced(at, 1)),
  }))
}

async function minified(code: string): Promise<string> {
  const { code: short = code } = await minify(code, { ecma: 2020, compress: { unused: false } })
  return short
}

function packed(codes: readonly string[]): number {
  return deflateRawSync(codes.join('\n'), { level: 9 }).length
}
