import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TIME_EXAMPLES } from './time-examples'
import { dueOf } from './time-phrase'
import { TIME_RULES } from './time-rules'
import { wordsOf } from './words'

interface Line {
  readonly phrase: string
  /** Kind, first and last day, and every day of the plan's year on which it is due. */
  readonly meant: string
}

const [corpusText = ''] = Object.values(
  import.meta.glob<string>('./time-phrases.corpus.txt', { eager: true, query: '?raw', import: 'default' }),
)

const corpus: Line[] = corpusText
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [phrase = '', kind = '', from = '', to = '', days = ''] = line.split('\t')
    return { phrase, meant: [kind, from, to, sorted(days.split(' '))].join(' | ') }
  })

function sorted(days: readonly string[]): string {
  return days.toSorted().join(' ')
}

function read(phrase: string): string {
  const { kind, from, to, turns } = dueOf(phrase, 2025)
  const own = to === null || kind === 'standing' ? [] : [to]
  return [kind, from ?? '', to ?? '', sorted(turns?.map(({ due }) => due) ?? own)].join(' | ')
}

const inWords = ({ phrase, meant }: Line) => `${phrase}\n  means ${meant}\n  read  ${read(phrase)}`

/** Phrases of the corpus that are still asked about: each is to be written down here, and to go when it is understood. */
const ASKED: readonly string[] = []

const SOME = 100
const parts = Array.from({ length: Math.ceil(corpus.length / SOME) }, (_, at) => at * SOME)

describe('the corpus of time phrases', () => {
  it('has at least 1,500 phrases, each once', () => {
    expect(new Set(corpus.map(({ phrase }) => phrase)).size).toBe(corpus.length)
    expect(corpus.length).toBeGreaterThanOrEqual(1500)
  })

  it.each(parts)(
    'is read right from phrase %i on, with every due day of the year, or known to be asked about',
    (at) => {
      const wrong = corpus.slice(at, at + SOME).filter(({ phrase, meant }) => read(phrase) !== meant)
      expect(wrong.filter(({ phrase }) => !ASKED.includes(phrase)).map(inWords)).toEqual([])
      expect(wrong.filter(({ phrase }) => read(phrase) !== 'unknown |  |  | ').map(inWords)).toEqual([])
    },
  )

  it('names no two turns of a phrase alike, and lets none begin behind its end', () => {
    const turns = corpus.map(({ phrase }) => dueOf(phrase, 2025).turns ?? [])
    expect(turns.filter((own) => new Set(own.map(({ period }) => period)).size < own.length)).toEqual([])
    expect(turns.flat().filter(({ from, due }) => from > due)).toEqual([])
  })
})

describe('each rule of the grammar', () => {
  const cases = Object.entries(TIME_EXAMPLES).flatMap(([name, examples]) =>
    examples.map(([phrase, kind, from, to, turns]) => [name, phrase, kind, from, to, turns] as const),
  )
  it('knows every Friday of a year', () => {
    const { turns = [] } = dueOf('Chiều thứ Sáu hằng tuần', 2025)
    expect(turns).toHaveLength(52)
    expect(turns[0]).toEqual({ period: 'Thứ Sáu 03/01/2025', from: '2024-12-28', due: '2025-01-03' })
    expect(turns.at(-1)?.due).toBe('2025-12-26')
  })

  it('has worked examples', () => {
    expect(Object.keys(TIME_EXAMPLES).sort()).toEqual(TIME_RULES.map(({ name }) => name).sort())
  })
  it.each(cases)('%s: «%s» is %s from %s to %s', (_, phrase, kind, from, to, turns) => {
    const due = dueOf(phrase, 2025)
    expect(due).toMatchObject({ kind, from, to })
    expect(due.turns?.map((turn) => turn.due)).toEqual(turns)
  })
})

describe('whatever the words', () => {
  const words = [...new Set(corpus.flatMap(({ phrase }) => phrase.toLowerCase().split(/\s+/)))]
  const nameless = words.filter(
    (word) => !/\d|năm|nam|quý|quí|qú|tháng|tuần|^(?:[ivxtq.]+)$/.test(word.normalize('NFC')),
  )

  it('without a number and without the name of a week, month, quarter or year there is never a date', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nameless), { maxLength: 8 }), (picked) => {
        const due = dueOf(picked.join(' '), 2025)
        expect(due).toMatchObject({ from: null, to: null })
        expect(due.turns).toBeUndefined()
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
        'Trước 01/01/2025, D',
        'Trước ngày D hằng năm',
      ])
        expect(dueOf(form.replace('D', date), 2025).kind, `${form} ${date}`).toBe('unknown')
  })
})

describe('no phrase with two numbers becomes one', () => {
  const between = fc.oneof(
    // What is drawn between two numbers, or breaks a line there; what is not drawn at all parts no numbers for a reader.
    fc.constantFrom(...' \u00A0\u2009\u202F\t\n-‐‑‒–—―−⁃~〜→/.,;:+&*|\u00AD()[]"\'…·•'),
    fc.constantFrom('²', '¹ ', ' - ', ' – ', ' đến ', ' và ', ', ', ' hoặc ', '->', ' ; ', ' / '),
  )
  const templates = [
    'Tháng N',
    'Tháng N/2025',
    'Trước ngày N hằng tháng',
    'Quý N',
    'Trước ngày N/3/2025',
    'N tháng/lần',
    'Ngày 05/N',
  ]

  it('whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.integer({ min: 0, max: 3 }),
        between,
        fc.nat(9),
        (form, a, sign, b) => {
          const joined = dueOf(form.replace('N', `${a}${b}`), 2025)
          const apart = dueOf(form.replace('N', `${a}${sign}${b}`), 2025)
          if (joined.kind !== 'unknown') expect(apart).not.toEqual(joined)
          expect(wordsOf(`${a}${sign}${b}`).list).not.toContain(`${a}${b}`)
        },
      ),
      { numRuns: 5000 },
    )
  })
})
