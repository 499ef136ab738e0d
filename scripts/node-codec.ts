import { gunzipSync, gzipSync } from 'node:zlib'
import type { Codec } from '../core/workbook/steps'

/** Node's own packer; sheets are mostly repetition, so a low level packs them as small as a high one. */
export const nodeCodec: Codec = {
  unpack(gzip, most) {
    try {
      return gunzipSync(gzip, { maxOutputLength: Math.max(most, 1) }).toString('latin1')
    } catch {
      return null
    }
  },
  pack: (text) => gzipSync(Buffer.from(text, 'latin1'), { level: 2 }),
}
