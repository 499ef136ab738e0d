import { gunzipSync, gzipSync, inflateRawSync } from 'node:zlib'
import { recalculate } from '../core/workbook/formula/recalculate'
import type { Machine } from '../core/workbook/zip/steps'

/** Node's own packer; sheets are mostly repetition, so a low level packs them as small as a high one. */
export const nodeMachine: Machine = {
  unpack(bytes, most, packing) {
    const unpackSync = packing === 'gzip' ? gunzipSync : inflateRawSync
    try {
      return unpackSync(bytes, { maxOutputLength: Math.max(most, 1) }).toString('latin1')
    } catch {
      return null
    }
  },
  pack: (text) => gzipSync(Buffer.from(text, 'latin1'), { level: 2 }),
  evaluator: () => recalculate,
}
