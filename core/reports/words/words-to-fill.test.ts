import { describe, expect, test } from 'vitest'
import { docxOfPaper, fillDocx, openDocx } from '../../../test/support/file-hand-now'
import { smallDocx } from '../../../test/support/small-docx'
import { asked, captured, NOW } from '../../../test/support/words-asked'
import type { WordFile } from '../../docx/open-docx'
import { allToPlace } from './all-to-place'
import type { Placeable } from './placeable'
import { reportInWords } from './report-in-words'
import { wordsReceipt } from './words-receipt'
import { type WordsToFill, wordsToFill } from './words-to-fill'

const PLACEABLES = allToPlace(asked())
const OCCASION = {
  target: 'a.docx',
  unit: 'A',
  from: '2024-12-15',
  to: '2025-03-14',
  at: '2025-03-17T08:00:00Z',
}

function opened(bytes: Uint8Array): WordFile {
  const file = openDocx(bytes)
  if (!file.ok) throw new Error(file.refusal.message)
  return file.value
}

function toFill(file: WordFile, placeables: readonly Placeable[] = PLACEABLES): WordsToFill {
  const planned = wordsToFill(file, placeables)
  if (!planned.ok) throw new Error(planned.refusal.message)
  return planned.value
}

const template = opened(
  smallDocx('<w:p><w:r><w:t>{{dossiers.received}} và {{dossiers.resolved}} {{gì đó}}</w:t></w:r></w:p>'),
)
const filled = opened(fillDocx(template, toFill(template).writes))

function edited(file: WordFile, from: string, to: string): WordFile {
  return { ...file, parts: file.parts.map((part) => ({ ...part, xml: part.xml.replace(from, to) })) }
}

describe('what a Word file of the officer’s asks for', () => {
  test('open places are to be written, a name that nobody knows is refused', () => {
    const { writes, equal, refusals } = toFill(template)
    expect(writes.map(({ bound }) => bound.text)).toEqual(['1.234', '1.200'])
    expect(equal).toEqual([])
    expect(refusals.map(({ reason, where }) => [reason, where])).toEqual([['unknown-placeholder', 'gì đó']])
  })

  test('what stands there already is not written again', () => {
    const { writes, equal, edited: changed } = toFill(filled)
    expect([writes, changed]).toEqual([[], []])
    expect(equal.map(({ bound }) => bound.text)).toEqual(['1.234', '1.200'])
  })

  test('a number changed by hand is set apart; one that is only newer in the ledger is written', () => {
    const newer = PLACEABLES.map((one) =>
      one.key === 'dossiers.resolved' ? { ...one, words: '1.201' } : one,
    )
    const { writes, edited: changed } = toFill(edited(filled, '>1.234<', '>1.235<'), newer)
    expect(writes.map(({ place, bound }) => [place.now, bound.text])).toEqual([['1.200', '1.201']])
    expect(changed.map(({ place, bound }) => [place.now, bound.text])).toEqual([['1.235', '1.234']])
  })
})

describe('the receipt of a paper in words', () => {
  const { paper, figures, refusals } = reportInWords(asked())
  const placed = figures.map((one) => ({ ...one, before: '' }))
  const final = { ...NOW, source: { ...NOW.source, capturedAt: '2025-03-17T08:00:00+07:00' } }
  const done = { placed, refusals, snapshots: [final] }
  const made = opened(docxOfPaper(paper))

  test('has a line for every number, read back from the file, and the captures they rest on', () => {
    const receipt = wordsReceipt(made, done, OCCASION)
    expect(receipt).toMatchObject({
      report: 'words',
      host: 'words',
      snapshots: expect.arrayContaining([NOW.id]),
    })
    expect(receipt.lines.length).toBe(figures.length)
    expect(receipt.lines.filter(({ readBack, value }) => readBack !== value)).toEqual([])
    expect(receipt.lines.filter(({ outcome }) => outcome !== 'filled')).toEqual([])
    expect(receipt.provisional).toBeUndefined()
  })

  test('a number that is not in the file as placed is told', () => {
    const damaged = edited(made, '>1.234</w:t>', '>1.243</w:t>')
    const wrong = wordsReceipt(damaged, done, OCCASION).lines.filter(({ outcome }) => outcome !== 'filled')
    expect(wrong.map(({ value, readBack, outcome }) => [value, readBack, outcome])).toEqual([
      ['1.234', '1.243', 'value-did-not-stick'],
    ])
  })

  test('captures made before the period had ended are «tạm tính» on it', () => {
    const early = captured('2024-12-15', '2025-03-14', { '': { 'dossiers.received': 7 } })
    const source = { ...early.source, capturedAt: '2025-03-01T08:00:00+07:00' }
    const from = { snapshot: early.id, measure: 'dossiers.received' as const, by: {} }
    const bound = { key: 'dossiers.received', label: 'Số hồ sơ', text: '1.234' }
    const receipt = wordsReceipt(
      made,
      { placed: [{ bound, before: '', from }], refusals: [], snapshots: [{ ...early, source }] },
      OCCASION,
    )
    expect(receipt.provisional).toEqual([early.id])
  })
})
