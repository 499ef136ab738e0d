import { joined } from '../core/workbook/gzip'
import { bytesOf, xmlOf } from '../core/workbook/xml'
import { type SlowMachine, type Steps, workThroughSlowly } from '../core/workbook/zip/steps'

/** The browser's own packer: no code of ours, and as fast as the machine. */
export const browserMachine: SlowMachine = {
  async unpack(bytes, most, packing) {
    try {
      return xmlOf(joined(await through(bytes, new DecompressionStream(packing), most)))
    } catch {
      return null
    }
  },
  async pack(text) {
    return joined(await through(bytesOf(text), new CompressionStream('gzip'), Number.POSITIVE_INFINITY))
  },
  async evaluator() {
    return (await import('../core/workbook/formula/recalculate')).recalculate
  },
}

/** Throws where the bytes are damaged, or become too many. */
async function through(
  bytes: Uint8Array,
  { writable, readable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array[]> {
  const writer = writable.getWriter()
  // What fails here fails in the reader, too, and is told there.
  const told = () => undefined
  writer.write(Uint8Array.from(bytes)).catch(told)
  writer.close().catch(told)
  const reader = readable.getReader()
  const parts: Uint8Array[] = []
  for (let size = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return parts
    size += value.length
    if (size <= most) parts.push(value)
    else throw await reader.cancel()
  }
}

/** Carries out what asks for packing and unpacking: `await workHere(openWorkbook(bytes))`. */
export function workHere<T>(steps: Steps<T>): Promise<T> {
  return workThroughSlowly(steps, browserMachine)
}
