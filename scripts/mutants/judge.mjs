import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, 'equivalent.json')
export const CAUGHT = new Set(['Killed', 'Timeout'])
export const MISSED = new Set(['Survived', 'NoCoverage'])

/** Changes that change nothing anybody can see, each with its reason: `{ file, line, changes: ['was → becomes'], why }`. */
export function readEquivalents(folder) {
  const all = JSON.parse(readFileSync(FILE, 'utf8'))
  return all.filter(({ file }) => file.startsWith(`${folder}/`))
}

/** The score of a report, and a line for each change that no test catches and nobody has explained; of one change in N, from the K-th on. */
export function judge(report, equivalents, { oneIn = 1, from = 0 } = {}) {
  const all = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(({ id }) => Number(id) % oneIn === from).map((mutant) => describe(file, source, mutant)),
  )
  const caught = all.filter(({ status }) => CAUGHT.has(status))
  const missed = all.filter(({ status }) => MISSED.has(status))
  const explained = new Set(
    equivalents.flatMap(({ file, line, changes }) => changes.map((change) => keyOf({ file, line, change }))),
  )
  const open = missed.filter((one) => !explained.has(keyOf(one)))
  const still = new Set(missed.map(keyOf))
  const stale = oneIn > 1 ? [] : [...explained].filter((key) => !still.has(key))
  return {
    lines: [
      ...open.map(({ at, change, status }) => `${at} ${status}: ${change}`),
      ...stale.map((key) => `equivalent.json explains what does not survive: ${key}`),
    ],
    percent: (100 * caught.length) / Math.max(1, caught.length + open.length),
    counts: `${caught.length} caught, ${open.length} not, ${missed.length - open.length} equivalent`,
  }
}

function keyOf({ file, line, change }) {
  return `${file}: ${line}: ${change}`
}

function describe(file, source, { location: { start, end }, replacement = '', status }) {
  const lines = source.split('\n')
  const was = lines.slice(start.line - 1, end.line)
  was[was.length - 1] = was.at(-1).slice(0, end.column - 1)
  was[0] = was[0].slice(start.column - 1)
  return {
    file,
    at: `${file}:${start.line}:${start.column}`,
    line: lines[start.line - 1].trim(),
    change: `${short(was.join('\n'))} → ${short(replacement)}`,
    status,
  }
}

function short(text) {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat
}
