/** So many bytes become letters at once: the browser bears no longer lists of arguments. */
const AT_ONCE = 0x8000

export function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    letters += Reflect.apply(String.fromCharCode, String, bytes.subarray(at, at + AT_ONCE))
  return btoa(letters)
}

/** Null where it is no base64, or nothing. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    return bytes.length > 0 ? bytes : null
  } catch {
    return null
  }
}
