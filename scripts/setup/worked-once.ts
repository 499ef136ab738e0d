import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './ready.mjs'

const KEPT = join(ROOT, 'node_modules', '.cache', 'so-mot-cua')

/**
 * What a tool makes of something is made once, whichever builds ask for it: most of what ships is alike in all of them.
 * `how` says all that the result hangs on besides: the tool, its version and its settings.
 */
export async function workedOnce<Made extends string | Uint8Array>(
  how: string,
  given: Made,
  work: (given: Made) => Promise<Made>,
): Promise<Made> {
  const key = createHash('sha256').update(how).update('\0').update(given).digest('hex')
  const path = join(KEPT, `worked-${key.slice(0, 40)}`)
  const kept = read(path)
  if (kept !== null) return (typeof given === 'string' ? kept.toString('utf8') : new Uint8Array(kept)) as Made
  const made = await work(given)
  mkdirSync(KEPT, { recursive: true })
  // Two at once: each writes a file of its own, and the last one takes the name.
  writeFileSync(`${path}.${process.pid}`, made)
  renameSync(`${path}.${process.pid}`, path)
  return made
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
