import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AdditionDraft } from './starter'

/** Writes a draft that is not there yet: what has come to be meanwhile is not overwritten, it fails. */
export function writeDraft(folder: string, { files }: AdditionDraft): void {
  const paths = Object.entries(files).map(([name, content]) => [join(folder, name), content] as const)
  const there = paths.find(([path]) => existsSync(path))
  if (there) throw new Error(`${there[0]} is there already`)
  for (const [path, content] of paths) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content, { flag: 'wx' })
  }
}
