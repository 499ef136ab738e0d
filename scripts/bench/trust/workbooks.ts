import ExcelJS from 'exceljs'
import { randomTemplate } from '../../../test/context-templates/random-template'
import { sheetOf } from '../../../test/context-templates/template'
import { chanceOf } from '../../../test/support/random'
import { writeBook } from '../../../test/workbook-corpus/book-spec'
import { fillTemplate, opened, valuesOf } from '../../../test/workbook-corpus/fill-template'
import { bookOf } from '../../../test/workbook-corpus/form-layout'
import { TEMPLATES } from '../../../test/workbook-corpus/templates'
import { count, noTally, type Tally } from './outcome'

const OF_ANOTHER_CONTEXT = 100
const WAYS = ['Sổ Một Cửa', 'exceljs, fixed cells'] as const

/** A workbook to fill, and what its cells (formulas apart) must hold afterwards; nothing where it is another's. */
interface ToFill {
  readonly bytes: Uint8Array
  readonly sheet: string
  readonly expected: Readonly<Record<string, number>>
}

/**
 * The templates of the corpus and of another unit, period or part, filled by us and by a script that writes the same
 * numbers into the cells of the circular's own blank. A number in a cell where it does not belong is wrong; one that
 * would have belonged and is not written is left out.
 */
export async function workbooksFilled(): Promise<Map<string, Tally>> {
  const tallies = new Map(WAYS.map((name) => [name, noTally()]))
  const script = inputsOf(TEMPLATES.find(({ id }) => id === 'circular')!.bytes())
  for (const book of [...corpus(), ...ofAnotherContext()]) {
    tallyFill(tallies.get('Sổ Một Cửa')!, book, () => filledByUs(book.bytes))
    const scripted = await filledByScript(book, script)
    tallyFill(tallies.get('exceljs, fixed cells')!, book, () => scripted)
  }
  return tallies
}

function corpus(): ToFill[] {
  return TEMPLATES.map((template) => {
    const bytes = template.bytes()
    const { plain, formulas } = valuesOf(opened(bytes))
    const numbers = Object.entries(template.expected).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' &&
        !formulas.has(`${template.sheet}!${entry[0]}`) &&
        plain.get(`${template.sheet}!${entry[0]}`) !== entry[1],
    )
    return { bytes, sheet: template.sheet, expected: Object.fromEntries(numbers) }
  })
}

function ofAnotherContext(): ToFill[] {
  const seeds = Array.from({ length: 4 * OF_ANOTHER_CONTEXT }, (_, at) => at + 1)
  return seeds
    .map((seed) => randomTemplate(chanceOf(seed), false))
    .filter(({ wrong }) => wrong.length > 0)
    .slice(0, OF_ANOTHER_CONTEXT)
    .map(({ spec }) => {
      const sheet = sheetOf(spec)
      return { bytes: writeBook(bookOf(sheet)), sheet: sheet.name, expected: {} }
    })
}

/** Which cells of the blank get which number. */
function inputsOf(blank: Uint8Array): ReadonlyMap<string, number> {
  const { written, after } = fillTemplate(blank)
  const { plain } = valuesOf(after)
  return new Map(
    [...written].flatMap((place) => {
      const value = plain.get(place)
      return typeof value === 'number' ? [[place.split('!')[1]!, value] as const] : []
    }),
  )
}

type Values = ReadonlyMap<string, unknown>

function filledByUs(bytes: Uint8Array): Values | null {
  return valuesOf(fillTemplate(bytes).after).plain
}

async function filledByScript(
  { bytes }: ToFill,
  script: ReadonlyMap<string, number>,
): Promise<Values | null> {
  try {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    const [sheet] = workbook.worksheets
    if (!sheet) return null
    for (const [cell, value] of script) sheet.getCell(cell).value = value
    return valuesOf(opened(new Uint8Array(await workbook.xlsx.writeBuffer()))).plain
  } catch {
    // The library cannot read such a file, or what it wrote cannot be read: nobody is misled.
    return null
  }
}

function tallyFill(tally: Tally, { bytes, sheet, expected }: ToFill, fill: () => Values | null): void {
  const before = valuesOf(opened(bytes)).plain
  const after = fill()
  if (after === null) {
    tally.refused += Object.keys(expected).length
    return
  }
  const places = new Set([...Object.keys(expected).map((cell) => `${sheet}!${cell}`), ...after.keys()])
  for (const place of places) {
    const [name, cell = ''] = place.split('!')
    const truth = name === sheet ? (expected[cell] ?? null) : null
    const value = after.get(place)
    const isNew = typeof value === 'number' && value !== before.get(place)
    if (isNew || truth !== null) count(tally, isNew ? value : null, truth)
  }
}
