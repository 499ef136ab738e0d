import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import config from '../../wxt.config'
import { LISTING, listed, reasonsListed } from '../support/store-listing'

/** What the Chrome Web Store takes, in letters. */
const MOST = { Tên: 75, 'Tóm tắt': 132, 'Mô tả': 16_000 } as const

test.each(Object.entries(MOST))('«%s» has no more than %i letters', (heading, most) => {
  const letters = [...listed(heading)]
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.length).toBeLessThanOrEqual(most)
})

test('name and summary are those of the manifest, for the store takes them from there', async () => {
  const env = { browser: 'chrome', mode: 'production', command: 'build', manifestVersion: 3 } as const
  const manifest = typeof config.manifest === 'function' ? await config.manifest(env) : await config.manifest
  expect([listed('Tên'), listed('Tóm tắt')]).toEqual([manifest?.name, manifest?.description])
})

test('each reason is a sentence of its own', () => {
  const reasons = [...reasonsListed().values()]
  expect(reasons.length).toBeGreaterThan(0)
  expect(new Set(reasons).size).toBe(reasons.length)
  expect(reasons.filter((reason) => reason.split(' ').length < 6)).toEqual([])
})

test('the pictures, five at most, are 1280 × 800', () => {
  const pictures = [...readFileSync(LISTING, 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+\.png)\)/g)]
  const sizes = pictures.map(([, name]) => {
    const bytes = readFileSync(join(LISTING, '..', name!))
    return [16, 20].map((at) => bytes.readUInt32BE(at)).join(' × ')
  })
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.length).toBeLessThanOrEqual(5)
  expect(new Set(sizes)).toEqual(new Set(['1280 × 800']))
})
