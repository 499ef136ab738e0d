import { describe, expect, test } from 'vitest'
import { openPacket, packPacket } from '../../../test/support/file-hand-now'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import { joinNotes, type LedgerNote, noteOf, readNotes, systemsTold, toldBy } from './ledger-note'

const FINDING = {
  rule: 'jumps',
  severity: 'warning',
  message: 'Tăng 9 lần',
  numbers: [1, 9],
  cells: [],
} as const

function note(changes: Partial<LedgerNote> = {}): LedgerNote {
  return {
    format: 'so-mot-cua/note@1',
    unit: 'UBND thị trấn Phố Châu',
    from: '2024-12-15',
    to: '2025-03-14',
    on: '2025-03-14',
    plan: 'Kế hoạch năm 2025',
    receiver: 'UBND huyện Hương Sơn',
    tasks: [{ id: 'I.1', status: 'done', due: '2025-02-19', why: 'có văn bản' }],
    findings: [{ ...FINDING, numbers: [1, 9], cells: [] }],
    explained: [],
    ...changes,
  }
}

test('statuses go through a packet and come back with the day they were judged', () => {
  const opened = openPacket(packPacket([quarterSnapshot()], [note()]))
  expect(opened.ok && readNotes(opened.value.notes)).toEqual({ ok: true, value: [note()] })
})

test('the table of systems goes through a packet with its version; the newest note says it', () => {
  const systems = (version: number) => ({
    format: 'so-mot-cua/systems@1' as const,
    version,
    rows: [{ field: '', systems: [['motcua.hatinh.gov.vn'], ['motcua.moj.gov.vn']], from: null }],
  })
  const older = note({ on: '2025-03-10', systems: systems(1) })
  const opened = openPacket(packPacket([quarterSnapshot()], [note({ systems: systems(2) }), older]))
  const notes = opened.ok ? readNotes(opened.value.notes) : null
  expect(notes?.ok && systemsTold(notes.value)?.table).toEqual(systems(2))
  expect(systemsTold([note()])).toBeUndefined()
})

describe('what is no note refuses the packet', () => {
  test.each([
    ['a status of no meaning', { ...note(), tasks: [{ id: 'I.1', status: 'xong', due: null, why: '' }] }],
    ['no day', { ...note(), on: 'hôm nay' }],
    ['a day that is none', { ...note(), on: '2025-02-30' }],
    ['a text without end', { ...note(), plan: 'x'.repeat(5000) }],
    ['more tasks than a plan has', { ...note(), tasks: Array(20_001).fill(note().tasks[0]) }],
    ['another format', { ...note(), format: 'so-mot-cua/note@2' }],
    ['no object', 'I.1'],
  ])('%s', (_, value) => {
    expect(readNotes([value])).toMatchObject({ ok: false, refusal: { reason: 'packet-damaged' } })
  })
})

test('of one unit the newest statuses count, of another unit none', () => {
  const old = note({ on: '2025-03-10' })
  const other = note({ unit: 'UBND xã Sơn Kim 1', on: '2025-03-12' })
  expect(joinNotes([note(), other], [old])).toEqual([note(), other])
  expect(joinNotes([old, other], [note()])).toEqual([other, note()])
  expect(noteOf([old, note(), other], 'Thị trấn Phố Châu')).toEqual(note())
  expect(noteOf([other], 'UBND thị trấn Phố Châu')).toBeNull()
})

test('the same day told twice: the later packet counts', () => {
  const later = note({ tasks: [] })
  expect(joinNotes([note()], [later])).toEqual([later])
})

test('findings of other days stay out of the report, statuses go in with their day', () => {
  expect(toldBy(note(), { from: '2024-12-15', to: '2025-03-14' })).toMatchObject({
    on: '2025-03-14',
    tasks: note().tasks,
    receiver: 'UBND huyện Hương Sơn',
    findings: note().findings,
    explained: [],
  })
  const told = toldBy(note(), { from: '2025-03-15', to: '2025-06-14' })
  expect(told).toMatchObject({ on: '2025-03-14', tasks: note().tasks })
  expect(told).not.toHaveProperty('findings')
  expect(toldBy(note({ tasks: [], receiver: '' }), {})).toEqual({})
  expect(toldBy(null, {})).toEqual({})
})
