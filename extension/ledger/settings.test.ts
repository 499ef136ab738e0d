import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openRaw, openTestLedger, viewOf } from '../../test/support/test-ledger'
import { changeSettings, lastGoodSettings, repairSettings } from './change-settings'
import type { Settings } from './records'

const FIRST: Settings = {
  unit: 'UBND xã Hương Sơn',
  receivingAuthority: '',
  regime: '',
  plan: '2025',
  period: null,
  daysOff: { '2026-03-03': { off: true, name: 'họp' } },
}

describe('settings', () => {
  it('two panels that change different parts do not undo each other', async () => {
    const ledger = await openTestLedger()
    await changeSettings(ledger, null, FIRST)
    // Both panels show the first settings.
    await changeSettings(ledger, FIRST, { ...FIRST, receivingAuthority: 'UBND tỉnh Hà Tĩnh' })
    await changeSettings(ledger, FIRST, {
      ...FIRST,
      period: { from: '2026-01-01', to: '2026-03-31' },
      daysOff: { ...FIRST.daysOff, '2026-04-04': { off: true, name: '' } },
    })
    await changeSettings(ledger, FIRST, { ...FIRST, daysOff: {} })
    expect((await viewOf(ledger)).settings).toEqual({
      ...FIRST,
      receivingAuthority: 'UBND tỉnh Hà Tĩnh',
      period: { from: '2026-01-01', to: '2026-03-31' },
      daysOff: { '2026-04-04': { off: true, name: '' } },
    })
  })

  it('what is longer than the book keeps is refused with what to do, and the settings stay', async () => {
    const ledger = await openTestLedger()
    await changeSettings(ledger, null, FIRST)
    expect(await changeSettings(ledger, FIRST, { ...FIRST, unit: 'x'.repeat(2_001) })).toMatchObject({
      ok: false,
      refusal: { reason: 'file-too-large', message: expect.stringContaining('Rút ngắn') },
    })
    expect((await viewOf(ledger)).settings).toEqual(FIRST)
    expect((await changeSettings(ledger, FIRST, { ...FIRST, unit: 'x'.repeat(2_000) })).ok).toBe(true)
  })

  it('damaged ones are no last good ones, whatever is changed in them', async () => {
    const ledger = await openTestLedger()
    const second = { ...FIRST, receivingAuthority: 'UBND tỉnh Hà Tĩnh' }
    await changeSettings(ledger, null, FIRST)
    await changeSettings(ledger, FIRST, second)
    const raw = await openRaw(ledger)
    await raw.put('settings', { ...second, period: 'quý I' }, 'settings')
    raw.close()
    await changeSettings(ledger, second, { ...second, plan: '2026' })
    expect(await lastGoodSettings(ledger)).toEqual({ ok: true, value: FIRST })
  })

  it('a part that a newer version added stays, whatever this one changes', async () => {
    const ledger = await openTestLedger()
    await changeSettings(ledger, null, FIRST)
    const raw = await openRaw(ledger)
    await raw.put('settings', { ...FIRST, later: [['Hộ tịch', 'motcua.moj']] }, 'settings')
    await changeSettings(ledger, FIRST, { ...FIRST, unit: 'UBND xã Sơn Kim 1' })
    expect(await raw.get('settings', 'settings')).toEqual({
      ...FIRST,
      unit: 'UBND xã Sơn Kim 1',
      later: [['Hộ tịch', 'motcua.moj']],
    })
    raw.close()
  })

  it.each<[keyof Settings, unknown]>([
    ['regime', 'tt99'],
    ['regime', 7],
    ['period', { from: '2026-03-31', to: '2026-01-01' }],
    ['period', { from: '2016-01-01', to: '2026-01-01' }],
    ['period', { from: '2026-02-30', to: '2026-03-31' }],
    ['dueDate', 99],
    ['daysOff', { hôm: true }],
    ['names', 'x'],
    ['plan', null],
  ])(
    'an impossible %s is set aside by name, the others stand, and it is taken from before',
    async (part, value) => {
      const ledger = await openTestLedger()
      await changeSettings(ledger, null, FIRST)
      await changeSettings(ledger, FIRST, { ...FIRST, plan: '2024' })
      const raw = await openRaw(ledger)
      await raw.put('settings', { ...FIRST, [part]: value }, 'settings')
      const view = await viewOf(ledger)
      expect(view.damagedSettings).toEqual([part])
      expect(view.settings?.unit).toBe(FIRST.unit)
      await repairSettings(ledger, view.damagedSettings)
      expect(await viewOf(ledger)).toMatchObject({ settings: FIRST, damagedSettings: [] })
      raw.close()
    },
  )

  it.each<[string, unknown]>([
    ['no unit', { ...FIRST, unit: undefined }],
    ['a unit that is a number', { ...FIRST, unit: 7 }],
    ['a blank unit', { ...FIRST, unit: ' ' }],
    ['a text', 'hỏng'],
    ['nothing', null],
  ])('settings with %s are no first start: the last good ones are offered', async (_, record) => {
    const ledger = await openTestLedger()
    await changeSettings(ledger, null, FIRST)
    await changeSettings(ledger, FIRST, { ...FIRST, plan: '2024' })
    const raw = await openRaw(ledger)
    await raw.put('settings', record, 'settings')
    expect(await viewOf(ledger)).toMatchObject({ settings: null, damagedSettings: ['unit'] })
    expect(await lastGoodSettings(ledger)).toEqual({ ok: true, value: FIRST })
    await repairSettings(ledger, ['unit'])
    expect(await viewOf(ledger)).toMatchObject({ settings: { unit: FIRST.unit }, damagedSettings: [] })
    raw.close()
  })

  it('an empty ledger has none, and nothing is damaged', async () => {
    expect(await viewOf(await openTestLedger())).toMatchObject({ settings: null, damagedSettings: [] })
  })
})
