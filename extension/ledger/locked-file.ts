import { accept, type Outcome, refuse } from '../../core/outcome'
import type { Limits } from '../../core/text/limits'
import { readSafeJson } from '../../core/text/safe-json'
import { base64Of, bytesOfBase64 } from './base64'

const FORMAT = 'so-mot-cua/locked@1'
/** What OWASP asks of PBKDF2 with SHA-256 (2023): about a second of an office machine for each guess. */
const ROUNDS = 600_000
const MOST_ROUNDS = 10_000_000
/** As large as a text can be that a browser holds. */
export const MOST_LOCKED = 480 * 1024 * 1024
const HEAD_LIMITS: Limits = { size: 1000, depth: 3, count: 20, letters: 200 }
const SALT = 16
const NONCE = 12

interface Head {
  readonly format: string
  readonly rounds: number
  readonly salt: string
  readonly nonce: string
}

/** `{"format":"so-mot-cua/locked@1",…}` on the first line. */
export function isLockedFile(text: string): boolean {
  return headOf(text) !== null
}

/**
 * A text locked with a passphrase: a head in clear, then the text under AES-256-GCM, whose key PBKDF2 makes of the
 * passphrase. Nobody opens it without the passphrase, and a changed letter is noticed.
 *
 * ```text
 * {"format":"so-mot-cua/locked@1","rounds":600000,"salt":"…","nonce":"…"}
 * 8Jd0…
 * ```
 */
export async function lockText(text: string, passphrase: string, rounds = ROUNDS): Promise<string> {
  const [salt, nonce] = [
    crypto.getRandomValues(new Uint8Array(SALT)),
    crypto.getRandomValues(new Uint8Array(NONCE)),
  ]
  const head = JSON.stringify({ format: FORMAT, rounds, salt: base64Of(salt), nonce: base64Of(nonce) })
  const key = await keyOf(passphrase, salt, rounds)
  const locked = await crypto.subtle.encrypt(cipherOf(nonce, head), key, new TextEncoder().encode(text))
  return `${head}\n${base64Of(new Uint8Array(locked))}\n`
}

/** Opens it again; another passphrase and a changed file look the same, and nothing of the text is given then. */
export async function unlockText(locked: string, passphrase: string): Promise<Outcome<string>> {
  if (locked.length > MOST_LOCKED) return refuse('file-too-large', TOO_LARGE)
  const head = headOf(locked)
  const end = locked.indexOf('\n')
  const [salt, nonce, body] = [head?.salt ?? '', head?.nonce ?? '', locked.slice(end + 1).trim()].map(
    bytesOfBase64,
  )
  if (!head || !salt || !nonce || !body) return refuse('file-unreadable', DAMAGED)
  try {
    const key = await keyOf(passphrase, salt, head.rounds)
    const text = await crypto.subtle.decrypt(cipherOf(nonce, locked.slice(0, end).trim()), key, body)
    return accept(new TextDecoder().decode(text))
  } catch {
    return refuse('file-unreadable', NOT_OPENED)
  }
}

const DAMAGED = 'Tệp khóa này bị hỏng hoặc chép thiếu. Chép lại tệp, hoặc dùng bản sao lưu khác.'
const TOO_LARGE = 'Tệp khóa này quá lớn, không phải bản sao lưu của Sổ Một Cửa. Chọn đúng tệp đã lưu.'
const NOT_OPENED =
  'Không mở được: mật khẩu không đúng, hoặc tệp đã bị sửa. Gõ lại mật khẩu (phân biệt chữ hoa, chữ thường); quên mật khẩu thì không ai mở được.'

function headOf(text: string): Head | null {
  const json = readSafeJson(text.slice(0, text.indexOf('\n')).trim().slice(0, 1000), HEAD_LIMITS)
  const head = json.ok ? (Object(json.value) as Partial<Head>) : {}
  const { format, rounds, salt, nonce } = head
  const isWhole = typeof rounds === 'number' && rounds > 0 && rounds <= MOST_ROUNDS
  if (format !== FORMAT || !isWhole || typeof salt !== 'string' || typeof nonce !== 'string') return null
  return { format, rounds, salt, nonce }
}

type Bytes = Uint8Array<ArrayBuffer>

/** The head is vouched for, too. */
function cipherOf(nonce: Bytes, head: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(head) }
}

async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // Typed on another keyboard, the same letters may come composed otherwise.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
