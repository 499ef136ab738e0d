import { readFileSync, writeFileSync } from 'node:fs'
import { layoutLine } from '../../test/support/judge-layouts'
import { LAYOUTS } from '../../test/workbook-corpus/layouts'

const FILE = 'docs/dev/templates.md'
const HEAD = [
  '| Layout | What is odd about it | Cells to fill | Filled | Refused by name | Wrong |',
  '|---|---|---|---|---|---|',
]

/** Prints one line for each layout; with `--write` the lines of docs/dev/templates.md are replaced. */
export async function printTemplates(args: readonly string[]): Promise<void> {
  const lines = LAYOUTS.map(layoutLine)
  for (const line of lines) console.log(line)
  if (!args.includes('--write')) return
  const text = readFileSync(FILE, 'utf8')
  const start = text.indexOf(HEAD[0]!)
  writeFileSync(FILE, `${text.slice(0, start)}${[...HEAD, ...lines].join('\n')}\n`)
}
