/** `hostOf('https://a.vn:81/x')` is `'a.vn:81'`; a file has none. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#@]*@)?([^/?#]+)/i.exec(url)?.[2]?.toLowerCase() ?? ''
}
