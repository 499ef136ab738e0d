import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { smaller } from '../setup/smaller'
import { type BenchRow, median } from './bench-row'
import { fillInChromium } from './workbook/in-chromium'
import { type FillJob, fiveThousandCells, fortyCells } from './workbook/jobs'

const FILLERS = ['ours', 'exceljs', 'xlsx-populate'] as const
type Filler = (typeof FILLERS)[number]

/** The file hand against the two libraries that would be used for it, in one run: time, memory, size. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workbook-'))
  try {
    const shipped = await bundled(folder, SHIPPED, true)
    const inNode = await bundled(folder, IN_NODE)
    await writeFile(join(folder, 'filler.mjs'), inNode.atOnce)
    const { atOnce: page } = await bundled(folder, IN_PAGE)
    const rows: BenchRow[] = []
    for (const job of [fortyCells(), fiveThousandCells()])
      rows.push(...(await compare(job, folder)), ...(await compareInChromium(job, page)))
    return [
      ...rows,
      atMost('filler bundled alone, gzipped', gzipped(shipped.atOnce), 'kB', 12),
      {
        name: 'evaluator, loaded where a workbook has formulas, gzipped',
        value: gzipped(shipped.later),
        unit: 'kB',
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Times over several runs in one process; memory of a single fill in processes of their own. */
async function compare(job: FillJob, folder: string): Promise<BenchRow[]> {
  await writeFile(join(folder, 'in.xlsx'), job.file)
  await writeFile(join(folder, 'patches.json'), JSON.stringify(job.patches))
  const took = new Map<Filler, number>()
  const grew = new Map<Filler, number>()
  for (const filler of FILLERS) {
    const { times } = await fill(filler, folder, job.runs)
    took.set(filler, median(times.slice(job.runs / 2)))
    const once = [await fill(filler, folder, 1), await fill(filler, folder, 1), await fill(filler, folder, 1)]
    grew.set(filler, median(once.map(({ grown }) => grown)))
  }
  const others = (of: ReadonlyMap<Filler, number>): number =>
    Math.min(of.get('exceljs')!, of.get('xlsx-populate')!)
  return [
    ...FILLERS.map((filler) => ({ name: `${job.name}: ${filler}`, value: took.get(filler)!, unit: 'ms' })),
    atLeast(`${job.name}: times faster than the faster library`, others(took) / took.get('ours')!, '×', 5),
    atMost(
      `${job.name}: peak memory over that of the smaller library`,
      grew.get('ours')! / others(grew),
      '×',
      0.5,
    ),
  ]
}

async function fill(
  filler: Filler,
  folder: string,
  runs: number,
): Promise<{ times: number[]; grown: number }> {
  const given = ['filler.mjs', 'in.xlsx', 'patches.json'].map((file) => join(folder, file))
  const script = 'scripts/bench/workbook/fillers.mjs'
  const { stdout } = await promisify(execFile)(process.execPath, [script, filler, ...given, String(runs)])
  return JSON.parse(stdout) as { times: number[]; grown: number }
}

/** The same with the browser's own packer, as time that passes: nothing else is known of a page. */
async function compareInChromium(job: FillJob, page: string): Promise<BenchRow[]> {
  const { ours, exceljs } = await fillInChromium(page, job)
  const name = `${job.name}: in Chromium`
  return [
    { name: `${name}, ours`, value: ours, unit: 'ms' },
    { name: `${name}, times faster than exceljs`, value: exceljs / ours, unit: '×' },
  ]
}

const FROM = process.cwd()
const CORE = `export { openWorkbook } from '${FROM}/core/workbook/workbook'
export { patchWorkbook } from '${FROM}/core/workbook/patch-workbook'
`

/** What a browser loads to fill a file: opening and patching, with all they need; the evaluator comes when it is asked for. */
const SHIPPED = `${CORE}export { workHere } from '${FROM}/ui/work-here'\n`

/** The same with Node's packer, as the command line has it. */
const IN_NODE = `${CORE}export { workThrough } from '${FROM}/core/workbook/steps'
export { nodeMachine } from '${FROM}/scripts/node-machine'
`

/** What ships, with a name by which a page can call it. */
const IN_PAGE = `import { openWorkbook } from '${FROM}/core/workbook/workbook'
import { patchWorkbook } from '${FROM}/core/workbook/patch-workbook'
import { workHere } from '${FROM}/ui/work-here'
globalThis.fillWorkbook = async (bytes, list) => {
  const opened = await workHere(openWorkbook(bytes))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return workHere(patchWorkbook(opened.value, list))
}
`

/** The code that is loaded at once, and what is loaded later; all in one unless it is to stand apart. */
async function bundled(
  folder: string,
  source: string,
  apart = false,
): Promise<{ atOnce: string; later: string }> {
  const entry = join(folder, 'filler.ts')
  await writeFile(entry, source)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [smaller()],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      target: 'chrome116',
      rolldownOptions: {
        input: entry,
        external: /^node:/,
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es', minify: true, codeSplitting: apart },
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunks = outputs.filter((one): one is Rolldown.OutputChunk => one.type === 'chunk')
  if (chunks.length === 0) throw new Error('nothing was bundled')
  const named = new Set(chunks.flatMap((chunk) => (chunk.isEntry ? [chunk.fileName, ...chunk.imports] : [])))
  const codeOf = (isAtOnce: boolean): string =>
    chunks.flatMap(({ fileName, code }) => (named.has(fileName) === isAtOnce ? [code] : [])).join('\n')
  return { atOnce: codeOf(true), later: codeOf(false) }
}

function gzipped(code: string): number {
  return gzipSync(code, { level: 9 }).length / 1000
}

function atLeast(name: string, value: number, unit: string, limit: number): BenchRow {
  return { name, value, unit, target: `≥ ${limit} ${unit}`, holds: value >= limit }
}

function atMost(name: string, value: number, unit: string, limit: number): BenchRow {
  return { name, value, unit, target: `≤ ${limit} ${unit}`, holds: value <= limit }
}
