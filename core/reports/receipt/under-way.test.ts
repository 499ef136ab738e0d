import { describe, expect, it } from 'vitest'
import { provesReport } from '../../plans/receipt-seen'
import type { FillPlan, PlaceSeen, Receipt, TargetSeen } from '../report'
import { ReceiptShape } from './receipt-shape'
import { receiptSheet } from './receipt-sheet'
import { linesAfterBreak, receiptBegun, withTold } from './under-way'

const at = (row: string) => ({ row, column: 'Trực tuyến' })

const write = (row: string, now: string, value: number | string): FillPlan['writes'][number] => ({
  at: at(row),
  rowPath: [row],
  columnPath: ['Trực tuyến'],
  now,
  value,
  from: { text: 'thử' },
})

const occasion = {
  target: 'https://baocao.example.invalid/',
  unit: 'UBND xã Hương Sơn',
  from: '2026-07-01',
  to: '2026-09-30',
  at: '2026-10-01T09:00:00+07:00',
}

const begunWith = (...writes: FillPlan['writes'][number][]): Receipt =>
  receiptBegun({ plan: { report: 'ii-06a', host: 'form', writes, refusals: [] }, occasion })

/** A form that shows these texts; a number is one that the form counts with. */
function shows(places: readonly (readonly [row: string, text: string])[]): TargetSeen {
  return {
    host: 'form',
    title: 'Biểu số II.06a',
    unit: 'UBND xã Hương Sơn',
    places: places.map(([row, text]): PlaceSeen => {
      const number = Number(text.replace('.', ''))
      const value = text !== '' && Number.isFinite(number) ? { value: number } : {}
      return {
        at: at(row),
        rowPath: [row],
        ordinal: '',
        columnPath: ['Trực tuyến'],
        state: 'open',
        text,
        ...value,
      }
    }),
  }
}

const outcomes = (lines: Receipt['lines'] | null) =>
  lines?.map(({ outcome, readBack }) => [outcome, readBack])

describe('the receipt of a web form before its first field is touched', () => {
  const begun = begunWith(write('Hộ tịch', '7', 310), write('Đất đai', '', 12))

  it('says what stands in each place and what is to come there', () => {
    expect(begun.lines.map(({ before, value, outcome }) => [before, value, outcome])).toEqual([
      ['7', 310, 'stopped'],
      ['', 12, 'stopped'],
    ])
    expect(ReceiptShape.parse(begun)).toEqual(begun)
  })

  it('says on paper that it was not ended, and is no clean one', () => {
    const told = withTold(begun, [
      { at: 0, before: '7', readBack: '310', outcome: 'filled' },
      { at: 1, before: '', readBack: '12', outcome: 'filled' },
    ])
    expect(receiptSheet(told, [])).toMatchObject({
      clean: false,
      verdict: expect.stringMatching(/^ĐIỀN DỞ: .* 2\/2 ô/),
    })
    const { underWay: _, ...ended } = told
    expect(receiptSheet(ended, []).verdict).not.toContain('ĐIỀN DỞ')
  })

  it('proves no report, however much the hand has told; once it is ended it does', () => {
    const told = withTold(begun, [{ at: 0, before: '7', readBack: '310', outcome: 'filled' }])
    expect(outcomes(told.lines)).toEqual([
      ['filled', '310'],
      ['stopped', ''],
    ])
    expect(provesReport(told)).toBe(false)
    const { underWay: _, ...ended } = told
    expect(provesReport(ended)).toBe(true)
  })
})

describe('a fill that was broken off, looked at again', () => {
  const begun = begunWith(
    write('Hộ tịch', '', 1312),
    write('Chứng thực', '5', 40),
    write('Đất đai', '', 12),
    write('Người có công', '3', 3),
    write('Nuôi con nuôi', '', 1),
  )
  const told = withTold(begun, [{ at: 0, before: '', readBack: '1.312', outcome: 'filled' }])

  it('tells what was written, told or not, from what was not', () => {
    const seen = shows([
      ['Hộ tịch', '1.312'],
      ['Chứng thực', '40'],
      ['Đất đai', ''],
      ['Người có công', '3'],
      ['Nuôi con nuôi', '9'],
    ])
    expect(outcomes(linesAfterBreak(told, seen))).toEqual([
      ['filled', '1.312'],
      ['filled', '40'],
      ['stopped', ''],
      ['already-equal', '3'],
      ['value-did-not-stick', '9'],
    ])
  })

  it('says of a page that was loaded anew that nothing holds', () => {
    const seen = shows(begun.lines.map(({ at: of, before }) => ['row' in of ? of.row : '', before]))
    expect(outcomes(linesAfterBreak(told, seen))).toEqual([
      ['value-did-not-stick', ''],
      ['stopped', '5'],
      ['stopped', ''],
      ['already-equal', '3'],
      ['stopped', ''],
    ])
  })

  it('is not judged by the form of another unit', () => {
    expect(linesAfterBreak(told, { ...shows([['Hộ tịch', '1.312']]), unit: 'UBND xã Sơn Kim 1' })).toBeNull()
  })

  it('names places that are gone', () => {
    expect(outcomes(linesAfterBreak(told, shows([['Chứng thực', '5']])))?.slice(0, 3)).toEqual([
      ['page-changed', '1.312'],
      ['stopped', '5'],
      ['stopped', ''],
    ])
  })
})
