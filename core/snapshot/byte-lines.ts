import { utf8ToBytes } from '@noble/hashes/utils.js'

const SIZE = 1 << 16
/** Four numbers of at most 24 characters, and what stands between them. */
const LONGEST_NUMBERS = 100
const [ZERO, BLANK, LINE_FEED] = [48, 32, 10]

export interface BytePage {
  readonly line: (text: string) => void
  /** A line of four numbers or nulls with a blank between: `0 1234 0 null`. */
  readonly numbers: (a: number, b: number | null, c: number, d: number | null) => void
  readonly close: () => void
}

/**
 * Lines as UTF-8, handed to `write` page by page; its bytes hold only until `write` is back. Numbers become digits
 * without a string between, for a long table has half a million of them.
 *
 * `numbers(0, 1234, 7, null)` writes `0 1234 7 null` and a line feed.
 */
export function openPage(write: (bytes: Uint8Array) => void): BytePage {
  const bytes = new Uint8Array(SIZE)
  let end = 0

  function makeRoom(length: number): void {
    if (end + length <= SIZE) return
    write(bytes.subarray(0, end))
    end = 0
  }

  function put(number: number | null): void {
    if (number !== null && Number.isInteger(number) && number >= 0 && number < 1e9) {
      let length = 1
      for (let rest = number; rest >= 10; rest = Math.trunc(rest / 10)) length++
      let rest = number
      for (let at = end + length - 1; at >= end; at--) {
        bytes[at] = ZERO + (rest % 10)
        rest = Math.trunc(rest / 10)
      }
      end += length
      return
    }
    const text = String(number)
    for (let at = 0; at < text.length; at++) bytes[end++] = text.charCodeAt(at)
  }

  return {
    line(text) {
      const line = utf8ToBytes(text)
      makeRoom(line.length + 1)
      if (line.length + 1 > SIZE) write(line)
      else {
        bytes.set(line, end)
        end += line.length
      }
      bytes[end++] = LINE_FEED
    },
    numbers(a, b, c, d) {
      makeRoom(LONGEST_NUMBERS)
      put(a)
      bytes[end++] = BLANK
      put(b)
      bytes[end++] = BLANK
      put(c)
      bytes[end++] = BLANK
      put(d)
      bytes[end++] = LINE_FEED
    },
    close: () => write(bytes.subarray(0, end)),
  }
}
