import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFill } from '../../core/reports/fill/plan-fill'
import { FORMS } from '../../core/reports/forms/forms'
import { seeTemplate } from '../../core/reports/template/see-template'
import { cellName } from '../../core/workbook/seen'
import { seeWorkbook } from '../../core/workbook/sheet/see-workbook'
import { fillFile, openWorkbook } from '../support/file-hand-now'
import { convertedByLibreOffice, recalculatedByLibreOffice } from '../support/libreoffice'
import { QUARTER, snapshotOf, TOTALS } from '../unit/captured'

/** Pages of each blank filled with the sample quarter; an A4 sheet lying down is 842 × 595 points. */
const PAGES: Readonly<Record<string, number>> = { 'ii-06a': 6, 'plan-annex': 5 }
const SNAPSHOTS = [snapshotOf(QUARTER, 1), snapshotOf(TOTALS, 2)]
const IDS = FORMS.map(({ id }) => id)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blanks-'))
  const files = await Promise.all(IDS.map(fillBlank))
  await convertedByLibreOffice(folder, files, 'pdf')
  await recalculatedByLibreOffice(folder, files)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(IDS)('%s filled with the sample quarter', (id) => {
  test('prints on A4, as many pages as it should', async () => {
    const pdf = (await readFile(join(folder, 'out', `${id}.pdf`))).toString('latin1')
    const pages = [
      ...pdf.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
    ]
    expect(pages).toHaveLength(PAGES[id] ?? 1)
    for (const [, width, height] of pages)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  })

  test('LibreOffice works out the same values everywhere', async () => {
    const ours = valuesOf(await readFile(join(folder, `${id}.xlsx`)))
    const theirs = valuesOf(await readFile(join(folder, 'out', `${id}.xlsx`)))
    for (const [cell, value] of ours) expect([cell, theirs.get(cell) ?? '']).toEqual([cell, value])
  })
})

async function fillBlank(id: string): Promise<string> {
  const report = FORMS.find((one) => one.id === id)!
  const opened = openWorkbook(new Uint8Array(await readFile(`core/reports/forms/${id}/blank.xlsx`)))
  if (!opened.ok) throw new Error(opened.refusal.message)
  const target = seeTemplate(report, seeWorkbook(opened.value))
  if (!target.ok) throw new Error(target.refusal.message)
  const plan = planFill(report, target.value, SNAPSHOTS, { receiver: 'UBND huyện Hương Sơn' })
  const filled = fillFile(opened.value, plan, { target: id, unit: '', from: '', to: '', at: '' })
  if (!filled.ok) throw new Error(filled.refusal.message)
  const file = join(folder, `${id}.xlsx`)
  await writeFile(file, filled.value.bytes)
  return file
}

function valuesOf(bytes: Uint8Array): Map<string, string | number | boolean> {
  const opened = openWorkbook(new Uint8Array(bytes))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return new Map(
    seeWorkbook(opened.value).sheets.flatMap((sheet) =>
      sheet.cells.flatMap(({ row, column, value }) =>
        value === null ? [] : [[`${sheet.name}!${cellName(row, column)}`, value] as const],
      ),
    ),
  )
}
