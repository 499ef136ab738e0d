import { accept, type Outcome, refuse } from '../core/outcome'

const MAX_BYTES = 32 * 1024 * 1024

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

export interface TextOfFile {
  readonly name: string
  readonly text: string
}

/** The texts of opened files; none is read where one is too large to be a text of ours. */
export async function textsOfFiles(files: readonly File[]): Promise<Outcome<TextOfFile[]>> {
  const large = files.find(({ size }) => size > MAX_BYTES)
  if (large)
    return refuse('file-too-large', 'Tệp lớn hơn 32 MB, không đọc. Chọn đúng tệp gói số liệu.', large.name)
  const texts = files.map(async (file) => ({
    name: file.name,
    text: decodeText(new Uint8Array(await file.arrayBuffer())),
  }))
  return accept(await Promise.all(texts))
}
