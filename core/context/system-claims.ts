import type { Claim } from './claim'
import { findAll, type SaidText, wordPattern, wordsBetween } from './said-text'

const HOST = /(?<![\p{L}\d.-])(?:[a-z0-9-]+\.)+(?:gov\.vn|vn)(?![\p{L}\d])/giu
const BY_NAME = wordPattern(
  '(?:cổng dịch vụ công quốc gia|cổng dvc ?qg|(?:hệ thống|phần mềm|cổng)[^\\n,;(.]*? (?:bộ|tổng cục|cục|ngân hàng|bảo hiểm xã hội) [\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)?)',
)

/** Every system a text names: a host as it is, another one by its name, which says no host. */
export function systemClaims(text: SaidText): Claim<string>[] {
  const hosts = [...text.text.matchAll(HOST)].map(([host]) => ({ words: host, value: host.toLowerCase() }))
  const named = findAll(text, BY_NAME).map(({ index, 0: { length } }) => ({
    words: wordsBetween(text, index, index + length),
    value: null,
  }))
  return [...hosts, ...named]
}
