import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patchWorkbook } from '../support/file-hand-now'
import { recalculatedByGnumeric } from '../support/gnumeric'
import { recalculatedByLibreOffice } from '../support/libreoffice'
import { asZip64 } from '../support/zip64'
import { fillTemplate, opened, type TemplateFilled, valuesOf } from '../workbook-corpus/fill-template'
import { filledBlanks } from '../workbook-corpus/filled-blanks'
import { TEMPLATES } from '../workbook-corpus/templates'

const filled = new Map<string, TemplateFilled>()
let folder = ''
let out = ''
let byGnumeric = ''
let saved = ''
let savedAgain = ''

/** What LibreOffice makes of a template before anybody filled it: other parts, other ways to write a cell. */
const RESAVED = ['circular', 'shared-formulas', 'everything-in-25-parts', 'cells-not-in-the-file']
/** Where Gnumeric is no judge, and why. */
const NOT_BY_GNUMERIC: Readonly<Record<string, string>> = {
  'strict-dialect': 'it does not open the strict dialect of Open XML',
  'excel-table': 'it does not know what formulas say of Excel tables',
}

/** Every fourth filled template, and every blank, is calculated by Gnumeric, too. */
const CALCULATED = TEMPLATES.filter(
  ({ id, extension }, at) => at % 4 === 0 && extension === 'xlsx' && !(id in NOT_BY_GNUMERIC),
)
const BLANKS = filledBlanks()
const ZIP64 = ['archiver', 'python-stream', 'python-directory'] as const

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
  const blankFiles = BLANKS.map(({ id }) => join(folder, 'in', `blank-${id}.xlsx`))
  for (const [at, { bytes }] of BLANKS.entries()) await writeFile(blankFiles[at]!, bytes)
  out = await recalculatedByLibreOffice(folder, [...files, ...blankFiles])
  const sample = CALCULATED.map(({ id }) => join(folder, 'in', `${id}.xlsx`))
  byGnumeric = await recalculatedByGnumeric(folder, [...blankFiles, ...sample, ...(await zip64Files())])
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

/** Workbooks of three writers of Zip64, filled and written back as one. */
async function zip64Files(): Promise<string[]> {
  const stream = await readFile('test/fixtures/zip64/python-stream.xlsx')
  const sources = [await asZip64(stream), stream, await readFile('test/fixtures/zip64/python-directory.xlsx')]
  const files = ZIP64.map((name) => join(folder, 'in', `zip64-${name}.xlsx`))
  for (const [at, file] of files.entries()) {
    const patch = { sheet: 'Biểu', cell: 'B2', value: 10 }
    await writeFile(file, patchWorkbook(opened(sources[at]!), [patch]).bytes)
  }
  return files
}

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

/** What three calculators make of each formula of a filled file: ours, LibreOffice and Gnumeric. */
async function calculated(name: string, bytes: Uint8Array) {
  const ours = valuesOf(opened(bytes)).formulas
  const [libreOffice, gnumeric] = await Promise.all(
    [out, byGnumeric].map(async (from) => valuesOf(opened(await readFile(join(from, `${name}.xlsx`))))),
  )
  const of = ({ plain, formulas }: ReturnType<typeof valuesOf>, cell: string) =>
    asShown(formulas.get(cell) ?? plain.get(cell))
  return [...ours].map(([cell, value]) => ({
    cell,
    ours: asShown(value),
    libreOffice: of(libreOffice!, cell),
    gnumeric: of(gnumeric!, cell),
  }))
}

describe('Gnumeric, which calculates by itself, too, agrees', () => {
  test.each(BLANKS.map(({ id, bytes }) => [id, bytes] as const))(
    'with every total of the blank %s when it is full, as LibreOffice does',
    async (id, bytes) => {
      const all = await calculated(`blank-${id}`, bytes)
      const apart = all.filter(({ ours, libreOffice, gnumeric }) => ours !== libreOffice || ours !== gnumeric)
      expect(apart).toEqual([])
    },
  )

  test('with what filled templates of the corpus show', async () => {
    let compared = 0
    for (const { id } of CALCULATED) {
      const all = await calculated(id, filled.get(id)!.bytes)
      // What was left to the spreadsheet program is empty in ours; of another file (P1) nobody here knows anything.
      const known = all.filter(({ cell, ours }) => ours !== '' && !cell.endsWith('!P1'))
      expect([id, known.filter(({ ours, gnumeric }) => ours !== gnumeric)]).toEqual([id, []])
      compared += known.length
    }
    expect(compared).toBeGreaterThan(500)
  })

  // LibreOffice 7.4 opens one of these three only, whoever wrote it.
  test.each([...ZIP64])('with the total of a filled Zip64: %s', async (name) => {
    const { formulas } = valuesOf(opened(await readFile(join(byGnumeric, `zip64-${name}.xlsx`))))
    expect([...formulas]).toEqual([['Biểu!B1', 12]])
  })
})
