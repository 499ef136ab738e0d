import { expect, test } from 'vitest'
import { contextIn } from '../../core/context/context-in'
import { differencesFrom } from '../../core/context/differences'
import { COMMUNES } from '../../core/units/communes'

const DAYS = { from: '2024-12-15', to: '2025-03-14' }
const NAMES = [...new Set(COMMUNES.flatMap(({ name, members }) => [name, ...members]))]

test.each<[what: string, write: (unit: string) => string]>([
  ['in capitals before the quarter', (unit) => `KẾT QUẢ GIẢI QUYẾT TTHC ${unit.toUpperCase()} QUÝ I/2025`],
  [
    'in a sentence',
    (unit) =>
      `Kết quả giải quyết TTHC của UBND ${unit.toLowerCase().slice(0, 1)}${unit.slice(1)} trong quý I năm 2025`,
  ],
  ['decomposed, over the next line', (unit) => `UBND ${unit}\nVĂN PHÒNG HĐND VÀ UBND`.normalize('NFD')],
])('every commune of the province is read whole: %s', (_, write) => {
  expect(NAMES.length).toBeGreaterThan(200)
  const wrong = NAMES.filter((unit) => differencesFrom(contextIn(write(unit)), { unit, ...DAYS }).length > 0)
  expect(wrong).toEqual([])
})

test('none is taken for another', () => {
  const taken = NAMES.flatMap((unit, at) => {
    const other = NAMES[(at + 7) % NAMES.length]!
    return differencesFrom(contextIn(`UBND ${unit.toUpperCase()}`), { unit: other, ...DAYS }).length === 0
      ? [unit]
      : []
  })
  expect(taken).toEqual([])
})
