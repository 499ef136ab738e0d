import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Crash } from './session'

/** Kills that were done before, each a line of a file; of a seed that was tried again the last one counts. */
export function resultsIn(file: string): Crash[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(isWhole)
  const all = lines.map((line) => JSON.parse(line) as Crash)
  return [...new Map(all.map((crash) => [crash.seed, crash])).values()]
}

/** Several may write into one file: a line goes in at once. */
export function keepResult(file: string, crash: Crash): void {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${JSON.stringify(crash)}\n`)
}

/** A run that was broken off may have left half a line. */
function isWhole(line: string): boolean {
  return line.startsWith('{') && line.endsWith('}')
}
