import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { fillTemplate, opened, type TemplateFilled, valuesOf } from '../workbook-corpus/fill-template'
import { TEMPLATES } from '../workbook-corpus/templates'

const filled = new Map<string, TemplateFilled>()
let folder = ''
let out = ''
let saved = ''
let savedAgain = ''

/** What LibreOffice makes of a template before anybody filled it: other parts, other ways to write a cell. */
const RESAVED = ['circular', 'shared-formulas', 'everything-in-25-parts', 'cells-not-in-the-file']
const resaved = new Map<string, TemplateFilled>()

/** Every template filled, then opened, recalculated and saved by LibreOffice; saved by it before the fill; and both. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
  await mkdir(join(folder, 'in'))
  const files: string[] = []
  for (const template of TEMPLATES) {
    const done = fillTemplate(template.bytes())
    filled.set(template.id, done)
    const file = join(folder, 'in', `${template.id}.${template.extension}`)
    await writeFile(file, done.bytes)
    files.push(file)
  }
  out = await recalculatedByLibreOffice(folder, files)
  await mkdir(join(folder, 'blank'))
  const blanks = TEMPLATES.map(({ id }) => join(folder, 'blank', `${id}.xlsx`))
  for (const [at, template] of TEMPLATES.entries()) await writeFile(blanks[at]!, template.bytes())
  saved = await recalculatedByLibreOffice(join(folder, 'blank'), blanks)
  await mkdir(join(folder, 'both'))
  const both = RESAVED.map((id) => join(folder, 'both', `${id}.xlsx`))
  for (const [at, id] of RESAVED.entries()) {
    const done = fillTemplate(await readFile(join(saved, `${id}.xlsx`)))
    resaved.set(id, done)
    await writeFile(both[at]!, done.bytes)
  }
  savedAgain = await recalculatedByLibreOffice(join(folder, 'both'), both)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(RESAVED)('a template saved by LibreOffice is filled as well: %s', async (id) => {
  const template = TEMPLATES.find((one) => one.id === id)!
  const again = opened(await readFile(join(savedAgain, `${id}.xlsx`)))
  for (const workbook of [resaved.get(id)!.after, again]) {
    const { plain, formulas } = valuesOf(workbook)
    const all = new Map([...plain, ...formulas])
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, all.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
  }
})

test.each(TEMPLATES.map((template) => [template.id, template] as const))(
  'LibreOffice may have saved the template before: %s',
  async (id, template) => {
    const done = fillTemplate(await readFile(join(saved, `${id}.xlsx`)))
    const { plain, formulas } = valuesOf(done.after)
    const all = new Map([...plain, ...formulas])
    for (const [cell, count] of Object.entries(template.expected))
      expect([cell, all.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
    for (const name of done.written)
      expect(template.expected).toHaveProperty(name.slice(template.sheet.length + 1))
    expect(new Set(done.refusals.map(({ reason }) => reason).filter(isNotFormula))).toEqual(
      new Set(template.refused.filter(isNotFormula)),
    )
  },
)

/** Formulas of the form are compared and named each time. */
function isNotFormula(reason: string): boolean {
  return reason !== 'cell-has-formula'
}

function asShown(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(14)) : (value ?? '')
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  'LibreOffice opens the filled %s',
  (id, template) => {
    test('and shows the figures and totals that the file already says', async () => {
      const theirs = valuesOf(opened(await readFile(join(out, `${id}.xlsx`))))
      const all = new Map([...theirs.plain, ...theirs.formulas])
      for (const [cell, count] of Object.entries(template.expected))
        expect([cell, all.get(`${template.sheet}!${cell}`)]).toEqual([cell, count])
      const ours = valuesOf(filled.get(id)!.after)
      for (const [name, value] of ours.formulas) {
        // Nothing was written, or what was written elsewhere: then the template's own stale results stand.
        if (value === null || name.endsWith('!P1') || filled.get(id)!.written.size === 0) continue
        expect([name, asShown(all.get(name))]).toEqual([name, asShown(value)])
      }
    })
  },
)
