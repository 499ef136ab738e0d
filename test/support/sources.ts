import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** A source file of the project; `imports` are the project's own source files it takes from, types included. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

/** Every source file that ships under a top-level folder, tests and declarations left out. */
export function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => sourceAt(join(entry.parentPath, entry.name)))
}

function sourceAt(full: string): Source {
  const text = readFileSync(full, 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?]+)/g)].flatMap(([, to]) =>
    fileAt(resolve(dirname(full), to!)),
  )
  return { path: relative(ROOT, full), text, imports }
}

function fileAt(module: string): string[] {
  const found = ['.ts', '.tsx', ''].map((ending) => module + ending).find((path) => isFile(path))
  return found && /\.tsx?$/.test(found) ? [relative(ROOT, found)] : []
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** `roomOf('core/reports/forms/ii-06a/report.ts')` is `'core/reports/forms/*'`: folders that are one addition each are one room. */
export function roomOf(path: string): string {
  return dirname(path).replace(/^(core\/(?:portals|reports\/forms))\/[^/]+$/, '$1/*')
}

/**
 * Circles of a graph, each as the nodes that reach each other, in the order of their names.
 *
 * `circlesOf(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]]))` is `[['a', 'b']]`.
 */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachableFrom(node, graph)]))
  const circles = new Map<string, string[]>()
  for (const [node, reached] of reach) {
    if (!reached.has(node)) continue
    const circle = [...reached].filter((other) => reach.get(other)?.has(node)).sort()
    circles.set(circle.join(' '), circle)
  }
  return [...circles.values()]
}

function reachableFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    open.push(...(graph.get(node) ?? []))
  }
  return reached
}

/** Names that two files export, with the files; `conventions` are what every addition of a kind exports. */
export function twinsAmong(sources: readonly Source[], conventions: ReadonlySet<string>): string[] {
  const files = new Map<string, Set<string>>()
  for (const { path, text } of sources)
    for (const [, name] of text.matchAll(
      /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm,
    ))
      files.set(name!, (files.get(name!) ?? new Set()).add(path))
  return [...files]
    .filter(([name, paths]) => paths.size > 1 && !conventions.has(name))
    .map(([name, paths]) => `${name}: ${[...paths].sort().join(', ')}`)
}
