import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROVENANCE_NAMESPACE, provenanceToXml } from '../../core/reports/after/provenance'
import { PACKET_NAMESPACE, packetToXml } from '../../core/snapshot/packet/packet-part'
import { packPacket } from '../../test/support/file-hand-now'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { fileHand } from '../workbook/file-hand'
import { openDesk } from './desk'
import { fillAtOnce } from './fill-on-desk'
import { NAMESPACES } from './namespaces'
import { keepSnapshots, takePackets, takeWorkbook } from './workbook-on-desk'

const OWN = quarterSnapshot()
const OTHER = quarterSnapshot({ unit: 'UBND xã Sơn Kim 1' })
const file = (name: string, text: string) => ({ name, text })

test('packets of several colleagues stand side by side, each capture once', async () => {
  const desk = openDesk()
  await takePackets(desk, [{ text: packPacket([OWN]) }])
  const files = [file('a.txt', packPacket([OTHER])), file('b.txt', packPacket([OWN, OTHER]))]
  await takePackets(desk, files, true)
  expect(desk.get().snapshots).toEqual([OWN, OTHER])
})

test('of several files the damaged one is named, and what was there stays', async () => {
  const desk = openDesk()
  await takePackets(desk, [{ text: packPacket([OWN]) }])
  const files = [
    file('tot.txt', packPacket([OTHER])),
    file('hong.txt', packPacket([OTHER]).replace('Sơn Kim 1', 'Sơn Kim 2')),
  ]
  await takePackets(desk, files, true)
  expect(desk.get()).toMatchObject({
    snapshots: [OWN],
    refusal: { reason: 'packet-damaged', where: 'hong.txt' },
  })
})

/** A filled workbook whose own parts somebody changed meanwhile. */
async function reopened(change: (xml: string) => string, namespace: string) {
  const hand = await fileHand(
    new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx')),
    NAMESPACES,
  )
  if (!hand.ok) throw new Error(hand.refusal.message)
  const desk = openDesk()
  await takeWorkbook(desk, hand.value, 'blank.xlsx')
  await keepSnapshots(desk, [OWN])
  expect(await fillAtOnce(desk)).toBe(true)
  const { provenance } = desk.get()
  const xml = namespace === PACKET_NAMESPACE ? packetToXml(packPacket([OWN])) : provenanceToXml(provenance!)
  await hand.value.write({ cells: [], parts: { [namespace]: change(xml) }, read: [] })
  const again = openDesk()
  await takeWorkbook(again, hand.value, 'blank.xlsx')
  return again.get()
}

test('an origin that somebody changed in the file is said when the file is opened; its packet still counts', async () => {
  const { provenance, refusal, snapshots } = await reopened(
    (xml) => xml.replace('"value":', '"value":1'),
    PROVENANCE_NAMESPACE,
  )
  expect({ provenance, snapshots }).toEqual({ provenance: null, snapshots: [OWN] })
  expect(refusal?.message).toContain('Điền lại báo cáo để ghi lại nguồn gốc')
})

test.each([
  ['changed', (xml: string) => xml.replace('Phố Châu', 'Phố Chân')],
  ['replaced by other markup', () => `<packet xmlns="${PACKET_NAMESPACE}"><b/></packet>`],
])(
  'a packet in the file that was %s is said, and the origin of its cells still counts',
  async (_, change) => {
    const { provenance, refusal, snapshots } = await reopened(change, PACKET_NAMESPACE)
    expect(provenance?.cells.length).toBeGreaterThan(0)
    expect(snapshots).toEqual([])
    expect(refusal?.reason).toBe('packet-damaged')
  },
)
