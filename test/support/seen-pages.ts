import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** For each run of the tests a folder of its own: what one file of it has seen need not be seen again by the next. */
export default function setup(): () => void {
  process.env.SEEN_PAGES ??= mkdtempSync(join(tmpdir(), 'seen-pages-'))
  return () => rmSync(process.env.SEEN_PAGES ?? '', { recursive: true, force: true })
}

/** `work` is done once in a run for each text it depends on; outside a run each time. Everybody gets an own copy. */
export async function oncePerRun<Found>(text: string, work: () => Promise<Found>): Promise<Found> {
  const folder = process.env.SEEN_PAGES
  if (folder === undefined) return work()
  const path = join(folder, createHash('sha256').update(text).digest('hex'))
  if (existsSync(path)) return deserialize(readFileSync(path)) as Found
  const found = await work()
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${path}-${process.pid}`, serialize(found))
  renameSync(`${path}-${process.pid}`, path)
  return found
}
