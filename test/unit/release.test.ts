import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { notesOf, readVersion, STAMPED } from '../../scripts/release/stamp.mjs'

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the version', () => {
  test.each(Object.entries(STAMPED))('%s says the one of package.json', (path, put) => {
    const text = readFileSync(path, 'utf8')
    expect(put(text, version)).toBe(text)
  })

  test.each(Object.entries(STAMPED))('%s takes another one, there and nowhere else', (path, put) => {
    const text = readFileSync(path, 'utf8')
    const stamped = put(text, '9.8.7')
    expect(stamped).toContain('9.8.7')
    expect(put(stamped, version)).toBe(text)
  })

  test('is the one that the add-in’s manifest and the extension’s package say', () => {
    const manifest = /<Version>([^<]+)/.exec(readFileSync('manifest.xml', 'utf8'))?.[1]
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    // The extension has no version of its own: the build takes it from package.json (test/e2e/shipped-folders.test.ts).
    expect([manifest, lock.version, lock.packages[''].version]).toEqual([`${version}.0`, version, version])
    expect(readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/\bversion:/)
  })

  test('stands in the changelog with what it brings', () => {
    expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)).toMatch(/^- /m)
  })
})

describe('a release', () => {
  test.each(['', '1', '1.2', 'v1.2.3', '1.2.3-rc.1', '1.2.3.4', '01.2.x'])('«%s» is no version', (text) => {
    expect(() => readVersion(text)).toThrow('is no version')
  })

  test.each([
    ['no section', '## 0.1.0\n\n- Old.\n'],
    ['an empty section', '## 0.2.0\n\n### For officers\n\n## 0.1.0\n\n- Old.\n'],
    ['a longer number', '## 0.2.01\n\n- New.\n'],
  ])('is refused with %s in the changelog', (_, changelog) => {
    expect(() => notesOf(changelog, '0.2.0')).toThrow('CHANGELOG.md')
  })

  test('takes its notes from there', () => {
    expect(notesOf('# Changelog\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\n- Old.\n', '0.2.0')).toBe('- New.')
  })
})
