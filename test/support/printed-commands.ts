import { readFileSync } from 'node:fs'

/** A command as a document prints it: its words, and where its standard output goes. */
export interface PrintedCommand {
  readonly words: readonly string[]
  readonly into?: string
}

/** The `sh` blocks of a document, each a script for a shell. */
export function shellBlocks(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].map(([, text = '']) => text.trim())
}

/** `npm run …` and `npx …` between backticks in the prose of a document. */
export function inlineCommands(path: string): string[] {
  const prose = readFileSync(path, 'utf8').replace(/^```.*?^```/gms, '')
  return [...prose.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, text = '']) => text)
}

/**
 * The commands of a shell script of the plainest kind: joined by `&&`, `;` or line breaks, words in double quotes, `> FILE`.
 *
 * `commandsIn('mkdir -p out && npm start > out/x')` is `mkdir -p out`, and `npm start` into `out/x`.
 */
export function commandsIn(script: string): PrintedCommand[] {
  return script
    .split(/&&|;|\n/)
    .map((part) => [...part.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare))
    .filter((words) => words.length > 0)
    .map((words) => {
      const at = words.indexOf('>')
      return at < 0 ? { words } : { words: words.slice(0, at), into: words[at + 1] ?? '' }
    })
}

/** The words behind `npm run -s NAME --`, or null for another command. */
export function argsOfScript(name: string, words: readonly string[]): readonly string[] | null {
  const plain = words.filter((word) => word !== '-s')
  if (plain[0] !== 'npm' || plain[1] !== 'run' || plain[2] !== name) return null
  return plain.slice(3).filter((word, at) => !(at === 0 && word === '--'))
}
