// The order of a run: files that take long begin, so that all workers end together and none waits for the last one.
import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'
import { ROOT } from '../setup/ready.mjs'
import { LONG } from './long-files.mjs'

export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    // Projects stay apart, in their order.
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => byLength(sorted.filter((file) => file.project === project)))
  }
}

function byLength(files) {
  return files.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ moduleId }) {
  const at = LONG.indexOf(relative(ROOT, moduleId).replaceAll('\\', '/'))
  return at < 0 ? LONG.length : at
}
