import { expect, test } from 'vitest'
import { packPacket, unpackPacket } from '../../../test/support/file-hand-now'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { sealSnapshot } from '../snapshot-id'
import { packetFromXml, packetToXml } from './packet-part'

test('a packet comes back from the workbook as it went in, markup in a name included', () => {
  const snapshot = sealSnapshot(sampleSnapshot({ ratings: 1 }, { unit: 'Ban <QLDA> & "Hạ tầng"' }))
  const xml = `<?xml version="1.0"?>${packetToXml(packPacket([snapshot]))}\n`
  expect(unpackPacket(packetFromXml(xml) ?? '')).toEqual({ ok: true, value: [snapshot] })
})

test.each([
  ['no packet', '<other/>', null],
  ['numbered characters', '<p:packet xmlns:p="urn:so-mot-cua:packet:1">a&#10;&#xE2;</p:packet>', 'a\nâ'],
  ['an impossible character', '<packet>&#99999999999;</packet>', '&#99999999999;'],
  ['markup inside', '<packet><b/></packet>', null],
])('%s', (_, xml, packet) => {
  expect(packetFromXml(xml)).toBe(packet)
})
