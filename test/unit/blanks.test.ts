import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REPORTS } from '../../core/reports/forms/forms'

interface Blank {
  readonly folder: string
  readonly blank: () => Promise<Uint8Array>
}

const BLANKS = Object.values(
  import.meta.glob<Partial<Blank>>('../../scripts/blanks/*.ts', { eager: true }),
).flatMap(({ folder, blank }) => (folder !== undefined && blank !== undefined ? [{ folder, blank }] : []))

/** Reports whose blank is a template as it came, and from where. */
const TEMPLATES = Object.entries(
  import.meta.glob<string>('../../core/reports/forms/*/report.ts', { eager: true, import: 'blankFrom' }),
).flatMap(([path, from]) => (from ? [path.split('/').at(-2) ?? ''] : []))

test('every report has a script that draws its blank, or says whose template that is', () => {
  expect([...BLANKS.map(({ folder }) => folder), ...TEMPLATES].sort()).toEqual(
    REPORTS.map(({ id }) => id).sort(),
  )
})

// A new indicator takes a free row of the indicator sheet until its blank is drawn again.
test.each(BLANKS.filter(({ folder }) => folder !== 'indicators'))(
  'the blank of $folder is, byte for byte, what its script draws',
  async ({ folder, blank }) => {
    const kept = readFileSync(`core/reports/forms/${folder}/blank.xlsx`)
    expect(Buffer.from(await blank()).equals(kept)).toBe(true)
  },
)
