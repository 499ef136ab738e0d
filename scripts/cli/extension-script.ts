import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtExtension } from '../setup/built-extension'

/** Text of a script of the built extension, the very file that is injected, after what it stands on; built first where it is older than its sources. */
export function extensionScript(name: 'capture' | 'form' | 'form-write'): string {
  const folder = builtExtension('shipped')
  const files = name === 'capture' ? ['sight', name] : [name]
  return files.map((file) => readFileSync(join(folder, `${file}.js`), 'utf8')).join('\n')
}
