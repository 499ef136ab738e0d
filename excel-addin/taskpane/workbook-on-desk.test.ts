import { expect, test } from 'vitest'
import { packPacket } from '../../test/support/file-hand-now'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { openDesk } from './desk'
import { takePackets } from './workbook-on-desk'

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
