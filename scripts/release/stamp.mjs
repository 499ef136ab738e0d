// One version, wherever it is written: package.json, the lock file, the add-in's manifest, the page for the IT person.

const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/

/** Each file that says the version, and how it says it; the extension takes it from package.json when it is built. */
export const STAMPED = {
  'package.json': (text, version) => text.replace(/("version": ")[^"]+/, `$1${version}`),
  // The project itself, twice, before any package.
  'package-lock.json': (text, version) => {
    const [first, second] = [
      /^(\{[^{]*?"version": ")[^"]+/,
      /("packages": \{\s*"": \{[^{]*?"version": ")[^"]+/,
    ]
    return text.replace(first, `$1${version}`).replace(second, `$1${version}`)
  },
  'manifest.xml': (text, version) => text.replace(/(<Version>)[^<]+/, `$1${version}.0`),
  'docs/huong-dan/cho-nguoi-phu-trach-cntt.md': (text, version) =>
    text
      .replace(/(\.crx" version=")[^"]+/g, `$1${version}`)
      .replace(/(so-mot-cua-)\d+\.\d+\.\d+(-firefox\.zip)/g, `$1${version}$2`),
}

/** The version asked for, or a sentence why there is none. `readVersion('0.2.0')` is `'0.2.0'`. */
export function readVersion(text) {
  if (VERSION.test(text)) return text
  throw new Error(`«${text}» is no version. Use: npm run release [-- 0.2.0] [-- --tested]`)
}

/**
 * What the changelog says of a version; a version nobody wrote about is not released.
 *
 * `notesOf('## 0.2.0\n\n- New.\n\n## 0.1.0\n', '0.2.0')` is `'- New.'`.
 */
export function notesOf(changelog, version) {
  const [, notes = ''] =
    changelog
      .split(/^## /m)
      .map((part) => part.trim().split(/\n([\s\S]*)/))
      .find(([name]) => name === version) ?? []
  if (!/^- \S/m.test(notes))
    throw new Error(`CHANGELOG.md has no line under «## ${version}». Write what changed first.`)
  return notes.trim()
}
