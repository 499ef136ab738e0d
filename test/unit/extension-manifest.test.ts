import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ConfigEnv, UserManifest } from 'wxt'
import config from '../../wxt.config'

async function manifestOf(browser: 'chrome' | 'firefox', mode = 'production'): Promise<UserManifest> {
  const env: ConfigEnv = { browser, mode, command: 'build', manifestVersion: 3 }
  const made = typeof config.manifest === 'function' ? config.manifest(env) : config.manifest
  return (await made) ?? {}
}

afterEach(() => vi.unstubAllEnvs())

describe.each(['chrome', 'firefox'] as const)('the extension for %s', (browser) => {
  test('asks for no host, and nobody may ask it', async () => {
    const manifest = await manifestOf(browser)
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest).not.toHaveProperty('content_scripts')
  })

  test('asks that the ledger is never thrown away, and for nothing it does not use', async () => {
    expect((await manifestOf(browser)).permissions).toEqual([
      'activeTab',
      'scripting',
      'unlimitedStorage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ])
  })

  test('is described in no more letters than the stores take', async () => {
    expect([...((await manifestOf(browser)).description ?? '')].length).toBeLessThanOrEqual(132)
  })
})

test('built for one pane, it answers that origin alone: no path, no other host, no extension', async () => {
  vi.stubEnv('WXT_PANE_ORIGIN', 'https://tthc.example.vn:8443/so-mot-cua/')
  expect((await manifestOf('chrome')).externally_connectable).toEqual({
    matches: ['https://tthc.example.vn:8443/*'],
  })
})

test('Firefox lets no page ask an extension, so nothing is said there', async () => {
  vi.stubEnv('WXT_PANE_ORIGIN', 'https://tthc.example.vn')
  expect(await manifestOf('firefox')).not.toHaveProperty('externally_connectable')
})

test('extension and add-in carry one version: Excel fetches the ribbon anew only when it grows', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(/<Version>(.*)<\/Version>/.exec(readFileSync('manifest.xml', 'utf8'))?.[1]).toBe(`${version}.0`)
})
