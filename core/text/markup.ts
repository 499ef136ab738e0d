const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text as it may stand between tags: `escapeMarkup('a < b & c')` is `'a &lt; b &amp; c'`. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'))
}

/** Back again, whoever wrote it: `unescapeMarkup('a &lt; b &#38; c')` is `'a < b & c'`; an unknown name stays as it is. */
export function unescapeMarkup(text: string): string {
  return text.includes('&') ? text.replace(/&(#?\w{1,10});/g, decodeEntity) : text
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
