import { fold } from './fold'

/** `shortHash('Hộ tịch')`: eight hexadecimal digits that stay the same for the same words (FNV-1a). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of fold(text)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
