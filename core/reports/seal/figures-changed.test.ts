import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterReceipt, quarterSeal } from '../../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { sealSnapshot } from '../../snapshot/snapshot-id'
import type { Place } from '../report'
import { figuresChanged, placesChanged } from './figures-changed'
import { indicatorsChanged } from './indicators-changed'
import { capturesSealed, measuresOf } from './sealed-captures'

const THEN = quarterSnapshot()
const RECEIPT = quarterReceipt(THEN)
const SUBJECT = { unit: THEN.unit, from: THEN.period.from, to: THEN.period.to }
const MEASURES = measuresOf(RECEIPT)

/** The page captured again three days later, with some of its figures changed. */
function again(change: (figure: Figure) => Figure | null, changes: Partial<Snapshot> = {}): Snapshot {
  const { id: _, ...content } = THEN
  const figures = THEN.figures.flatMap((figure) => change({ ...figure }) ?? [])
  return sealSnapshot({
    ...content,
    source: { ...content.source, capturedAt: '2025-03-21T09:00:00+07:00' },
    figures,
    ...changes,
  })
}

function changesSince(...later: Snapshot[]) {
  const filled = { lines: RECEIPT.lines, measures: MEASURES, captures: [THEN] }
  return figuresChanged(filled, [THEN, ...later], SUBJECT)
}

const cellOf = (at: Place) => ('cell' in at ? at.cell : '')
const isOnline = ({ measure, by }: Pick<Figure, 'measure' | 'by'>) =>
  measure === 'dossiers.received.online' && by.field === 'Hộ tịch'

describe('what later captures say otherwise', () => {
  it('nothing was captured since, or in the same words: nothing changed', () => {
    expect(changesSince()).toEqual([])
    expect(changesSince(again((figure) => figure))).toEqual([])
  })

  it('a corrected figure is named with old, new, difference, row, column and its cell', () => {
    const [change, ...others] = changesSince(
      again((figure) => (isOnline(figure) ? { ...figure, value: 815 } : figure)),
    )
    expect(others).toEqual([])
    expect(change).toMatchObject({
      row: 'Hộ tịch',
      before: { state: 'number', value: 812 },
      now: { state: 'number', value: 815 },
      difference: 3,
      places: [{ sheet: 'II.06a' }],
    })
    expect(change?.column).toMatch(/trực tuyến/)
  })

  describe('is called as the paper prints it', () => {
    const cell = RECEIPT.lines.find(({ from }) => 'measure' in from && isOnline(from))!.at
    const printed = (row: number, rowPath: string[], column: string) => ({
      sheet: 'II.06a',
      rows: { [row]: rowPath },
      columns: { C: ['Số hồ sơ nhận giải quyết', column] },
    })
    const name = (lines: typeof RECEIPT.lines, labels: typeof RECEIPT.labels) => {
      const later = again((figure) => (isOnline(figure) ? { ...figure, value: 815 } : figure))
      const filled = { lines, measures: MEASURES, captures: [THEN], labels }
      const [change] = figuresChanged(filled, [THEN, later], SUBJECT)
      return [change?.row, change?.column]
    }
    const own = Number(cellOf(cell).slice(1))
    const ours = name(RECEIPT.lines, undefined)

    it('by row and column, where its names were kept', () => {
      expect(ours[0]).toBe('Hộ tịch')
      expect(name(RECEIPT.lines, [printed(own, ['Tư pháp', 'Hộ tịch'], 'Trực tuyến')])).toEqual([
        'Tư pháp › Hộ tịch',
        'Số hồ sơ nhận giải quyết › Trực tuyến',
      ])
    })

    it('by our words, where they were not kept for this place', () => {
      expect(name(RECEIPT.lines, [])).toEqual(ours)
      expect(name(RECEIPT.lines, [printed(own + 1, ['Đất đai'], 'Trực tuyến')])).toEqual(ours)
    })

    it('by our words, where two places of one figure print it differently', () => {
      const [line] = RECEIPT.lines.filter(({ at }) => at === cell)
      const second = { ...line!, at: { sheet: 'II.06a', cell: 'C999' } }
      const labels = [printed(own, ['Hộ tịch'], 'Trực tuyến'), printed(999, ['Hộ tịch'], 'Nộp qua mạng')]
      expect(name([...RECEIPT.lines, second], labels)).toEqual(ours)
    })
  })

  it('0, "-" and blank are three things', () => {
    const zero = (state: Figure['state'], value: number | null) =>
      changesSince(
        again((figure) =>
          figure.by.field === 'Thi đua - Khen thưởng' && figure.measure === 'dossiers.received.online'
            ? { ...figure, state, value }
            : figure,
        ),
      ).map(({ before, now, difference }) => [before.value, now.state, difference])
    expect(zero('none', null)).toEqual([[0, 'none', 0]])
    expect(zero('blank', null)).toEqual([[0, 'blank', null]])
  })

  it('a lĩnh vực that is gone and one that is new are changes, the new one without a cell', () => {
    const changes = changesSince(
      again((figure) =>
        figure.by.field === 'Nuôi con nuôi' ? { ...figure, by: { field: 'Con nuôi' } } : figure,
      ),
    )
    const of = (row: string) => changes.filter((one) => one.row === row)
    expect([of('Nuôi con nuôi').length, of('Con nuôi').length]).toEqual([11, 11])
    expect(of('Nuôi con nuôi').every(({ now }) => now.state === 'absent')).toBe(true)
    expect(placesChanged(of('Con nuôi'))).toEqual([])
  })

  it('a capture of another unit, other days, another page or a part changes nothing', () => {
    const other = (changes: Partial<Snapshot>) =>
      changesSince(again((figure) => ({ ...figure, value: 1 }), changes))
    expect(other({ unit: 'UBND xã Sơn Kim 1' })).toEqual([])
    expect(other({ period: { ...THEN.period, from: '2025-01-01', to: '2025-03-31' } })).toEqual([])
    expect(other({ portal: 'hatinh-06a' })).toEqual([])
    expect(other({ scope: 'Loại: Đơn vị trực thuộc' })).toEqual([])
  })

  it('two pages that give the same figure are one change, of the page it was written from', () => {
    const other = again((figure) => figure, { portal: 'hatinh-06a' })
    const filled = { lines: RECEIPT.lines, measures: MEASURES, captures: [THEN, other] }
    const later = (portal: string) =>
      again((figure) => (isOnline(figure) ? { ...figure, value: 815 } : figure), { portal })
    const changed = (...pages: string[]) =>
      figuresChanged(filled, [THEN, other, ...pages.map(later)], SUBJECT).map(({ places }) => places.length)
    expect(changed('hatinh-06-fields', 'hatinh-06a')).toEqual([1])
    expect(changed('hatinh-06-fields')).toEqual([1])
    expect(changed('hatinh-06a')).toEqual([])
  })

  it('a capture that was taken back leaves the figures without a source: said, not ignored', () => {
    const filled = { lines: RECEIPT.lines, measures: MEASURES, captures: [THEN] }
    const changes = figuresChanged(filled, [], SUBJECT)
    expect(placesChanged(changes)).toHaveLength(RECEIPT.lines.length)
  })

  it('exactly the figures that were changed are found, whichever they are', () => {
    const written = THEN.figures.filter(({ by }) => by.field !== undefined)
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(written.length - 1), { maxLength: 12 }), (chosen) => {
        const touched = new Set(chosen.map((at) => written[at]!))
        const key = ({ by, measure }: Pick<Figure, 'by' | 'measure'>) => `${by.field} ${measure}`
        const keys = new Set([...touched].map(key))
        const later = again((figure) =>
          keys.has(key(figure)) && figure.by.field ? { ...figure, value: (figure.value ?? 0) + 1 } : figure,
        )
        const changes = changesSince(later)
        expect(changes.map(key).sort()).toEqual([...keys].sort())
        expect(placesChanged(changes)).toHaveLength(keys.size)
        expect(changes.every(({ difference }) => difference === 1)).toBe(true)
      }),
    )
  })

  it('a seal alone says what changed: its own captures are held against the ledger', () => {
    const seal = quarterSeal()
    const filled = {
      lines: seal.receipt.lines,
      measures: measuresOf(seal.receipt),
      captures: capturesSealed(seal),
    }
    const later = again((figure) => (isOnline(figure) ? { ...figure, value: 815 } : figure))
    expect(figuresChanged(filled, [later], SUBJECT)).toEqual(changesSince(later))
  })
})

describe('the indicators that change with them', () => {
  const total = (measure: Figure['measure'], value: number) => (figure: Figure) =>
    figure.measure === measure && figure.by.field === undefined ? { ...figure, value } : figure

  it('are named with rate and verdict before and now, and that the verdict turned', () => {
    const later = again(total('dossiers.resolved', 3500))
    const aims = { 'on-time-resolved': { percent: 98, task: 'VI.6' } }
    const changed = indicatorsChanged(
      { before: [THEN], now: [THEN, later], measures: MEASURES },
      SUBJECT,
      aims,
    )
    expect(changed.map(({ id, turned }) => [id, turned])).toContainEqual(['on-time-resolved', true])
    const [one] = changed.filter(({ id }) => id === 'on-time-resolved')
    expect([one?.before.verdict, one?.now.verdict]).toEqual(['met', 'missed'])
  })

  it('are none where nothing they count changed', () => {
    const later = again(total('dossiers.carried-over', 99))
    expect(
      indicatorsChanged({ before: [THEN], now: [THEN, later], measures: MEASURES }, SUBJECT, {}),
    ).toEqual([])
  })
})
