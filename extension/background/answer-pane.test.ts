import { describe, expect, it } from 'vitest'
import { readNotes } from '../../core/reports/fill/ledger-note'
import { openPacket, unpackPacket } from '../../test/support/file-hand-now'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import type { LedgerView } from '../ledger/read-ledger'
import { mayAsk, packetForPane } from './answer-pane'

const settings = {
  unit: 'UBND thị trấn Phố Châu',
  receivingAuthority: '',
  regime: '',
  plan: '2025',
  period: { from: '2024-12-15', to: '2025-03-14' },
}
const view = (changes: Partial<LedgerView>): LedgerView => ({
  snapshots: [],
  isOfPeriod: true,
  isWhole: true,
  filled: [],
  seals: [],
  sent: [],
  events: [],
  receipts: [],
  lessons: [],
  settings,
  damaged: [],
  damagedSettings: [],
  mark: null,
  newer: 0,
  ...changes,
})

describe('the packet for the task pane', () => {
  it('holds the captures of the period in force, and no others', async () => {
    const other = quarterSnapshot({
      period: { regime: 'none', kind: 'other', from: '2025-01-01', to: '2025-03-31' },
    })
    const packet = await packetForPane(view({ snapshots: [quarterSnapshot(), other] }), '2025-03-14')
    expect(packet.ok && unpackPacket(packet.value)).toEqual({ ok: true, value: [quarterSnapshot()] })
  })

  it('carries the statuses of the plan as judged today, evidence counted', async () => {
    const event = {
      id: 'e1',
      task: 'I.1',
      on: '2025-02-18',
      kind: 'document',
      text: 'Số 12/KH-UBND',
    } as const
    const events = [{ id: 'r1', kind: 'task', at: '2025-02-18T09:00:00+07:00', event }] as const
    const packet = await packetForPane(view({ snapshots: [quarterSnapshot()], events }), '2025-03-14')
    const opened = packet.ok ? openPacket(packet.value) : packet
    const notes = opened.ok ? readNotes(opened.value.notes) : opened
    const note = notes.ok ? notes.value[0] : undefined
    expect(note).toMatchObject({
      on: '2025-03-14',
      unit: settings.unit,
      from: '2024-12-15',
      to: '2025-03-14',
    })
    expect(note?.tasks).toHaveLength(31)
    expect(note?.tasks[0]).toMatchObject({ id: 'I.1', status: 'done' })
  })

  it.each([
    ['before the first start', { settings: null }],
    ['without a capture of the period', {}],
  ])('says %s what is missing', async (_, changes) => {
    expect(await packetForPane(view(changes), '2025-03-14')).toMatchObject({
      ok: false,
      refusal: { reason: 'no-data' },
    })
  })
})

describe('who may ask', () => {
  const PANE = 'https://tthc.example.vn'
  const QUESTION = { ask: 'packet' }

  it('is a page of the allow-listed origin, in a frame or not', () => {
    expect(mayAsk(PANE, QUESTION, { origin: PANE })).toBe(true)
  })

  it.each([
    ['another page', { origin: 'https://example.vn' }],
    ['a host below it', { origin: 'https://a.tthc.example.vn' }],
    ['a host that begins like it', { origin: 'https://tthc.example.vn.example.org' }],
    ['another port', { origin: 'https://tthc.example.vn:8443' }],
    ['the same host without https', { origin: 'http://tthc.example.vn' }],
    ['a frame without an origin', { origin: 'null' }],
    ['nobody', {}],
    ['another extension', { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', id: 'abcd' }],
    ['another extension that names the origin', { origin: PANE, id: 'abcd' }],
  ])('is not %s', (_, sender) => {
    expect(mayAsk(PANE, QUESTION, sender)).toBe(false)
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'packet'],
    ['another question', { ask: 'ledger' }],
    ['a list', [{ ask: 'packet' }]],
    ['a question by its prototype', Object.create({ ask: 'settings' })],
  ])('gets nothing for %s', (_, message) => {
    expect(mayAsk(PANE, message, { origin: PANE })).toBe(false)
  })
})
