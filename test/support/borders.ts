import { sourcesUnder } from './sources'

/** Where something from outside becomes data, as a source says it: parsed, read from a file, told by another program. */
const MARKS =
  /\.safeParse\(|(?<!JSON|Date|this|parser)\.parse\(|\bJSON\.parse\(|\breadSafeJson\(|\.arrayBuffer\(\)|\.text\(\)|\bFileReader\b|\breadFile\(|\.onMessage\w*\b|addEventListener\('message'|executeScript\(|(?:local|session)Storage\.getItem|\bnew DOMParser\b|\bURLSearchParams\(|\bclipboardData\b|\b(?:bytesOfFile|textOfFile|textsOfFiles)\(/

const ROOMS = ['core', 'extension', 'excel-addin', 'ui', 'scripts/cli']

/** Every source in which something from outside becomes data, but for those that only read what the ledger's own schemas say. */
export function bordersInSources(): string[] {
  return ROOMS.flatMap((room) => sourcesUnder(room))
    .filter(({ text }) => {
      const code = text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')
      return MARKS.test(code) && !readsRecordsOnly(code)
    })
    .map(({ path }) => path)
    .sort()
}

/**
 * A record of the ledger is judged where it comes in (a back-up) and was made by the program itself otherwise: a file that
 * parses with schemas of the ledger, and with nothing else, is within that border.
 */
function readsRecordsOnly(code: string): boolean {
  const named = /import \{([^}]*)\} from '(?:\.\.\/)*(?:\.\/)?(?:ledger\/)?records'/.exec(code)?.[1] ?? ''
  const schemas = new Set(named.split(',').map((name) => name.replace('type ', '').trim()))
  const others = code.replace(/\b(\w+)\.(?:safeParse|parse)\(/g, (whole, name: string) =>
    schemas.has(name) ? '' : whole,
  )
  return schemas.size > 0 && !MARKS.test(others)
}
