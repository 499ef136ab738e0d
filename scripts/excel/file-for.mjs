import { existsSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The file of the folder that an address asks for, null for every other: `fileFor('/out', '/taskpane.html?x=1')`. */
export function fileFor(folder, address) {
  try {
    const { pathname } = new URL(`https://localhost${address}`)
    const path = join(folder, decodeURIComponent(pathname))
    return path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile() ? path : null
  } catch {
    // An address that is none, "/%E0%A4%A" or "/%00", asks for no file.
    return null
  }
}
