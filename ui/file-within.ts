import { accept, type Outcome, refuse } from '../core/outcome'
import { decodeText } from './text-of-file'

const MEGA = 1024 * 1024
/** More than any page's download, packet, plan or paper has. */
const MOST_MEGA = 32

/** What a file may be at most, in megabytes, and what to choose where it is larger. */
export interface FileAsked {
  readonly choose: string
  readonly mega?: number
}

/**
 * Bytes of a file that the officer opened. One that is larger than its kind ever is, is not even read.
 *
 * A film of 2 GB opened as a packet is `file-too-large`: «Tệp lớn hơn 32 MB, không đọc. Chọn đúng tệp gói số liệu.»
 */
export async function bytesOfFile(
  file: File,
  { choose, mega = MOST_MEGA }: FileAsked,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (file.size > mega * MEGA)
    return refuse('file-too-large', `Tệp lớn hơn ${mega} MB, không đọc. ${choose}`, file.name)
  return accept(new Uint8Array(await file.arrayBuffer()))
}

/** The same as text, in whichever code it was saved. */
export async function textOfFile(file: File, asked: FileAsked): Promise<Outcome<string>> {
  const bytes = await bytesOfFile(file, asked)
  return bytes.ok ? accept(decodeText(bytes.value)) : bytes
}

/** A workbook or paper may be as large as the reader of packages opens. */
export const A_WORKBOOK: FileAsked = { choose: 'Chọn đúng tệp Excel của báo cáo.', mega: 96 }
export const A_PAPER: FileAsked = { choose: 'Chọn đúng tệp Word của báo cáo.', mega: 96 }

export interface TextOfFile {
  readonly name: string
  readonly text: string
}

/** The texts of opened files; none is given where one is too large to be a text of ours. */
export async function textsOfFiles(files: readonly File[]): Promise<Outcome<TextOfFile[]>> {
  const texts: TextOfFile[] = []
  for (const file of files) {
    const text = await textOfFile(file, { choose: 'Chọn đúng tệp gói số liệu.' })
    if (!text.ok) return text
    texts.push({ name: file.name, text: text.value })
  }
  return accept(texts)
}
