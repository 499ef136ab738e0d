import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { openPage } from './byte-lines'

it('writes any text as UTF-8, however long and in whatever script', () => {
  const text = fc.array(
    fc.string({ unit: 'binary', maxLength: 40 }).map((one) => JSON.stringify(one)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(text, (texts) => {
      expect(written((line) => texts.map(line))).toBe(texts.map((one) => `${one}\n`).join(''))
    }),
  )
  const long = 'Hộ tịch 𝔸 '.repeat(20_000)
  expect(written((line) => [line('đầu'), line(long), line('cuối')])).toBe(`đầu\n${long}\ncuối\n`)
})

it('writes whole numbers in digits, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 20_000 }), (list) => {
      expect(written((_, numbers) => numbers(list))).toBe(`${list.join(' ')}\n`)
    }),
    { numRuns: 50 },
  )
})

type Page = ReturnType<typeof openPage>

function written(work: (line: Page['line'], numbers: Page['numbers']) => void): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  const page = openPage((bytes) => {
    text += decoder.decode(bytes, { stream: true })
  })
  work(page.line, page.numbers)
  page.close()
  return text
}
