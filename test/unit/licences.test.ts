import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { licenceNotes, licenceOf, packageOf } from '../../scripts/setup/licences'

const ROOT = '/somewhere/node_modules'

test.each([
  [`${ROOT}/preact/dist/preact.mjs`, 'preact'],
  [`${ROOT}/@noble/hashes/sha2.js`, '@noble/hashes'],
  [`${ROOT}/wxt/node_modules/zod/index.js?v=1`, 'zod'],
  ['C:\\x\\node_modules\\idb\\build\\index.js', 'idb'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['/somewhere/core/text/fold.ts', null],
  ['virtual:wxt-plugins', null],
])('%s is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name)
})

describe('the licence texts that ship', () => {
  const built = (modules: Record<string, { renderedLength: number }>) => {
    const notes = licenceNotes(['@microsoft/office-js'])
    const plugin = notes.plugin()
    const generate = plugin.generateBundle as unknown as (options: null, files: object) => void
    generate(null, { 'a.js': { type: 'chunk', modules } })
    return notes.text()
  }

  it('are ours and those of each package that has code in what was built, and of no other', () => {
    const text = built({
      [`${ROOT}/idb/build/index.js`]: { renderedLength: 10 },
      [`${ROOT}/zod/index.js`]: { renderedLength: 0 },
    })
    expect(text).toContain(readFileSync('LICENSE', 'utf8').trim())
    expect(text).toContain(readFileSync('node_modules/idb/LICENSE', 'utf8').trim())
    expect(text).toContain(readFileSync('node_modules/@microsoft/office-js/LICENSE.md', 'utf8').trim())
    expect(text).not.toMatch(/^zod /m)
  })

  it('stand there whole also where a package carries only the name of its licence', () => {
    const text = licenceOf('wxt')
    expect(text).toMatch(/^wxt \d+\.\d+\.\d+ \(MIT\)\n/)
    expect(text).toContain('Copyright (c) Aaron Klinker')
    expect(text).toContain('THE SOFTWARE IS PROVIDED "AS IS"')
  })
})
