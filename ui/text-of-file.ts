/**
 * UTF-8 as most files are, UTF-16 as Notepad's "Unicode" is, else the Vietnamese code page that "ANSI" is here.
 *
 * `decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0]))` is `'A'`.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}
