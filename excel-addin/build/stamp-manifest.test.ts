import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, test } from 'vitest'
import { stampManifest } from './stamp-manifest'

const XML = readFileSync('manifest.xml', 'utf8')

async function infoOf(xml: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml')
  writeFileSync(path, xml)
  return await OfficeAddinManifest.readManifestFile(path)
}

test('the manifest is one of Excel, in Vietnamese, that Microsoft’s own parser reads', async () => {
  const info = await infoOf(XML)
  expect(info).toMatchObject({
    officeAppType: 'TaskPaneApp',
    displayName: 'Sổ Một Cửa',
    defaultLocale: 'vi-VN',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
  })
  expect(info.id).toMatch(/^[0-9a-f-]{36}$/)
})

describe('stamped with the place it is served from', () => {
  test.each([
    ['https://tthc.example.vn', 'https://tthc.example.vn/taskpane.html'],
    ['https://tthc.example.vn/so-mot-cua', 'https://tthc.example.vn/so-mot-cua/taskpane.html'],
    ['https://tthc.example.vn/so-mot-cua/', 'https://tthc.example.vn/so-mot-cua/taskpane.html'],
  ])('%s', async (origin, pane) => {
    const stamped = stampManifest(XML, origin)
    expect(stamped).not.toContain('localhost')
    const info = await infoOf(stamped)
    expect(info.defaultSettings?.sourceLocation).toBe(pane)
    expect(info.displayName).toBe('Sổ Một Cửa')
    expect(stamped.match(/resid="/g)).toHaveLength(XML.match(/resid="/g)?.length ?? 0)
  })

  test('an address without https is no place for it', () => {
    expect(() => stampManifest(XML, 'http://tthc.example.vn')).toThrow(/https/)
  })
})

test('every name the ribbon uses is defined, and every defined one is used', () => {
  const used = new Set([...XML.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id))
  const defined = new Set([...XML.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map(([, id]) => id))
  expect(used).toEqual(defined)
})
