import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeLayout, layoutLine } from '../support/judge-layouts'
import { LAYOUTS } from '../workbook-corpus/layouts'

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('layout %s', (_, layout) => {
  const judged = judgeLayout(layout)

  test('no number goes where it does not belong', () => {
    expect(judged.wrong).toEqual([])
  })

  test('nine of ten cells at least are filled, what is not is refused by name', () => {
    expect(judged.refused).toEqual([...layout.refused].sort())
    expect(judged.filled, JSON.stringify(judged.plan?.refusals.slice(0, 3))).toBeGreaterThanOrEqual(
      0.9 * judged.fillable,
    )
  })
})

test('docs/dev/templates.md says what is there', () => {
  const lines = readFileSync('docs/dev/templates.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.includes('.html'))
  expect(lines).toEqual(LAYOUTS.map(layoutLine))
})
