import { readFileSync, writeFileSync } from 'node:fs'
import { exportLine, judgeExports } from '../../test/support/judge-exports'
import { layoutLine } from '../../test/support/judge-layouts'
import { savedPages } from '../../test/support/judge-mutations'
import { portalFolders } from '../../test/support/portal-cases'
import { LAYOUTS } from '../../test/workbook-corpus/layouts'

const FILE = 'docs/dev/templates.md'
const LAYOUT_HEAD = '| Layout | What is odd about it | Cells to fill | Filled | Refused by name | Wrong |'
const EXPORT_HEAD = '| Page | Fixture | Filled as | Cells to fill | Filled | Refused by name | Wrong |'

/** Prints one line for each layout and each page's export; with `--write` those of docs/dev/templates.md are replaced. */
export async function printTemplates(args: readonly string[]): Promise<void> {
  const layouts = LAYOUTS.map(layoutLine)
  for (const line of layouts) console.log(line)
  const exports: string[] = []
  for (const folder of portalFolders())
    for (const page of savedPages(folder)) {
      const { saved } = await judgeExports(folder, page, 0)
      const line = exportLine(folder, page, saved)
      console.log(line)
      exports.push(line)
    }
  if (!args.includes('--write')) return
  const text = readFileSync(FILE, 'utf8')
  writeFileSync(FILE, putTable(putTable(text, LAYOUT_HEAD, layouts), EXPORT_HEAD, exports))
}

/** Puts lines in the place of those under a head, up to the next empty line. */
function putTable(text: string, head: string, lines: readonly string[]): string {
  const start = text.indexOf(head)
  if (start < 0) throw new Error(`${FILE} has no table «${head}»`)
  const end = text.indexOf('\n\n', start)
  const columns = '|---'.repeat(head.split('|').length - 2)
  return `${text.slice(0, start)}${[head, `${columns}|`, ...lines].join('\n')}${end < 0 ? '\n' : text.slice(end)}`
}
