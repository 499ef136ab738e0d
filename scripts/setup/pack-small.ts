import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import zopfli from '@gfx/zopfli'
import { bytesOf, xmlOf } from '../../core/workbook/xml'
import { type SlowMachine, workThroughSlowly } from '../../core/workbook/zip/steps'
import { zipAnew } from '../../core/workbook/zip/write-zip'
import { nodeMachine } from '../node-machine'

/** More rounds take long and save nothing that can be seen. */
const ROUNDS = 5

/** A gzip that any machine opens, three to five hundredths smaller than zlib's best. */
export async function packedSmall(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await zopfli.gzipAsync(bytes, { numiterations: ROUNDS }))
}

/** A folder as a zip: without folders, in order and under one date, so that the same files make the same zip. */
export async function smallZipOf(folder: string): Promise<Uint8Array> {
  const machine: SlowMachine = {
    unpack: async (...given) => nodeMachine.unpack(...given),
    pack: (text) => packedSmall(bytesOf(text)),
    evaluator: async () => nodeMachine.evaluator(),
  }
  const files = new Map(filesIn(folder).map((name) => [name, xmlOf(readFileSync(join(folder, name)))]))
  return workThroughSlowly(zipAnew(files), machine)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
