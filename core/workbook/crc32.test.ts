import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from './crc32'

test.each<[text: string, sum: number]>([
  ['', 0],
  ['a', 0xe8b7be43],
  ['abc', 0x352441c2],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('the check sum of "%s"', (text, sum) => expect(crc32(strToU8(text))).toBe(sum))
