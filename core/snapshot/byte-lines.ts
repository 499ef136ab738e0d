import { utf8ToBytes } from '@noble/hashes/utils.js'

const SIZE = 1 << 16
/** A whole number and what stands after it. */
const LONGEST_NUMBER = 17
const [ZERO, BLANK, LINE_FEED] = [48, 32, 10]

/** The bytes of a page that was closed: the next one writes over them, and none are made for each capture. */
let spare: Uint8Array<ArrayBuffer> | null = null

export interface BytePage {
  readonly line: (text: string) => void
  /** A line of whole numbers from 0 with a blank between: `0 1234 0`. */
  readonly numbers: (numbers: readonly number[]) => void
  readonly close: () => void
}

/**
 * Lines as UTF-8, handed to `write` page by page; its bytes hold only until `write` is back. Texts must be
 * well-formed, as JSON is. Numbers become digits
 * without a string between, for a long table has half a million of them.
 *
 * `numbers([0, 1234, 7])` writes `0 1234 7` and a line feed.
 */
export function openPage(write: (bytes: Uint8Array) => void): BytePage {
  const bytes = spare ?? new Uint8Array(SIZE)
  spare = null
  let end = 0

  function makeRoom(length: number): void {
    if (end + length <= SIZE) return
    write(bytes.subarray(0, end))
    end = 0
  }

  function put(number: number): void {
    let length = 1
    for (let rest = number; rest >= 10; rest = (rest / 10) | 0) length++
    end += length
    for (let at = end - 1, rest = number; length > 0; at--, length--, rest = (rest / 10) | 0)
      bytes[at] = ZERO + (rest % 10)
  }

  return {
    line(text) {
      makeRoom(3 * text.length + 1)
      if (3 * text.length + 1 > SIZE) write(utf8ToBytes(text))
      else end = putUtf8(bytes, end, text)
      bytes[end++] = LINE_FEED
    },
    numbers(numbers) {
      for (const [at, number] of numbers.entries()) {
        makeRoom(LONGEST_NUMBER)
        if (at > 0) bytes[end++] = BLANK
        put(number)
      }
      makeRoom(1)
      bytes[end++] = LINE_FEED
    },
    close() {
      write(bytes.subarray(0, end))
      spare = bytes
    },
  }
}

/** Many short texts are encoded faster here than by as many calls of the browser's encoder. */
function putUtf8(bytes: Uint8Array, start: number, text: string): number {
  let end = start
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code < 0x80) {
      bytes[end++] = code
      continue
    }
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12)
      else {
        bytes[end++] = 0xf0 | (code >> 18)
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f)
        at++
      }
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[end++] = 0x80 | (code & 0x3f)
  }
  return end
}
