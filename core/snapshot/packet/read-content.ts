import type * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../outcome'
import type { Limits } from '../../text/limits'
import { readSafeJson } from '../../text/safe-json'
import { MOST_CHARACTERS } from './content-size'

/** The year of a whole province has about a fifth of these values; what a single text may say is judged where it is known. */
export const CONTENT_LIMITS: Limits = {
  size: MOST_CHARACTERS,
  depth: 12,
  count: 8_000_000,
  letters: MOST_CHARACTERS,
}

export const OTHER_VERSION =
  'Gói số liệu không phải do bản Sổ Một Cửa này tạo ra. Cập nhật tiện ích và bảng điền cho cùng bản, rồi sao chép lại gói.'

/** What the content of a packet says it is: «so-mot-cua/packet@1»; '' where it does not say so at once, as ours do. */
export function formatOfContent(text: string): string {
  return /^\{"format":"([^"\\]{1,60})"/.exec(text)?.[1] ?? ''
}

/** The content of a packet, of this shape and nothing else. */
export function readContent<T extends z.ZodMiniType>(text: string, shape: T): Outcome<z.infer<T>> {
  const json = readSafeJson(text, CONTENT_LIMITS)
  if (!json.ok) return json
  const content = shape.safeParse(json.value)
  if (!content.success) return refuse('packet-damaged', OTHER_VERSION)
  // What is in there twice, or is known to nobody, would be said by the packet and seen by no check.
  if (JSON.stringify(content.data).length !== text.length) return refuse('packet-damaged', OTHER_VERSION)
  return accept(content.data)
}
