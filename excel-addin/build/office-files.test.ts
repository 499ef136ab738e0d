import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOfficeFiles, OFFICE_FILES } from './office-files'

const DIST = 'node_modules/@microsoft/office-js/dist'
const OFFICE_JS = readFileSync(join(DIST, 'office.js'), 'utf8')

/** What office.js itself says it loads: `excel:{ios:"16.00",mac:"16.00",…}`. */
function hostFiles(): string[] {
  const map = /HostSpecificFileVersionMap=\{.*?excel:\{(.*?)\}/s.exec(OFFICE_JS)?.[1] ?? ''
  return [...map.matchAll(/(\w+):"([\d.]+)"/g)].map(
    ([, platform, version]) => `excel-${platform}-${version}.js`,
  )
}

test('every kind of machine with Excel finds its own file beside office.js', () => {
  expect(hostFiles()).toHaveLength(5)
  expect(OFFICE_FILES).toEqual(expect.arrayContaining(hostFiles()))
  // An older Excel for Windows says the version before.
  expect(OFFICE_FILES).toContain('excel-win32-16.00.js')
})

test('so do Vietnamese and, for every other language, what office.js falls back to', () => {
  expect(OFFICE_JS).toContain('vi:"vi-vn"')
  expect(OFFICE_JS).toContain('DefaultLocale:"en-us"')
  expect(OFFICE_FILES).toEqual(expect.arrayContaining(['vi-vn/office_strings.js', 'en-us/office_strings.js']))
})

test('what office.js names besides is there, but not the library it needs only in Office 2013', () => {
  const named = [...OFFICE_JS.matchAll(/"([\w./-]+\.js)"/g)].map(([, path]) => path ?? '')
  const apart = ['office.debug.js', 'office_strings.js', '//ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js']
  expect(OFFICE_FILES).toEqual(expect.arrayContaining(named.filter((path) => !apart.includes(path))))
})

test('all of them are copied, and nothing for developers', () => {
  const target = mkdtempSync(join(tmpdir(), 'office-files-'))
  copyOfficeFiles(DIST, target)
  for (const file of OFFICE_FILES) expect(existsSync(join(target, file))).toBe(true)
  expect(OFFICE_FILES.filter((file) => /debug|\.map$|\.d\.ts$/.test(file))).toEqual([])
})
