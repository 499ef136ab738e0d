import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIME_EXAMPLES } from './time-examples'
import { dueOf } from './time-phrase'
import { TIME_RULES } from './time-rules'

interface Line {
  readonly phrase: string
  readonly due: { kind: string; from: string | null; to: string | null }
}

const [corpusText = ''] = Object.values(
  import.meta.glob<string>('./time-phrases.corpus.txt', { eager: true, query: '?raw', import: 'default' }),
)

const corpus: Line[] = corpusText
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [phrase = '', kind = '', from = '', to = ''] = line.split('\t')
    return { phrase, due: { kind, from: from || null, to: to || null } }
  })

const wrong = corpus.filter(({ phrase, due }) => JSON.stringify(dueOf(phrase, 2025)) !== JSON.stringify(due))

describe('the corpus of time phrases', () => {
  it('has at least 500 phrases, each once', () => {
    expect(new Set(corpus.map(({ phrase }) => phrase)).size).toBeGreaterThanOrEqual(500)
  })

  it('is read right to at least 99 %', () => {
    const words = wrong.map(
      ({ phrase, due }) => `${phrase}: ${JSON.stringify(due)} ≠ ${JSON.stringify(dueOf(phrase, 2025))}`,
    )
    expect(wrong.length * 100, words.join('\n')).toBeLessThanOrEqual(corpus.length)
  })

  it('gives no date where the phrase has none', () => {
    const invented = corpus.filter(({ phrase, due }) => {
      const read = dueOf(phrase, 2025)
      return (due.from === null && read.from !== null) || (due.to === null && read.to !== null)
    })
    expect(invented.map(({ phrase }) => phrase)).toEqual([])
  })
})

describe('each rule of the grammar', () => {
  const cases = Object.entries(TIME_EXAMPLES).flatMap(([name, examples]) =>
    examples.map((example) => [name, ...example] as const),
  )
  it('has worked examples', () => {
    expect(Object.keys(TIME_EXAMPLES).sort()).toEqual(TIME_RULES.map(({ name }) => name).sort())
  })
  it.each(cases)('%s: «%s» is %s from %s to %s', (_, phrase, kind, from, to) => {
    expect(dueOf(phrase, 2025)).toEqual({ kind, from, to })
  })
})

describe('whatever the words', () => {
  const words = [...new Set(corpus.flatMap(({ phrase }) => phrase.toLowerCase().split(/\s+/)))]
  const nameless = words.filter(
    (word) => !/\d|năm|nam|quý|quí|tháng|^(?:[ivxtq.]+)$/.test(word.normalize('NFC')),
  )

  it('without a number and without the name of a month, quarter or year there is never a date', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nameless), { maxLength: 8 }), (picked) => {
        expect(dueOf(picked.join(' '), 2025)).toMatchObject({ from: null, to: null })
      }),
      { numRuns: 2000 },
    )
  })

  it('a date that does not exist is unknown, in every form', () => {
    for (const date of ['30/02/2025', '31/04/2025', '00/05/2025', '12/13/2025', '29/02/2025'])
      for (const form of [
        'Trước ngày D',
        'Chậm nhất D',
        'Đến hết ngày D',
        'Ngày D',
        'Từ ngày D đến ngày 31/12/2025',
        'Từ D',
      ])
        expect(dueOf(form.replace('D', date), 2025).kind, `${form} ${date}`).toBe('unknown')
  })
})
