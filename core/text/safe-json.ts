import { accept, type Outcome, type Refusal, refusalOf, refuse } from '../outcome'
import { type Excess, excessOfJson, type Limits } from './limits'

/** What is said of a text that is no JSON. */
export const NO_JSON = 'Gói số liệu bị sửa hoặc chép thiếu. Sao chép lại từ tiện ích.'

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON from a stranger: refused where it is beyond a limit, or has a key that reaches for a prototype.
 *
 * `readSafeJson('{"__proto__":{}}', limits)` is refused, `readSafeJson('[1]', limits)` is `[1]`.
 */
export function readSafeJson(text: string, limits: Limits): Outcome<unknown> {
  const excess = excessOfJson(text, limits)
  if (excess) return { ok: false, refusal: beyondLimits(excess) }
  try {
    const value: unknown = JSON.parse(text)
    if (hasPrototypeKey(value))
      return refuse(
        'packet-damaged',
        'Dữ liệu có phần không được phép, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
      )
    return accept(value)
  } catch {
    return refuse('packet-damaged', NO_JSON)
  }
}

const BEYOND: Readonly<Record<Exclude<Excess, 'depth'>, string>> = {
  size: 'Dữ liệu quá lớn, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
  count: 'Dữ liệu có quá nhiều mục, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
  letters: 'Dữ liệu có một đoạn chữ quá dài, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
}

/** Why what came from outside is not read, by the limit it is beyond. */
function beyondLimits(excess: Excess): Refusal {
  return excess === 'depth'
    ? refusalOf(
        'packet-damaged',
        'Dữ liệu lồng nhau quá sâu, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
      )
    : refusalOf('file-too-large', BEYOND[excess])
}

function hasPrototypeKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasPrototypeKey)
  if (typeof value !== 'object' || value === null) return false
  return (
    Object.keys(value).some((key) => PROTOTYPE_KEYS.has(key)) || Object.values(value).some(hasPrototypeKey)
  )
}

/** Whether an object of this JSON says one key twice: one reader takes the first, another the last. `saysTwice('{"a":1,"\\u0061":2}')` is true. */
export function saysTwice(json: string): boolean {
  const open: (Set<unknown> | null)[] = []
  for (const [token, key] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null)
    else if (token === '}' || token === ']') open.pop()
    else if (key !== undefined) {
      const keys = open.at(-1)
      const name: unknown = JSON.parse(key)
      if (keys?.has(name)) return true
      keys?.add(name)
    }
  }
  return false
}
