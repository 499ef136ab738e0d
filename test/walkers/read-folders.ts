import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** A folder of additions as it lies on the disk: what is not there is simply not among its files. */
export interface FolderRead {
  readonly id: string
  /** Names of its files. */
  readonly names: readonly string[]
  readonly text: (name: string) => string | undefined
  readonly bytes: (name: string) => Uint8Array<ArrayBuffer> | undefined
}

const ROOT = resolve(import.meta.dirname, '../..')

/** `readFolder('core/portals/pakn')` has the names `portal.ts`, `page.html`, `expected.json`. */
export function readFolder(path: string): FolderRead {
  const folder = resolve(ROOT, path)
  const at = (name: string) => join(folder, name)
  return {
    id: relative(join(folder, '..'), folder),
    names: readdirSync(folder),
    text: (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined),
    bytes: (name) => (existsSync(at(name)) ? new Uint8Array(readFileSync(at(name))) : undefined),
  }
}

/** Every folder below one, `regimes` and `holidays` style folders of code left to the caller's filter. */
export function readFolders(path: string): FolderRead[] {
  return readdirSync(resolve(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(join(path, name)))
}

/** A folder made of texts, for tests that hand in a wrong one. */
export function folderOf(
  id: string,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): FolderRead {
  const get = (name: string) => files[name]
  return {
    id,
    names: Object.keys(files),
    text: (name) => {
      const file = get(name)
      return typeof file === 'string' ? file : undefined
    },
    bytes: (name) => {
      const file = get(name)
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
  }
}
