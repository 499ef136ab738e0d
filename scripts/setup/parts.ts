import { resolve } from 'node:path'
import type { Rolldown } from 'vite'
import { ROOT } from './ready.mjs'

type Splitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>
type Group = NonNullable<Splitting['groups']>[number]
type Bundle = Rolldown.ChunkingContext

/** A file of code: what these modules need, besides what the parts before it hold. */
export interface Part {
  readonly name: string
  readonly modules: readonly string[]
}

/**
 * Cuts the code into few files: each module goes to the first part that needs it, so that a part imports from parts
 * before it only. Few large files pack better than many small ones; what no part needs is cut by the bundler.
 */
export function cutInto(parts: readonly Part[]): Splitting {
  return {
    groups: parts.map((part, at) => groupOf(part, parts.length - at, at === 0)),
    // A part holds what it is said to hold, and nothing else.
    includeDependenciesRecursively: false,
  }
}

/** An empty module that WXT adds to every page: the first part holds it. */
const OF_THE_BUILD = /^\0virtual:wxt-plugins$/

function groupOf({ name, modules }: Part, priority: number, isFirst: boolean): Group {
  let held: ReadonlySet<string> | null = null
  return {
    debugName: name,
    name(id, bundle) {
      held ??= neededBy(modules, bundle)
      return held.has(id) || (isFirst && OF_THE_BUILD.test(id)) ? name : null
    },
    priority,
  }
}

/** These modules and all that they import at once. */
function neededBy(modules: readonly string[], bundle: Bundle): ReadonlySet<string> {
  const needed = new Set(modules.map((path) => resolve(ROOT, path).replaceAll('\\', '/')))
  for (const id of needed) {
    const info = bundle.getModuleInfo(id)
    if (!info) throw new Error(`${id} is no module of this build: mend scripts/setup/extension-parts.ts`)
    for (const imported of info.importedIds) needed.add(imported)
  }
  return needed
}
