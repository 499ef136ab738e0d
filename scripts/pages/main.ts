import { readFileSync, writeFileSync } from 'node:fs'
import { countOf, judgeMutations, savedPages } from '../../test/support/judge-mutations'
import { portalFolders } from '../../test/support/portal-cases'

const FILE = 'docs/dev/pages.md'
const HEAD = [
  '| Page | Fixture | Address ends with | Rows | Figures | Equations that hold | Changes | Read | Refused by name | Wrong |',
  '|---|---|---|---|---|---|---|---|---|---|',
]

/** Prints one line for each page that is captured as saved; with `--write` the lines of docs/dev/pages.md are replaced. */
export async function printPages(args: readonly string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('-'))
  const lines: string[] = []
  for (const folder of portalFolders()) {
    if (names.length > 0 && !names.includes(folder.id)) continue
    for (const { file, first } of savedPages(folder)) {
      const { view, judged } = await judgeMutations(folder, first)
      const { rows, figures, proved } = view.counts
      const counts = [rows, figures, proved, judged.length]
      const verdicts = (['read', 'refused', 'wrong'] as const).map((verdict) => countOf(judged, verdict))
      const route = (first.url ?? folder.url).split('/').at(-1) ?? ''
      const line = `| \`${folder.id}\` | \`${file}\` | ${route} | ${[...counts, ...verdicts].join(' | ')} |`
      console.log(line)
      lines.push(line)
    }
  }
  if (args.includes('--write')) write(lines)
}

function write(lines: readonly string[]): void {
  const text = readFileSync(FILE, 'utf8')
  const start = text.indexOf(HEAD[0]!)
  writeFileSync(FILE, `${text.slice(0, start)}${[...HEAD, ...lines].join('\n')}\n`)
}
