import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileFor } from '../../scripts/excel/file-for.mjs'

const TOP = mkdtempSync(join(tmpdir(), 'excel server-'))
const FOLDER = join(TOP, 'excel-addin')
mkdirSync(join(FOLDER, 'office'), { recursive: true })
for (const path of ['secret.txt', 'excel-addin/taskpane.html', 'excel-addin/office/office.js'])
  writeFileSync(join(TOP, path), '')

test.each([
  ['/taskpane.html', 'taskpane.html'],
  ['/taskpane.html?_host_Info=Excel$Win32$16.01$vi-VN', 'taskpane.html'],
  ['/office/office.js', 'office/office.js'],
])('%s is a file of the built pane', (address, path) => {
  expect(fileFor(FOLDER, address)).toBe(join(FOLDER, path))
})

test.each([
  '/',
  '//',
  '/office',
  '/none.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/office/..%2f..%2fsecret.txt',
  '/%E0%A4%A',
  '/%00',
  '',
  'http://other.invalid/taskpane.html',
])('%j is none, and the server lives on', (address) => {
  expect(fileFor(FOLDER, address)).toBeNull()
})
