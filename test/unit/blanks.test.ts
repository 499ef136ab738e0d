import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMS } from '../../core/reports/forms/forms'

interface Blank {
  readonly folder: string
  readonly blank: () => Promise<Uint8Array>
}

const BLANKS = Object.values(
  import.meta.glob<Partial<Blank>>('../../scripts/blanks/*.ts', { eager: true }),
).flatMap(({ folder, blank }) => (folder !== undefined && blank !== undefined ? [{ folder, blank }] : []))

test('every form has a script that draws its blank', () => {
  expect(BLANKS.map(({ folder }) => folder).sort()).toEqual(FORMS.map(({ id }) => id).sort())
})

// A new indicator takes a free row of the indicator sheet until its blank is drawn again.
test.each(BLANKS.filter(({ folder }) => folder !== 'indicators'))(
  'the blank of $folder is, byte for byte, what its script draws',
  async ({ folder, blank }) => {
    const kept = readFileSync(`core/reports/forms/${folder}/blank.xlsx`)
    expect(Buffer.from(await blank()).equals(kept)).toBe(true)
  },
)
