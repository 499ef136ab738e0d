import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillFile, openWorkbook } from '../../../test/support/file-hand-now'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import type { Snapshot } from '../../snapshot/snapshot'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { planWorkbook } from '../fill/plan-workbook'
import { REPORTS } from '../forms/forms'
import { compareFilled } from './compare-filled'
import { type Correction, correctionOf } from './correction'
import { placesFilled } from './places-filled'
import { provenanceOf } from './provenance'

const OWN_REPORT = REPORTS.filter(({ id }) => id === 'ii-06a')
const THEN = quarterSnapshot()
const DAYS = { from: THEN.period.from, to: THEN.period.to }
const BLANK = opened(new Uint8Array(readFileSync('core/reports/forms/ii-06a/blank.xlsx')))

function opened(bytes: Uint8Array) {
  const book = openWorkbook(bytes)
  if (!book.ok) throw new Error(book.refusal.message)
  return book.value
}

const planned = (book: ReturnType<typeof opened>, snapshots: readonly Snapshot[], overwrite = false) =>
  planWorkbook(seeWorkbook(book), OWN_REPORT, snapshots, { unit: THEN.unit, ...DAYS, overwrite })

/** The blank, filled from these captures. */
function filledFrom(snapshots: readonly Snapshot[]) {
  const plan = planned(BLANK, snapshots)
  const file = fillFile(BLANK, plan, {
    target: '',
    unit: THEN.unit,
    ...DAYS,
    at: '2025-03-17T10:00:00+07:00',
  })
  if (!file.ok) throw new Error(file.refusal.message)
  return {
    book: opened(file.value.bytes),
    provenance: provenanceOf(plan, snapshots, '2025-03-17T10:00:00+07:00'),
  }
}

function later(change: Readonly<Record<string, number>>): Snapshot {
  const { id: _, ...content } = THEN
  return sealSnapshot({
    ...content,
    source: { ...content.source, capturedAt: '2025-03-21T10:00:00+07:00' },
    figures: THEN.figures.map((figure) => {
      const value = change[`${figure.by.field ?? ''} ${figure.measure}`]
      return value === undefined ? figure : { ...figure, value }
    }),
  })
}

function correct(
  snapshots: readonly Snapshot[],
  filled = filledFrom([THEN]),
  days = DAYS,
): Correction | null {
  const { book, provenance } = filled
  const whole = planned(book, snapshots, true)
  const workbook = seeWorkbook(book)
  const places = placesFilled(workbook, OWN_REPORT, { lessons: [], ask: DAYS, provenance })
  const compared = compareFilled({ workbook, ...places, plan: whole, snapshots, provenance })
  return correctionOf({ plan: planned(book, snapshots), whole, compared, provenance, days })
}

describe('a file that was filled before', () => {
  it('has nothing to correct where nothing changed', () => {
    expect(correct([THEN])).toBeNull()
  })

  it('is overwritten in exactly the cells whose figure changed; the others are found equal', () => {
    const change = { 'Hộ tịch dossiers.received.online': 815, 'Đất đai dossiers.pending.overdue': 4 }
    const correction = correct([later(change)])
    expect(correction?.changed.map(({ rowPath, now, value }) => [rowPath.at(-1), now, value])).toEqual([
      ['Hộ tịch', '812', 815],
      ['Đất đai', '5', 4],
    ])
    expect(correction?.plan.writes.filter(({ equal }) => equal)).toHaveLength(64)
    expect(correction?.plan.writes).toHaveLength(66)
  })

  it('filled for other days is no earlier fill of this report', () => {
    const change = { 'Hộ tịch dossiers.received.online': 815 }
    expect(correct([later(change)], filledFrom([THEN]), { from: '2025-03-15', to: '2025-06-14' })).toBeNull()
  })

  it('keeps what was changed by hand, and says so', () => {
    const { book } = filledFrom([later({ 'Hộ tịch dossiers.received.online': 700 })])
    const { provenance } = filledFrom([THEN])
    const correction = correct([later({ 'Đất đai dossiers.pending.overdue': 4 })], { book, provenance })
    expect(correction?.changed.map(({ rowPath }) => rowPath.at(-1))).toEqual(['Đất đai'])
    expect(correction?.plan.refusals.some(({ reason }) => reason === 'cell-not-empty')).toBe(true)
  })
})
