import { describe, expect, it } from 'vitest'
import { unpackPacket } from '../../core/snapshot/packet'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import type { LedgerView } from '../ledger/ledger'
import { packetForPane } from './answer-pane'

const settings = {
  unit: 'UBND thị trấn Phố Châu',
  receivingAuthority: '',
  regime: '',
  plan: '2025',
  period: { from: '2024-12-15', to: '2025-03-14' },
}
const view = (changes: Partial<LedgerView>): LedgerView => ({
  snapshots: [],
  withdrawn: [],
  events: [],
  receipts: [],
  lessons: [],
  settings,
  damaged: [],
  ...changes,
})

describe('the packet for the task pane', () => {
  it('holds the captures of the period in force, and no others', () => {
    const other = quarterSnapshot({
      period: { regime: 'none', kind: 'other', from: '2025-01-01', to: '2025-03-31' },
    })
    const packet = packetForPane(view({ snapshots: [quarterSnapshot(), other] }), '2025-03-14')
    expect(packet.ok && unpackPacket(packet.value)).toEqual({ ok: true, value: [quarterSnapshot()] })
  })

  it.each([
    ['before the first start', { settings: null }],
    ['without a capture of the period', {}],
  ])('says %s what is missing', (_, changes) => {
    expect(packetForPane(view(changes), '2025-03-14')).toMatchObject({
      ok: false,
      refusal: { reason: 'no-data' },
    })
  })
})
