import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { cellAt } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { runVerb } from '../../scripts/cli/run-verb'
import { verb } from '../../scripts/cli/verbs/fill'
import { opened } from '../workbook-corpus/fill-template'
import { CAPTURES, LAYOUTS } from '../workbook-corpus/layouts'

const folder = mkdtempSync(join(tmpdir(), 'other-periods-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The corpus's captures, made after the last of their days. */
const LATER = CAPTURES.map(({ id: _, ...rest }) =>
  sealSnapshot({ ...rest, source: { ...rest.source, capturedAt: '2025-07-01T08:00:00+07:00' } }),
)

/** `fill` with captures of every period the corpus knows, the newest last or first. */
async function filled(id: string, captures: readonly Snapshot[]) {
  const layout = LAYOUTS.find((one) => one.id === id)!
  const template = join(folder, `${id}.xlsx`)
  writeFileSync(template, layout.bytes())
  const paths = captures.map((capture, at) => {
    const path = join(folder, `${id}-${at}.json`)
    writeFileSync(path, JSON.stringify(capture))
    return path
  })
  const out = join(folder, `${id}-out.xlsx`)
  const end = await runVerb('fill', verb, [template, ...paths, '-o', out])
  const { cells } = seeWorkbook(opened(readFileSync(out))).sheets.find(({ name }) => name === layout.sheet)!
  const shown = Object.keys(layout.expected).map((place) => {
    const at = cellAt(place)!
    return [place, cells.find(({ row, column }) => row === at.row && column === at.column)?.value] as const
  })
  return { code: end.code, shown: Object.fromEntries(shown), expected: layout.expected }
}

test.each([
  ['in-period-and-cumulative', LATER],
  ['in-period-and-cumulative', [...LATER].reverse()],
  ['two-lines-by-time', LATER],
  ['last-year', LATER],
  ['four-quarters', [...LATER].reverse()],
])(
  '%s on the command line: its own period is the one it names, the others get theirs',
  async (id, captures) => {
    const { shown, expected } = await filled(id, captures)
    expect(shown).toEqual(expected)
  },
)

test('a period that was not given is named, and its cells stay empty', async () => {
  const { code, shown, expected } = await filled('in-period-and-cumulative', LATER.slice(0, 1))
  const there = Object.values(shown).filter((value) => typeof value === 'number')
  expect(code).toBe(1)
  expect(there).toHaveLength(Object.keys(expected).length / 2)
})
