import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook, patchWorkbook, readPart } from '../../../test/support/file-hand-now'
import {
  type SmallCell,
  type SmallWorkbook,
  smallParts,
  smallWorkbook,
  zipParts,
} from '../../../test/workbook-corpus/small-workbook'
import { seeWorkbook } from '../sheet/see-workbook'
import type { Workbook } from '../sheet/workbook'
import type { ZipEntry } from '../zip/zip'
import type { CellPatch } from './patch-workbook'

const SHEET = 'xl/worksheets/sheet1.xml'

function open(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

function book(
  cells: Record<string, SmallCell>,
  more: Partial<SmallWorkbook & SmallWorkbook['sheets'][number]> = {},
): Workbook {
  const { before = '', behind = '', ...rest } = more
  return open(smallWorkbook({ ...rest, sheets: [{ name: 'Biểu', cells, before, behind }] }))
}

/** The sheet's rows after the patches. */
function rowsAfter(workbook: Workbook, ...patches: [cell: string, value: CellPatch['value']][]): string {
  const done = patchWorkbook(
    workbook,
    patches.map(([cell, value]) => ({ sheet: 'Biểu', cell, value })),
  )
  return /<(?:\w+:)?sheetData>(.*)<\/(?:\w+:)?sheetData>/.exec(readPart(open(done.bytes), SHEET)!)![1]!
}

describe('only the cell that is filled changes', () => {
  test.each<[what: string, xml: string, value: CellPatch['value'], after: string]>([
    ['a number in a number', '<c r="A1" s="3"><v>1</v></c>', 2, '<c r="A1" s="3"><v>2</v></c>'],
    ['a number in an empty cell', '<c r="A1" s="3"/>', 2.5, '<c r="A1" s="3"><v>2.5</v></c>'],
    [
      'a number over text',
      '<c r="A1" t="inlineStr" s="3"><is><t>a</t></is></c>',
      0,
      '<c r="A1" s="3"><v>0</v></c>',
    ],
    ['text', '<c r="A1"/>', 'Hộ tịch', '<c r="A1" t="inlineStr"><is><t>Hộ tịch</t></is></c>'],
    [
      'text that looks like a formula',
      '<c r="A1"/>',
      '=1+1',
      '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
    ],
    [
      'text that looks like a command',
      '<c r="A1"/>',
      "@SUM(A1)-cmd|'/c'",
      '<c r="A1" t="inlineStr"><is><t>@SUM(A1)-cmd|\'/c\'</t></is></c>',
    ],
    [
      'text with markup',
      '<c r="A1"/>',
      '<b>&"',
      '<c r="A1" t="inlineStr"><is><t>&lt;b&gt;&amp;&quot;</t></is></c>',
    ],
    [
      'text with blanks around',
      '<c r="A1"/>',
      ' a',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
    ],
    [
      'text with a control character',
      '<c r="A1"/>',
      'a\u0007_x0041_',
      '<c r="A1" t="inlineStr"><is><t>a_x0007__x005F_x0041_</t></is></c>',
    ],
    ['nothing', '<c r="A1" s="3"><v>1</v></c>', null, '<c r="A1" s="3"/>'],
    ['a truth becomes a number', '<c r="A1" t="b" s="2"><v>1</v></c>', 4, '<c r="A1" s="2"><v>4</v></c>'],
    [
      'text where a number is said to stand',
      '<c r="A1" s="2" t="n"><v>1</v></c>',
      'a',
      '<c r="A1" s="2" t="inlineStr"><is><t>a</t></is></c>',
    ],
    ['a number where one is said to stand', '<c r="A1" s="2" t="n"></c>', 7, '<c r="A1" s="2"><v>7</v></c>'],
    ['a number of 15 digits', '<c r="A1"/>', 0.1 + 0.2, '<c r="A1"><v>0.3</v></c>'],
  ])('%s', (_, xml, value, after) =>
    expect(rowsAfter(book({ A1: { xml }, B1: 5 }), ['A1', value])).toBe(
      `<row r="1">${after}<c r="B1"><v>5</v></c></row>`,
    ),
  )

  test('text read back is the text written, whatever it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const done = patchWorkbook(book({ A1: 1 }), [{ sheet: 'Biểu', cell: 'A1', value: text }])
        const seen = seeWorkbook(open(done.bytes)).sheets[0]!.cells[0]!
        expect(seen.value ?? '').toBe(text)
        expect(seen.formula).toBeUndefined()
      }),
    ))
})

describe('a cell the file does not list is made in its place', () => {
  test.each<[what: string, workbook: Workbook, cell: string, rows: string]>([
    [
      'between others',
      book({ A1: 1, C1: 3 }),
      'B1',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>3</v></c></row>',
    ],
    [
      'behind the last',
      book({ A1: 1 }),
      'AA1',
      '<row r="1"><c r="A1"><v>1</v></c><c r="AA1"><v>9</v></c></row>',
    ],
    [
      'in a new row between others',
      book({ A1: 1, A3: 3 }),
      'B2',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>9</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
    ],
    [
      'in a new last row',
      book({ A1: 1 }),
      'A7',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="A7"><v>9</v></c></row>',
    ],
    [
      'with the style of its column',
      book({ A1: 1 }, { before: '<cols><col min="2" max="3" width="9" style="4"/></cols>' }),
      'C1',
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="4"><v>9</v></c></row>',
    ],
  ])('%s', (_, workbook, cell, rows) => expect(rowsAfter(workbook, [cell, 9])).toBe(rows))

  test.each<[what: string, sheet: string, after: string]>([
    [
      'an empty sheet',
      '<worksheet><sheetData/></worksheet>',
      '<worksheet><sheetData><row r="2"><c r="B2"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'an empty row',
      '<worksheet><sheetData><row r="2" ht="30"/></sheetData></worksheet>',
      '<worksheet><sheetData><row r="2" ht="30"><c r="B2"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'a row with a style',
      '<worksheet><sheetData><row r="2" s="5" customFormat="1"></row></sheetData></worksheet>',
      '<worksheet><sheetData><row r="2" s="5" customFormat="1"><c r="B2" s="5"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'a row with spans',
      '<worksheet><sheetData><row r="2" spans="3:4"/></sheetData></worksheet>',
      '<worksheet><sheetData><row r="2" spans="3:4"><c r="B2"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'an announced dimension',
      '<worksheet><dimension ref="C3:D4"/><sheetData/></worksheet>',
      '<worksheet><dimension ref="B2:D4"/><sheetData><row r="2"><c r="B2"><v>9</v></c></row></sheetData></worksheet>',
    ],
    [
      'a namespace prefix',
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2"/></x:row></x:sheetData></x:worksheet>',
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2"/><x:c r="B2"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      'rows and cells without numbers',
      '<worksheet><sheetData><row><c/></row><row><c/><c s="1"/></row></sheetData></worksheet>',
      '<worksheet><sheetData><row><c/></row><row><c/><c s="1"><v>9</v></c></row></sheetData></worksheet>',
    ],
  ])('in a sheet with %s', (_, sheet, after) => {
    const parts = smallParts({ sheets: [{ name: 'Biểu', cells: {} }] })
    const workbook = open(zipParts({ ...parts, [SHEET]: sheet }))
    const done = patchWorkbook(workbook, [{ sheet: 'Biểu', cell: 'B2', value: 9 }])
    expect(readPart(open(done.bytes), SHEET)).toBe(after.replace('spans="3:4">', 'spans="2:4">'))
  })
})

describe('what must not be filled is refused, and stays', () => {
  const protection = '<sheetProtection sheet="1"/>'
  const formats = ['<xf/>', '<xf><protection locked="0"/></xf>']
  test.each<
    [
      what: string,
      workbook: Workbook,
      cell: string,
      value: CellPatch['value'],
      outcome: string,
      words: RegExp,
    ]
  >([
    ['a formula', book({ A1: { f: '1+1', v: 2 } }), 'A1', 3, 'cell-has-formula', /Ô Biểu!A1 có công thức/],
    [
      'a covered cell of a merge',
      book({ A1: 1 }, { behind: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }),
      'B2',
      3,
      'field-read-only',
      /vùng đã gộp.*A1/,
    ],
    ['a locked cell', book({ A1: 1 }, { behind: protection }), 'A1', 3, 'cell-locked', /bị khóa.*Bỏ bảo vệ/],
    ['a locked cell that is not listed', book({}, { behind: protection }), 'A1', 3, 'cell-locked', /bị khóa/],
    ['a sheet that is not there', book({}), 'A1', 3, 'page-changed', /Tệp không có ô/],
    ['a cell outside every sheet', book({}), 'XFE1', 3, 'page-changed', /Tệp không có ô/],
    ['no number', book({}), 'A1', Number.NaN, 'value-did-not-stick', /không phải là số/],
    [
      'more text than a cell holds',
      book({}),
      'A1',
      'a'.repeat(32_768),
      'value-did-not-stick',
      /dài hơn một ô/,
    ],
  ])('%s', (what, workbook, cell, value, outcome, words) => {
    const sheet = what.startsWith('a sheet') ? 'Khác' : 'Biểu'
    const done = patchWorkbook(workbook, [{ sheet, cell, value }])
    expect(done.outcomes[0]!.outcome).toBe(outcome)
    expect(done.outcomes[0]!.refusal!.message).toMatch(words)
    expect(done.bytes).toEqual(workbook.zip.bytes)
  })

  test('the head of an Excel table, whose texts the file keeps twice', () => {
    const parts = smallParts({
      sheets: [
        {
          name: 'Biểu',
          cells: { A1: 'Mã', A2: 'x' },
          behind: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        },
      ],
    })
    const workbook = open(
      zipParts({
        ...parts,
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
        'xl/tables/table1.xml': '<table ref="A1:B3" name="Bảng"><tableColumns/></table>',
      }),
    )
    const done = patchWorkbook(workbook, [
      { sheet: 'Biểu', cell: 'A1', value: 'Số' },
      { sheet: 'Biểu', cell: 'A2', value: 'y' },
    ])
    expect(done.outcomes.map((one) => one.outcome)).toEqual(['cell-locked', 'filled'])
  })

  test('an unlocked cell of a protected sheet and the first cell of a merge are filled', () => {
    const behind = `${protection}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
    const workbook = book({ A1: { xml: '<c r="A1" s="1"/>' } }, { behind, formats })
    expect(patchWorkbook(workbook, [{ sheet: 'Biểu', cell: 'A1', value: 1 }]).outcomes[0]!.outcome).toBe(
      'filled',
    )
  })

  test('what is there already leaves the whole file as it is, byte for byte', () => {
    const workbook = book({ A1: 1, A2: 'Hộ tịch' })
    const done = patchWorkbook(workbook, [
      { sheet: 'Biểu', cell: 'A1', value: 1 },
      { sheet: 'Biểu', cell: 'A2', value: 'Hộ tịch' },
      { sheet: 'Biểu', cell: 'A3', value: null },
    ])
    expect(done.outcomes.map((one) => one.outcome)).toEqual([
      'already-equal',
      'already-equal',
      'already-equal',
    ])
    expect(done.bytes).toBe(workbook.zip.bytes)
  })

  test('blank is not 0', () => {
    const done = patchWorkbook(book({}), [{ sheet: 'Biểu', cell: 'A1', value: 0 }])
    expect(done.outcomes[0]!.outcome).toBe('filled')
  })
})

describe('recalculation on load is asked for in the right place', () => {
  const cells = { A1: 1, B1: { f: 'INDIRECT("A1")', v: 1 } }
  test.each<[what: string, more: Partial<SmallWorkbook>, expected: string]>([
    ['behind the sheets', {}, '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
    [
      'behind the names',
      { names: { Mốc: 'Biểu!$A$1' } },
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    ],
    [
      'in the settings there',
      { behindNames: '<calcPr calcId="191029"/>' },
      '</sheets><calcPr fullCalcOnLoad="1" calcId="191029"/></workbook>',
    ],
    [
      'over what was said before',
      { behindNames: '<calcPr fullCalcOnLoad="0" calcId="1"/><extLst/>' },
      '</sheets><calcPr fullCalcOnLoad="1" calcId="1"/><extLst/></workbook>',
    ],
  ])('%s', (_, more, expected) => {
    const done = patchWorkbook(book(cells, more), [{ sheet: 'Biểu', cell: 'A1', value: 2 }])
    expect(open(done.bytes).xml).toContain(expected)
    expect(readPart(open(done.bytes), SHEET)).toContain('<c r="B1"><f>INDIRECT(&quot;A1&quot;)</f></c>')
  })

  test('and not where everything was computed', () => {
    const done = patchWorkbook(book({ A1: 1, B1: { f: 'A1*2', v: 2 } }), [
      { sheet: 'Biểu', cell: 'A1', value: 2 },
    ])
    expect(done.left).toEqual([])
    expect(open(done.bytes).xml).not.toContain('calcPr')
  })
})

function packed(workbook: Workbook, entry: ZipEntry): Uint8Array {
  return workbook.zip.bytes.slice(entry.start, entry.end)
}

/** `A1` → its element, and what stands between the elements. */
function tokens(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>()
  const rest = xml.replace(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|.*?<\/c>)/g, (element, name: string) => {
    cells.set(name, element)
    return ''
  })
  return { cells, rest }
}

function expectSameParts(before: Workbook, after: Workbook): void {
  for (const [index, entry] of before.zip.entries.entries())
    if (entry.name !== SHEET) expect(packed(after, after.zip.entries[index]!)).toEqual(packed(before, entry))
}

function expectSameTokens(before: Workbook, after: Workbook, filled: ReadonlySet<string>): void {
  const was = tokens(readPart(before, SHEET)!)
  const is = tokens(readPart(after, SHEET)!)
  const emptyRow = /<row r="\d+"><\/row>/g
  expect(is.rest.replace(emptyRow, '')).toBe(was.rest.replace(emptyRow, ''))
  for (const [name, element] of was.cells)
    if (!filled.has(name) && !element.includes('<f>')) expect(is.cells.get(name)).toBe(element)
}

/** Every formula of the random sheets is the sum of columns A and B. */
function expectTrueSums(after: Workbook): void {
  const seen = seeWorkbook(after).sheets[0]!.cells
  const numbers = seen
    .filter((cell) => cell.column < 2)
    .map((cell) => (typeof cell.value === 'number' ? cell.value : 0))
  const sum = numbers.reduce((total, value) => total + value, 0)
  for (const cell of seen) if (cell.formula) expect(cell.value).toBe(sum)
}

describe('random sheets, random patches', () => {
  const cellNames = ['A', 'B', 'C', 'D'].flatMap((column) => [1, 2, 3, 4, 5].map((row) => `${column}${row}`))
  const anyCell = fc.oneof(
    fc.integer(),
    fc.string({ maxLength: 8 }).map((text) => `x${text}`.replace(/[^\w ]/g, '')),
    fc.constant({ f: 'SUM(A1:B9)', v: 0 }),
  )
  const anyCells = fc.dictionary(fc.constantFrom(...cellNames.filter((name) => !/^[AB]/.test(name))), anyCell)
  const anyPlain = fc.dictionary(
    fc.constantFrom(...cellNames.filter((name) => /^[AB]/.test(name))),
    fc.integer({ min: -1e6, max: 1e6 }),
  )
  const anyPatches = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...cellNames),
      fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant('đạt')),
    ),
    { selector: ([cell]) => cell, maxLength: 12 },
  )

  test('filled cells hold their value, sums are true, and all else is as it was', () =>
    fc.assert(
      fc.property(anyCells, anyPlain, anyPatches, (cells, plain, list) => {
        const other = { name: 'Khác', cells: { A1: 1, A2: { f: 'A1+1', v: 2 } } }
        const before = open(
          smallWorkbook({ sheets: [{ name: 'Biểu', cells: { ...cells, ...plain } }, other] }),
        )
        const patches = list.map(([cell, value]) => ({ sheet: 'Biểu', cell, value }))
        const done = patchWorkbook(before, patches)
        const after = open(done.bytes)
        expectSameParts(before, after)
        const filled = done.outcomes.filter((one) => one.outcome === 'filled').map((one) => one.cell)
        expectSameTokens(before, after, new Set(filled))
        if (filled.some((name) => /^[AB]/.test(name))) expectTrueSums(after)
      }),
      { numRuns: 100 },
    ))
})

describe('sheets that no program would write', () => {
  const sound =
    '<worksheet><!-- a > b --><dimension ref="A1:C3"/><cols><col min="1" max="2" style="1"/></cols><sheetData><!-- <row> --><row r="1" spans="1:3"><!-- <c r="A1"/> --><c r="A1" t="s"><v>0</v></c><c r="B1"><f>SUM(A2:A3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2" t="inlineStr"><is><t>x<![CDATA[<b>]]></t></is></c></row></sheetData><mergeCells><mergeCell ref="A5:B6"/></mergeCells></worksheet>'
  const parts = smallParts({ sheets: [{ name: 'Biểu', cells: {} }] })
  const from = (sheet: string): Uint8Array => zipParts({ ...parts, [SHEET]: sheet })

  test('comments, CDATA and tags within them are no cells', () => {
    const cells = seeWorkbook(open(from(sound))).sheets[0]!.cells
    // The file has no shared texts: one that is not there is no empty cell.
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, '#REF!'],
      [0, 1, '1'],
      [1, 0, '5'],
      [1, 1, 'x<b>'],
    ])
  })

  test.each(['r ="D1"', 'r\n="D1"', 'r= "D1"'])(
    'a name of a cell that is written %j never means another cell',
    (name) => {
      const sheet = `<worksheet><sheetData><row r="1"><c r="A1"/><c ${name}><v>5</v></c></row></sheetData></worksheet>`
      const opened = openWorkbook(from(sheet))
      const cells = opened.ok ? seeWorkbook(opened.value).sheets[0]!.cells : []
      expect(cells.filter(({ text, column }) => text === '5' && column !== 3)).toEqual([])
      expect(opened.ok ? '' : opened.refusal.message).toMatch(/^$|Mở bằng Excel để sửa/)
    },
  )

  test('any piece taken out, doubled or put elsewhere is refused or read, and always comes to an end', () =>
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(40), fc.nat(sound.length), (start, length, to) => {
        const piece = sound.slice(start, start + length)
        const without = sound.slice(0, start) + sound.slice(start + length)
        for (const sheet of [
          without,
          sound.slice(0, to) + piece + sound.slice(to),
          without.slice(0, to) + piece + without.slice(to),
        ]) {
          const opened = openWorkbook(from(sheet))
          if (!opened.ok) continue
          seeWorkbook(opened.value)
          patchWorkbook(opened.value, [
            { sheet: 'Biểu', cell: 'A2', value: 6 },
            { sheet: 'Biểu', cell: 'Z9', value: 'a' },
          ])
        }
      }),
      { numRuns: 300 },
    ))

  test('a million attributes, brackets or quotes take no more than a moment', () => {
    const many = (text: string): string => text.repeat(200_000)
    for (const sheet of [
      `<worksheet ${many('a ')}`,
      `<worksheet><sheetData><row r="1">${many('<c ')}`,
      `<worksheet><sheetData>${many('<row>')}`,
      `<worksheet><sheetData><row r="1"><c r="A1">${many('<is>')}`,
      `<worksheet ${many('a="')}`,
      `<worksheet><sheetData><row r="1"><c r="A1"><f>${many('(')}</f></c></row></sheetData></worksheet>`,
    ]) {
      const opened = openWorkbook(from(sheet))
      if (opened.ok) patchWorkbook(opened.value, [{ sheet: 'Biểu', cell: 'B2', value: 1 }])
    }
  })
})
