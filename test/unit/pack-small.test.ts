import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { smallZipOf } from '../../scripts/setup/pack-small'

const FILES: Readonly<Record<string, Uint8Array>> = {
  'manifest.json': new TextEncoder().encode('{"name":"Sổ Một Cửa"}'.repeat(40)),
  'chunks/b.js': new TextEncoder().encode('export const a = 1\n'.repeat(500)),
  'chunks/a.js': new Uint8Array(),
  'icon/16.png': Uint8Array.from({ length: 700 }, (_, at) => (at * at * 31) % 251),
}

const SCRATCH = mkdtempSync(join(tmpdir(), 'so-mot-cua-zip-'))
afterAll(() => rmSync(SCRATCH, { recursive: true }))

function written(names: readonly string[], on: Date): string {
  const folder = mkdtempSync(join(SCRATCH, 'folder-'))
  for (const name of names) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), FILES[name]!)
    utimesSync(join(folder, name), on, on)
  }
  return folder
}

test('a folder becomes a plain zip of its files; written at another time in another order, the very same one', async () => {
  const zip = await smallZipOf(written(Object.keys(FILES), new Date('2025-03-14T08:00:00Z')))
  const again = await smallZipOf(written(Object.keys(FILES).toReversed(), new Date('2026-01-02T17:30:00Z')))
  expect(Buffer.from(again).equals(zip)).toBe(true)
  const unpacked = unzipSync(zip)
  expect(Object.keys(unpacked)).toEqual(Object.keys(FILES).toSorted())
  for (const [name, bytes] of Object.entries(FILES)) expect(unpacked[name], name).toEqual(bytes)
})

const OPENS = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())'

test.for([
  { tool: 'unzip', here: ['-v'], args: ['-tqq'], says: '' },
  { tool: 'python3', here: ['--version'], args: ['-c', OPENS], says: 'None' },
])('$tool, where it is there, opens it without a complaint', async ({ tool, here, args, says }, { skip }) => {
  if (spawnSync(tool, here).error) skip()
  const path = join(SCRATCH, `${tool}.zip`)
  writeFileSync(path, await smallZipOf(written(Object.keys(FILES), new Date('2025-03-14T08:00:00Z'))))
  const { status, stdout } = spawnSync(tool, [...args, path], { encoding: 'utf8' })
  expect([status, stdout.trim()]).toEqual([0, says])
})
