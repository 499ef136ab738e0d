import { accept, type Outcome, refuse } from '../../outcome'

const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * JSON from a stranger: refused where it nests deeper than `depth` or has a key that reaches for a prototype.
 *
 * `readSafeJson('{"__proto__":{}}', 8)` is refused, `readSafeJson('[1]', 8)` is `[1]`.
 */
export function readSafeJson(text: string, depth: number): Outcome<unknown> {
  if (deepest(text) > depth)
    return refuse(
      'packet-damaged',
      'Dữ liệu lồng nhau quá sâu, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
    )
  try {
    const value: unknown = JSON.parse(text)
    if (hasPrototypeKey(value))
      return refuse(
        'packet-damaged',
        'Dữ liệu có phần không được phép, không phải do Sổ Một Cửa tạo ra. Xin lại từ người gửi.',
      )
    return accept(value)
  } catch {
    return refuse('packet-damaged', 'Gói số liệu bị sửa hoặc chép thiếu. Sao chép lại từ tiện ích.')
  }
}

/** How deep brackets nest outside of strings, before anything is parsed. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (inString) {
      if (letter === '\\') at += 1
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '{' || letter === '[') most = Math.max(most, ++depth)
    else if (letter === '}' || letter === ']') depth -= 1
  }
  return most
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
