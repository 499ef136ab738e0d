import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { opened } from '../../../test/workbook-corpus/fill-template'
import { CAPTURES, LAYOUTS } from '../../../test/workbook-corpus/layouts'
import { planWorkbook, reportsOrTaughtIn } from '../../reports/fill/plan-workbook'
import { gridOf } from '../../reports/labels/sheet-grid'
import { placeName } from '../../reports/refusal-words'
import { fromUnicode, type LegacyFont } from '../../text/legacy-fonts'
import { seeWorkbook } from './see-workbook'

const NAMES: Readonly<Record<LegacyFont, string>> = { tcvn3: '.VnTime', vni: 'VNI-Times' }

interface Typed {
  readonly text: string
  readonly font?: string
}

/** One cell after the other in column A; several pieces are runs of one cell. */
async function textsOf(...cells: readonly (Typed | readonly Typed[])[]): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Biểu')
  cells.forEach((typed, at) => {
    const cell = sheet.getCell(at + 1, 1)
    if (!('text' in typed))
      cell.value = {
        richText: typed.map(({ text, font }) => ({ text, ...(font ? { font: { name: font } } : {}) })),
      }
    else {
      cell.value = typed.text
      if (typed.font) cell.font = { name: typed.font }
    }
  })
  const seen = seeWorkbook(opened(new Uint8Array(await book.xlsx.writeBuffer()))).sheets[0]!
  return cells.map((_, at) => gridOf(seen).textAt(at, 0))
}

describe.each(['tcvn3', 'vni'] as const)('a cell in a font of %s', (font) => {
  const name = NAMES[font]

  test('is read in it, also where its letters alone could be anything', async () => {
    const texts = await textsOf(
      { text: fromUnicode('Tiếp nhận', font), font: name },
      { text: fromUnicode('Số', font), font: name },
      { text: fromUnicode('Quá hạn', font), font: name },
    )
    expect(texts).toEqual(['Tiếp nhận', 'Số', 'Quá hạn'])
  })

  test('beside it one in a font of Unicode is what it shows, whatever its letters', async () => {
    const typed = fromUnicode('Kế hoạch kiểm soát thủ tục hành chính', font)
    const texts = await textsOf(
      { text: fromUnicode('Hộ tịch', font), font: name },
      { text: typed, font: 'Times New Roman' },
    )
    expect(texts).toEqual(['Hộ tịch', typed])
  })

  test('its runs each have their own font', async () => {
    const texts = await textsOf([
      { text: fromUnicode('Hộ tịch ', font), font: name },
      { text: '(Đất đai)', font: 'Arial' },
    ])
    expect(texts).toEqual(['Hộ tịch (Đất đai)'])
  })

  test('in which Unicode was typed all the same is left as it is', async () => {
    const texts = await textsOf(
      { text: 'Lĩnh vực', font: name },
      { text: 'Tiếp nhận', font: name },
      { text: 'kế', font: name },
    )
    expect(texts).toEqual(['Lĩnh vực', 'Tiếp nhận', 'kế'])
  })
})

test('without a font of before Unicode in the file the letters tell, as ever', async () => {
  const typed = fromUnicode('Kế hoạch kiểm soát thủ tục hành chính', 'tcvn3')
  expect(await textsOf({ text: typed })).toEqual(['Kế hoạch kiểm soát thủ tục hành chính'])
})

test('a template in .VnTime is filled like the same one in Unicode', async () => {
  const layout = LAYOUTS.find(({ id }) => id === 'circular')!
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(layout.bytes().buffer as ArrayBuffer)
  for (const sheet of book.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value !== 'string' || cell.master !== cell) return
        cell.value = fromUnicode(cell.value, 'tcvn3')
        cell.font = { name: '.VnTime' }
      }),
    )
  const seen = seeWorkbook(opened(new Uint8Array(await book.xlsx.writeBuffer())))
  const reports = reportsOrTaughtIn(seen, [])
  if (!reports.ok) throw new Error(reports.refusal.message)
  const [own] = CAPTURES
  const { from, to } = own!.period
  const plan = planWorkbook(seen, reports.value, [own!], { unit: own!.unit, from, to })
  const written = plan.writes.flatMap(({ at, value }) =>
    typeof value === 'number' ? [[placeName(at).split('!')[1]!, value] as const] : [],
  )
  expect(Object.fromEntries(written)).toEqual(layout.expected)
})
