import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { readsOf } from '../../test/support/reads-of'
import { openRaw, openTestLedger, viewOf, withdrawnIn } from '../../test/support/test-ledger'
import { quarterSnapshot } from '../../test/unit/quarter-snapshot'
import { exportBackup } from './backup'
import { readBackup } from './backup-file'
import { changeSettings } from './change-settings'
import { compareBackup } from './compare-backup'
import { addLesson, addReceipt, addSnapshot, addTaskEvent, restore, withdraw } from './ledger'
import type { Ledger } from './open-ledger'
import { restoreBackup } from './restore-backup'
import { RECORD_STORES } from './stores'

const AT = '2025-03-14T09:00:00+07:00'
const SETTINGS = {
  unit: 'UBND thị trấn Phố Châu',
  receivingAuthority: 'UBND huyện Hương Sơn',
  regime: '',
  plan: '2025',
  period: null,
}

let ledger: Ledger

beforeEach(async () => {
  ledger = await openTestLedger()
})

async function fillLedger(of: Ledger): Promise<void> {
  await addSnapshot(of, quarterSnapshot(), AT)
  await addTaskEvent(of, { task: 'I.1', on: '2025-03-14', kind: 'note', text: 'ghi chú' }, AT)
  await addReceipt(of, {
    format: 'so-mot-cua/receipt@1',
    report: 'ii-06a',
    host: 'workbook',
    target: 'bao-cao.xlsx',
    unit: SETTINGS.unit,
    from: '2024-12-15',
    to: '2025-03-14',
    at: AT,
    snapshots: [quarterSnapshot().id],
    lines: [],
    refusals: [],
  })
  await addLesson(of, { id: 'taught-1', kind: 'portal', body: { name: 'Bảng của xã' } }, AT)
  await changeSettings(of, null, SETTINGS)
}

async function textOf(of: Ledger): Promise<string> {
  const lines = await exportBackup(of, AT)
  if (!lines.ok) throw new Error(lines.refusal.message)
  return lines.value.join('')
}

async function opened(into: Ledger, text: string) {
  const backup = readBackup(text)
  if (!backup.ok) throw new Error(backup.refusal.message)
  const compared = await compareBackup(into, backup.value)
  if (!compared.ok) throw new Error(compared.refusal.message)
  return { backup: backup.value, compared: compared.value }
}

/** Opens a back-up and adds what it has, keeping ours where both differ unless `theirs` names it. */
async function restoreInto(into: Ledger, text: string, theirs: readonly string[] = []) {
  const { backup, compared } = await opened(into, text)
  const added = await restoreBackup(into, compared, new Set(theirs), AT)
  return { backup, compared, added: added.ok ? added.value : added.refusal }
}

describe('a back-up', () => {
  it('carries the whole ledger to another machine and adds nothing twice', async () => {
    await fillLedger(ledger)
    const text = await textOf(ledger)
    const other = await openTestLedger()
    expect(await restoreInto(other, text)).toMatchObject({ backup: { isWhole: true }, added: 5 })
    expect(await restoreInto(other, text)).toMatchObject({ compared: { same: 5, aside: [] }, added: 0 })
    expect(await viewOf(other)).toEqual({ ...(await viewOf(ledger)), mark: expect.anything() })
  })

  it('is added without asking for what is not there, nor reading back what was added', async () => {
    await fillLedger(ledger)
    const text = await textOf(ledger)
    const other = await openTestLedger()
    const asked = await readsOf(() => restoreInto(other, text))
    expect(asked).toEqual({
      // What is there: by keys alone.
      ...Object.fromEntries(RECORD_STORES.map((store) => [`${store}.getAllKeys`, { times: 1, records: 0 }])),
      'snapshots.put': { times: 1, records: 1 },
      'receipts.put': { times: 1, records: 1 },
      'events.put': { times: 1, records: 1 },
      'lessons.put': { times: 1, records: 1 },
      'cards.put': { times: 2, records: 2 },
      // Whether a record that came in was withdrawn.
      'events.ref.getAll': { times: 2, records: 0 },
      'settings.get': { times: 2, records: 0 },
      'settings.put': { times: 1, records: 1 },
      'meta.put': { times: 1, records: 1 },
    })
  })

  it('of two that repair one record both are kept, the later in its place', async () => {
    await addSnapshot(ledger, quarterSnapshot(), AT)
    const { id } = quarterSnapshot()
    const raw = await openRaw(ledger)
    await raw.put('snapshots', { id, is: 'hỏng' })
    const [first, second] = [quarterSnapshot(), { ...quarterSnapshot(), later: true }]
    const add = [first, second].map((record) => ({ store: 'snapshots', record, repairs: true }) as const)
    const compared = { add, aside: [], differs: [], same: 0, newer: 0 }
    expect(await restoreBackup(ledger, compared, new Set(), AT)).toEqual({ ok: true, value: 2 })
    expect(await raw.get('snapshots', id)).toEqual(second)
    const aside = (await raw.getAll('papers')).map((paper) => Reflect.get(paper, 'record'))
    expect(aside).toHaveLength(2)
    expect(aside).toEqual(expect.arrayContaining([{ id, is: 'hỏng' }, first]))
    raw.close()
  })

  it('carries the table of systems with its version', async () => {
    const systems = {
      format: 'so-mot-cua/systems@1' as const,
      version: 3,
      rows: [
        { field: 'Hộ tịch', systems: [['motcua.moj.gov.vn'], ['motcua.hatinh.gov.vn']], from: '2026-01-01' },
      ],
    }
    await changeSettings(ledger, null, { ...SETTINGS, systems })
    const other = await openTestLedger()
    await restoreInto(other, await textOf(ledger))
    expect((await viewOf(other)).settings?.systems).toEqual(systems)
  })

  it.each(['whole', 'damaged'])('of version 1 (%s) gives all that is good in it', async (of) => {
    const text = readFileSync(
      `test/fixtures/ledger-v1/${of === 'whole' ? 'backup' : 'backup-damaged'}.json`,
      'utf8',
    )
    const { compared } = await restoreInto(ledger, text)
    const view = await viewOf(ledger)
    expect([view.snapshots.length, (await withdrawnIn(ledger)).length, view.receipts.length]).toEqual(
      of === 'whole' ? [3, 2, 1] : [2, 2, 1],
    )
    expect(view.settings).toMatchObject(of === 'whole' ? { unit: SETTINGS.unit } : {})
    expect(compared.aside).toHaveLength(of === 'whole' ? 0 : 4)
    expect(view.damaged).toEqual([])
  })

  it.each([
    ['an empty file', '', 'không phải bản sao lưu'],
    ['other JSON', '{}', 'không phải bản sao lưu'],
    ['a list', '[1]', 'không phải bản sao lưu'],
    ['no JSON', 'không phải JSON', 'không phải bản sao lưu'],
    ['a newer back-up', '{"format":"so-mot-cua/backup@3"}\n{"x":1}\n', 'bản mới hơn'],
    ['a newer back-up in one text', '{\n"format":"so-mot-cua/backup@9"\n}', 'bản mới hơn'],
  ])('%s is refused for what it is', async (_, text, words) => {
    const read = readBackup(text)
    expect(read).toMatchObject({ ok: false, refusal: { reason: 'file-unreadable' } })
    expect(read.ok ? '' : read.refusal.message).toContain(words)
  })
})

describe('a back-up that something happened to', () => {
  it('a changed letter costs its own record and nothing else, and is said', async () => {
    await fillLedger(ledger)
    const text = (await textOf(ledger)).replace('ghi chú', 'ghi chu')
    const other = await openTestLedger()
    const { backup, added } = await restoreInto(other, text)
    expect(backup).toMatchObject({ isWhole: false, changed: 1 })
    expect(added).toBe(4)
    expect((await viewOf(other)).events).toEqual([])
  })

  it('every changed letter of a small one is noticed, wherever it stands', async () => {
    await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-14', kind: 'note', text: 'ghi chú' }, AT)
    const text = await textOf(ledger)
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '\n') continue
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      const read = readBackup(changed)
      expect(read.ok && read.value.isWhole, `${at}: ${text.slice(at - 20, at + 20)}`).toBe(false)
    }
  })

  it.each<[string, (lines: string[]) => string[]]>([
    ['a record taken out', (lines) => lines.toSpliced(2, 1)],
    ['the last record taken out', (lines) => lines.toSpliced(-2, 1)],
    ['the end torn off', (lines) => lines.slice(0, -1)],
    ['half of it torn off', (lines) => [...lines.slice(0, 2), lines[2]!.slice(0, 40)]],
    ['a record twice', (lines) => lines.toSpliced(2, 0, lines[2]!)],
    ['two records that changed places', (lines) => [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)]],
  ])('%s is noticed, and what is whole is given', async (_, change) => {
    await fillLedger(ledger)
    const lines = (await textOf(ledger)).trimEnd().split('\n')
    const { backup, added } = await restoreInto(await openTestLedger(), change(lines).join('\r\n'))
    expect(backup.isWhole).toBe(false)
    expect(added).toBeGreaterThan(0)
  })

  it('one damaged row does not make the others unrestorable; it is named and carried on, once', async () => {
    await fillLedger(ledger)
    const raw = await openRaw(ledger)
    await raw.put('snapshots', { ...quarterSnapshot({ unit: 'A' }), unit: 'đã sửa' })
    await raw.put('events', { id: '00000009-x', kind: 'task' })
    raw.close()
    const text = await textOf(ledger)
    const other = await openTestLedger()
    const { compared, added } = await restoreInto(other, text)
    expect(compared.aside.map(({ store }) => store)).toEqual(['snapshots', 'events'])
    expect(added).toBe(5)
    await restoreInto(other, text)
    const kept = await openRaw(other)
    expect(await kept.count('papers')).toBe(2)
    kept.close()
    expect((await viewOf(other)).snapshots).toEqual([quarterSnapshot()])
  })

  it.each([
    [
      'snapshots',
      { ...quarterSnapshot({ source: { url: '', title: '', capturedAt: '9999-01-01T00:00:00Z' } }) },
    ],
    [
      'events',
      { id: '00000001-x', at: '9999-01-01T00:00:00Z', kind: 'withdrawn', ref: quarterSnapshot().id },
    ],
  ])('of %s one of the year 9999 never stands', async (store, record) => {
    await fillLedger(ledger)
    const raw = await openRaw(ledger)
    await raw.put(store as 'snapshots', record)
    raw.close()
    const other = await openTestLedger()
    const { compared } = await restoreInto(other, await textOf(ledger))
    expect(compared.aside).toHaveLength(1)
    expect((await viewOf(other)).snapshots).toEqual([quarterSnapshot()])
  })

  it('a record of a newer kind is handed on and counted, and refuses nothing', async () => {
    await fillLedger(ledger)
    const raw = await openRaw(ledger)
    const sealed = {
      id: '00000007-x',
      at: AT,
      when: 9,
      kind: 'countersigned',
      report: 'ii-06a',
      number: '15/BC-UBND',
    }
    await raw.put('events', sealed)
    raw.close()
    const other = await openTestLedger()
    const { compared, added } = await restoreInto(other, await textOf(ledger))
    expect([compared.newer, compared.aside, added]).toEqual([1, [], 6])
    const kept = await openRaw(other)
    expect(await kept.get('events', sealed.id)).toEqual(sealed)
    kept.close()
    expect((await viewOf(other)).damaged).toEqual([])
  })
})

describe('a back-up beside a ledger that has something', () => {
  it('repairs what is damaged there', async () => {
    await fillLedger(ledger)
    const text = await textOf(ledger)
    const raw = await openRaw(ledger)
    await raw.put('snapshots', { ...quarterSnapshot(), unit: 'đã sửa' })
    expect((await viewOf(ledger)).damaged).toHaveLength(1)
    const { compared, added } = await restoreInto(ledger, text)
    expect([compared.add.map(({ repairs }) => repairs), added]).toEqual([[true], 1])
    expect(await viewOf(ledger)).toMatchObject({ snapshots: [quarterSnapshot()], damaged: [] })
    expect(await raw.getAll('papers')).toMatchObject([{ record: { unit: 'đã sửa' } }])
    raw.close()
  })

  it('asks where both differ: ours stand until the officer says otherwise', async () => {
    await fillLedger(ledger)
    const text = await textOf(ledger)
    await changeSettings(ledger, SETTINGS, { ...SETTINGS, unit: 'UBND xã Hương Sơn' })
    await addLesson(ledger, { id: 'taught-1', kind: 'portal', body: { name: 'Bảng mới' } }, AT)
    const { compared } = await restoreInto(ledger, text)
    expect(compared.differs.map(({ name }) => name)).toEqual(['lessons taught-1', 'settings'])
    expect(await viewOf(ledger)).toMatchObject({
      settings: { unit: 'UBND xã Hương Sơn' },
      lessons: [{ body: { name: 'Bảng mới' } }],
    })
    await restoreInto(ledger, text, ['settings'])
    expect(await viewOf(ledger)).toMatchObject({
      settings: { unit: SETTINGS.unit },
      lessons: [{ body: { name: 'Bảng mới' } }],
    })
  })

  it('settings that make room for those of a back-up are set aside, not thrown away', async () => {
    const other = await openTestLedger()
    await changeSettings(other, null, { ...SETTINGS, unit: 'UBND xã Sơn Kim 1' })
    await changeSettings(ledger, null, SETTINGS)
    await restoreInto(ledger, await textOf(other), ['settings'])
    expect((await viewOf(ledger)).settings?.unit).toBe('UBND xã Sơn Kim 1')
    const raw = await openRaw(ledger)
    const papers = await raw.getAll('papers')
    raw.close()
    expect(papers).toMatchObject([{ kind: 'set-aside', store: 'settings', at: AT, record: SETTINGS }])
  })

  it('of two machines what happened last stands, whichever machine has written more', async () => {
    const other = await openTestLedger()
    for (const one of [ledger, other]) await addSnapshot(one, quarterSnapshot(), '2025-03-14T07:00:00+07:00')
    // This one wrote much, and early; the other one line, in the evening.
    for (const minute of ['01', '02', '03', '04', '05'])
      await (minute === '05' ? restore : withdraw)(
        ledger,
        quarterSnapshot().id,
        `2025-03-14T08:${minute}:00+07:00`,
      )
    await withdraw(other, quarterSnapshot().id, '2025-03-14T17:00:00+07:00')
    const [ours, theirs] = [await textOf(ledger), await textOf(other)]
    await restoreInto(ledger, theirs)
    await restoreInto(other, ours)
    expect((await viewOf(ledger)).snapshots).toEqual([])
    expect((await viewOf(other)).snapshots).toEqual([])
    expect((await viewOf(ledger)).events).toEqual((await viewOf(other)).events)
  })
})
