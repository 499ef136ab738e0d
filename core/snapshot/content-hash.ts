import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** `hashOf(bytes of a file)` is `'sha256:9f86d0…'`: two files share it only where they are the same byte for byte. */
export function hashOf(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`
}
