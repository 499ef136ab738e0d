import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { OFFICE_FILES } from '../../excel-addin/build/office-files'
import { readArguments } from '../../scripts/build/read-arguments.mjs'

let folder = ''

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** The static folder as `npm run build -- …` makes it. */
async function built(...args: string[]) {
  folder = mkdtempSync(join(tmpdir(), 'addin folder-'))
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('ADDIN_OUT', folder)
  for (const [name, value] of Object.entries(readArguments(args).addin)) vi.stubEnv(name, value)
  await build({ configFile: 'excel-addin/vite.config.ts', logLevel: 'error' })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8')
  return { files, textOf, page: textOf('taskpane.html'), manifest: textOf('manifest.xml') }
}

const SCRIPT = /<script src="([^"]+)">/

describe('the add-in as a static folder', () => {
  test('has office.js and what Excel needs of it, and nothing for developers', async () => {
    const { files, page, textOf } = await built()
    expect(SCRIPT.exec(page)?.[1]).toBe('office/office.js')
    expect(files.filter((file) => file.startsWith('office/')).sort()).toEqual(
      OFFICE_FILES.map((file) => `office/${file}`).sort(),
    )
    expect(files.filter((file) => /\.map$|\.tsx?$/.test(file))).toEqual([])
    for (const file of files.filter((path) => /^assets\/.*\.js$/.test(path)))
      expect(textOf(file)).not.toContain(process.cwd())
  })

  test('has the licence text of every package it is made of', async () => {
    const { textOf } = await built()
    const text = textOf('licences.txt')
    for (const name of ['preact', 'zod', '@noble/hashes', '@microsoft/office-js'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(text).toContain(readFileSync('node_modules/@microsoft/office-js/LICENSE.md', 'utf8').trim())
  })

  test('takes every file from beside itself, wherever it is served', async () => {
    const { files, page, manifest } = await built('--origin=https://tthc.example.vn/so-mot-cua')
    for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(address).not.toMatch(/^\/|:/)
      expect(files).toContain(address.replace(/^\.\//, ''))
    }
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url]) => url ?? '')
    expect(addresses.length).toBeGreaterThan(5)
    for (const url of addresses)
      expect(files).toContain(url.replace('https://tthc.example.vn/so-mot-cua/', ''))
  })

  test('takes office.js from Microsoft where that is asked for, and carries none', async () => {
    const { files, page } = await built('--office=cdn')
    expect(SCRIPT.exec(page)?.[1]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
    expect(files.filter((file) => file.startsWith('office/'))).toEqual([])
    expect(page.replaceAll('&#39;', "'")).toMatch(
      /script-src 'self' https:\/\/appsforoffice\.microsoft\.com 'sha256-/,
    )
  })
})
