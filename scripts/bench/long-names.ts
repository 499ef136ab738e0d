import { matchRows } from '../../core/reports/labels/match-rows'
import { type BenchRow, medianOf } from './bench-row'

const DOTS = 25_000

/** Row names that end in very many dots or stars: four times as many take four times as long, not sixteen times. */
export async function run(): Promise<BenchRow[]> {
  const [few, many] = [await timeOf(DOTS), await timeOf(4 * DOTS)]
  const ratio = many / few / 4
  return [
    {
      name: `row names, time of ${4 * DOTS} dots over 4 × that of ${DOTS}`,
      value: Math.round(ratio * 100) / 100,
      unit: '×',
      target: '≤ 2 ×',
      holds: ratio <= 2,
    },
  ]
}

function timeOf(count: number): Promise<number> {
  return medianOf(9, () => {
    for (const sign of ['.', '*', ' ', ' *'])
      matchRows(['Hộ tịch'], [`Hộ tịch${sign.repeat(count)}x`, `${sign.repeat(count)}x`])
  })
}
