import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROVENANCE_NAMESPACE, provenanceFromXml } from '../../core/reports/provenance'
import { PACKET_NAMESPACE, packetFromXml } from '../../core/snapshot/packet-part'
import { NAMESPACES, openDesk } from '../../excel-addin/taskpane/desk'
import { fillAtOnce } from '../../excel-addin/taskpane/fill-on-desk'
import { keepSnapshots, takeWorkbook } from '../../excel-addin/taskpane/workbook-on-desk'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import { unpackPacket } from '../support/file-hand-now'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { quarterSnapshot } from '../unit/quarter-snapshot'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenance-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function opened(bytes: Uint8Array) {
  const hand = await fileHand(bytes, NAMESPACES)
  if (!hand.ok) throw new Error(hand.refusal.message)
  return hand.value
}

test('packet and provenance are still in the workbook after LibreOffice saved it under another name', async () => {
  const desk = openDesk()
  const hand = await opened(new Uint8Array(await readFile('core/reports/ii-06a/blank.xlsx')))
  await takeWorkbook(desk, hand, 'blank.xlsx')
  await keepSnapshots(desk, [quarterSnapshot()])
  expect(await fillAtOnce(desk)).toBe(true)
  const file = join(folder, 'filled.xlsx')
  await writeFile(file, hand.bytes())
  const out = await recalculatedByLibreOffice(folder, [file])
  const saved = await opened(new Uint8Array(await readFile(join(out, 'filled.xlsx'))))
  const seen = await saved.see()
  if (!seen.ok) throw new Error(seen.refusal.message)
  const packet = packetFromXml(seen.value.parts[PACKET_NAMESPACE] ?? '')
  expect(unpackPacket(packet ?? '')).toEqual({ ok: true, value: [quarterSnapshot()] })
  const provenance = provenanceFromXml(seen.value.parts[PROVENANCE_NAMESPACE] ?? '')
  expect(provenance.ok && provenance.value.cells).toHaveLength(64)
  expect(provenance).toEqual({ ok: true, value: desk.get().provenance })
})
