import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Figure, Snapshot } from '../../core/snapshot/snapshot'
import { readSnapshots } from '../../scripts/cli/read-input'
import { RefusedInput } from '../../scripts/cli/verb'
import { snapshotOf } from './captured'

const FOLDER = mkdtempSync(join(tmpdir(), 'smc-captures-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const CAPTURE = snapshotOf({
  rows: { 'Hộ tịch': { 'dossiers.received': 12 }, '': { 'dossiers.received': 12 } },
})
const changed = (change: Partial<Snapshot>) => JSON.stringify({ ...CAPTURE, ...change })
const figure = (change: Partial<Figure>) =>
  changed({ figures: [{ ...CAPTURE.figures[0]!, ...change }, CAPTURE.figures[1]!] })
const source = (capturedAt: string) => changed({ source: { ...CAPTURE.source, capturedAt } })

async function reasonOf(text: string): Promise<string | null> {
  const path = join(FOLDER, 'capture.json')
  writeFileSync(path, text)
  try {
    await readSnapshots([path])
    return null
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error
    expect(error.refusal.where).toContain(path)
    return error.refusal.reason
  }
}

test.each<[string, string, string | null]>([
  ['as it is printed', JSON.stringify({ snapshots: [CAPTURE], refusals: [] }, null, 2), null],
  ['a merge as it is printed', JSON.stringify({ snapshot: CAPTURE, notes: [] }), null],
  [
    'a count of -5',
    figure({ value: -5, cell: { ...CAPTURE.figures[0]!.cell, text: '-5' } }),
    'packet-damaged',
  ],
  ['5000 beside the text «12»', figure({ value: 5000 }), 'packet-damaged'],
  ['a proof of nothing', figure({ provedBy: ['pending = in-time + overdue'] }), 'packet-damaged'],
  ['a unit of no name', changed({ unit: ' ' }), 'packet-damaged'],
  ['a unit in look-alike letters', changed({ unit: 'UBND xã Тân' }), 'packet-damaged'],
  ['captured on no day', source('hôm qua'), 'packet-damaged'],
  ['captured in the year 9999', source('9999-01-01T00:00:00+07:00'), 'packet-damaged'],
  ['captured tomorrow and after', source('2098-01-01T00:00:00+07:00'), 'packet-damaged'],
  ['a period of ten years', changed({ period: { ...CAPTURE.period, from: '2015-01-01' } }), 'packet-damaged'],
  ['nested without end', `{"snapshots":${'['.repeat(40)}${']'.repeat(40)}}`, 'packet-damaged'],
  ['a key that reaches for a prototype', `{"__proto__":{},"snapshots":[]}`, 'packet-damaged'],
  [
    'one key twice',
    JSON.stringify(CAPTURE).replace('"unit":', '"unit":"UBND xã A","unit":'),
    'file-unreadable',
  ],
  ['no capture', '{"a":1}', 'file-unreadable'],
  ['no JSON', '{"a":', 'file-unreadable'],
])('a capture given to the command line as JSON, %s', async (_, text, reason) => {
  expect(await reasonOf(text)).toBe(reason)
})
