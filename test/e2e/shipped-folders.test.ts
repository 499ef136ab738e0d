import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtExtension } from '../../scripts/setup/built-extension'
import { reasonsListed } from '../support/store-listing'

describe.each(['shipped', 'firefox'] as const)('what goes into the zip (%s)', (kind) => {
  const folder = builtExtension(kind)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

  test('has its version and icons of each size, true to the size', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128'])
    // A PNG tells its width and height in the bytes from 16 on.
    for (const [size, path] of Object.entries<string>(manifest.icons))
      expect([16, 20].map((at) => readFileSync(join(folder, path)).readUInt32BE(at))).toEqual([+size, +size])
  })

  test('has no source map, no source and no path of the machine it was built on', () => {
    expect(files.filter((file) => /\.(?:map|tsx?|pem)$|(?:^|\/)\./.test(file.slice(folder.length)))).toEqual(
      [],
    )
    for (const file of files.filter((path) => /\.(?:js|html|css|json)$/.test(path)))
      expect(readFileSync(file, 'utf8')).not.toContain(process.cwd())
  })

  test('has the licence text of every package it is made of', () => {
    const text = readFileSync(join(folder, 'licences.txt'), 'utf8')
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const name of [...Object.keys(dependencies), 'wxt'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
    for (const name of Object.keys(dependencies))
      expect(text).toContain(readFileSync(join('node_modules', name, 'LICENSE'), 'utf8').trim())
  })

  test('asks for no permission without a reason on the page for the stores, which names no other one', () => {
    // Firefox opens the book in its own sidebar and is not asked for it.
    const named = [...reasonsListed().keys()].filter((one) => kind === 'shipped' || one !== 'sidePanel')
    expect([...manifest.permissions, ...(manifest.optional_permissions ?? [])].sort()).toEqual(named.sort())
  })

  test('asks for no host and runs nothing from elsewhere', () => {
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self';")
    for (const file of files.filter((path) => path.endsWith('.html')))
      expect(readFileSync(file, 'utf8')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
})
