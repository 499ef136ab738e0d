// Fills a workbook file in one of three ways, as a process of its own, and prints what it took:
//   node fillers.mjs ours|exceljs|xlsx-populate BUNDLE FILE PATCHES RUNS
// {"times": milliseconds of processor time of each fill (what else the machine does counts for none), "grown": MB of memory at the peak over the bare process}
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const [name, bundle, file, patches, runs] = process.argv.slice(2)

const FILLERS = {
  async ours() {
    const { openWorkbook, patchWorkbook, workThrough, nodeMachine } = await import(pathToFileURL(bundle).href)
    return (bytes, list) => {
      const opened = workThrough(openWorkbook(bytes), nodeMachine)
      if (!opened.ok) throw new Error(opened.refusal.message)
      const { outcomes } = workThrough(patchWorkbook(opened.value, list), nodeMachine)
      if (outcomes.some(({ outcome }) => outcome !== 'filled')) throw new Error('not all cells were filled')
    }
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs')
    return async (bytes, list) => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(bytes)
      for (const { sheet, cell, value } of list) book.getWorksheet(sheet).getCell(cell).value = value
      await book.xlsx.writeBuffer()
    }
  },
  async 'xlsx-populate'() {
    const { default: XlsxPopulate } = await import('xlsx-populate')
    return async (bytes, list) => {
      const book = await XlsxPopulate.fromDataAsync(bytes)
      for (const { sheet, cell, value } of list) book.sheet(sheet).cell(cell).value(value)
      await book.outputAsync('uint8array')
    }
  },
}

const bytes = new Uint8Array(await readFile(file))
const list = JSON.parse(await readFile(patches, 'utf8'))
const bare = process.memoryUsage.rss()
const fill = await FILLERS[name]()
const times = []
for (let run = 0; run < Number(runs); run += 1) {
  const start = process.cpuUsage()
  await fill(bytes, list)
  const { user, system } = process.cpuUsage(start)
  times.push((user + system) / 1000)
}
/** In MB. Linux counts the memory of the parent into `maxRSS` of a child; its own mark does not. */
async function peak() {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const mark = /VmHWM:\s+(\d+) kB/.exec(status)
  return mark ? (Number(mark[1]) * 1.024) / 1000 : process.resourceUsage().maxRSS / 1000
}

process.stdout.write(JSON.stringify({ times, grown: (await peak()) - bare / 1e6 }))
