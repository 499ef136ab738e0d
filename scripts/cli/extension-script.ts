import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtExtension } from '../setup/built-extension'

/** Text of a script of the built extension, the very file that is injected; built first where it is older than its sources. */
export function extensionScript(name: 'capture' | 'form' | 'form-write'): string {
  return readFileSync(join(builtExtension('shipped'), `${name}.js`), 'utf8')
}
