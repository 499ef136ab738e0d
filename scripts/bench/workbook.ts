import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type Rolldown } from 'vite'
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
    const code = await bundledFiller(folder, SHIPPED, [])
    const bare = await bundledFiller(folder, SHIPPED, [withoutEvaluator])
    await writeFile(join(folder, 'filler.mjs'), await bundledFiller(folder, IN_NODE, []))
    const page = await bundledFiller(folder, IN_PAGE, [])
    const rows: BenchRow[] = []
    for (const job of [fortyCells(), fiveThousandCells()])
      rows.push(...(await compare(job, folder)), ...(await compareInChromium(job, page)))
    return [
      ...rows,
      atMost('filler bundled alone, gzipped', gzipped(code), 'kB', 12),
      { name: 'filler without the evaluator of formulas, gzipped', value: gzipped(bare), unit: 'kB' },
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

/** What the extension loads to fill a file: opening, patching and evaluating, with all they need. */
const SHIPPED = `${CORE}export { workHere } from '${FROM}/ui/work-here'\n`

/** The same with Node's packer, as the command line has it. */
const IN_NODE = `${CORE}export { workThrough } from '${FROM}/core/workbook/steps'
export { nodeCodec } from '${FROM}/scripts/node-codec'
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

async function bundledFiller(folder: string, source: string, plugins: Plugin[]): Promise<string> {
  const entry = join(folder, 'filler.ts')
  await writeFile(entry, source)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, smaller()],
    build: {
      write: false,
      minify: true,
      target: 'chrome116',
      rolldownOptions: {
        input: entry,
        external: /^node:/,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true },
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((one): one is Rolldown.OutputChunk => one.type === 'chunk')
  if (chunk === undefined) throw new Error('nothing was bundled')
  return chunk.code
}

/** What a fill costs where no formula is to be computed. */
const withoutEvaluator: Plugin = {
  name: 'without-evaluator',
  enforce: 'pre',
  resolveId: (id) => (id === './recalculate' ? '\0nothing' : null),
  load: (id) => (id === '\0nothing' ? 'export const recalculate = () => []' : null),
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
