// One name for the state of the sources: what was made from them is made again only when that changes.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './ready.mjs'

/** `contentKey(['core', 'package-lock.json'])` is a short text that changes when a name or a byte below these paths does. */
export function contentKey(paths, isWanted = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).filter(isWanted)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 20)
}

function filesUnder(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}
