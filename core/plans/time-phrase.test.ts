import { describe, expect, it } from 'vitest'
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
  const cases = TIME_RULES.flatMap(({ name, examples }) =>
    examples.map((example) => [name, ...example] as const),
  )
  it.each(cases)('%s: «%s» is %s from %s to %s', (_, phrase, kind, from, to) => {
    expect(dueOf(phrase, 2025)).toEqual({ kind, from, to })
  })
})
