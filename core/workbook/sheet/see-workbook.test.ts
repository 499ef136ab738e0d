import { expect, test } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { smallParts, zipParts } from '../../../test/workbook-corpus/small-workbook'
import { linesOfWorkbook } from '../../plans/read/lines-of-workbook'
import { pageOfWorkbook } from '../../snapshot/take/page-of-workbook'
import type { WorkbookSeen } from '../seen'
import { seeWorkbook } from './see-workbook'
import { cellTextShown } from './shown-text'

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt formatCode="0.0%" numFmtId="165"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="164"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="21"/></cellXfs>
<cellStyles><cellStyle name="Normal" xfId="0"/></cellStyles></styleSheet>`

/** One row of cells; `before` stands in front of the list of sheets. */
function seen(cells: readonly string[], before = '', styles = STYLES): WorkbookSeen {
  const named = cells.map((xml, at) => [
    `${'ABCDEFGH'[at]}1`,
    { xml: xml.replace('r=""', `r="${'ABCDEFGH'[at]}1"`) },
  ])
  const parts = smallParts({ sheets: [{ name: 'Tờ 1', cells: Object.fromEntries(named) }] })
  const workbook = parts['xl/workbook.xml']?.replace('<sheets>', `${before}<sheets>`) ?? ''
  const opened = openWorkbook(zipParts({ ...parts, 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value)
}

const CELLS = [
  '<c r="" s="2"><v>45707</v></c>',
  '<c r="" s="1"><v>45707.75</v></c>',
  '<c r=""><v>45707</v></c>',
  '<c r="" s="4"><v>0.75</v></c>',
  '<c r="" s="3"><v>0.955</v></c>',
  '<c r="" s="2"/>',
  '<c r="" s="2" t="d"><v>2025-02-19T08:00:00</v></c>',
  '<c r="" s="2" t="inlineStr"><is><t>Thường xuyên</t></is></c>',
]

test('numbers that count days are seen as days, by whichever format', () => {
  expect(seen(CELLS).sheets[0]?.cells).toMatchObject([
    { text: '19/02/2025', value: 45_707, days: 1900 },
    { text: '19/02/2025', value: 45_707.75, days: 1900 },
    { text: '45707', value: 45_707 },
    { text: '0.75', value: 0.75 },
    { text: '0.955', value: 0.955, percent: true },
    { text: '', value: null, days: 1900 },
    { text: '19/02/2025', value: 45_707, days: 1900 },
    { text: 'Thường xuyên', value: 'Thường xuyên', days: 1900 },
  ])
  const plain = seen(CELLS).sheets[0]?.cells.slice(2, 4) ?? []
  for (const { format: _, ...cell } of plain)
    expect(Object.keys(cell).sort()).toEqual(['column', 'locked', 'row', 'text', 'value'])
})

test.each([
  ['<workbookPr date1904="1"/>', '20/02/2029', 1904],
  ['<workbookPr date1904="true"/>', '20/02/2029', 1904],
  ['<workbookPr date1904="0"/>', '19/02/2025', 1900],
  ['<workbookPr/>', '19/02/2025', 1900],
])('%s: days are counted as the file says', (before, text, days) => {
  expect(seen(CELLS.slice(0, 1), before).sheets[0]?.cells).toMatchObject([{ text, days }])
})

test('a reader of texts gets days and percentages as people read them, not as numbers', () => {
  const shown = ['19/02/2025', '19/02/2025', '45707', '0.75', '95,5%', '', '19/02/2025', 'Thường xuyên']
  expect(linesOfWorkbook(seen(CELLS))[0]?.cells).toEqual(shown)
  const page = pageOfWorkbook(seen(CELLS), 'a.xlsx')
  expect(page.ok && page.value.tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(shown)
})

test.each([
  ['&quot;Ngày&quot; dd &quot;tháng&quot; mm &quot;năm&quot; yyyy', { text: '19/02/2025', days: 1900 }],
  ['[$-1042A]d mmmm yyyy;@', { text: '19/02/2025', days: 1900 }],
  ['[Red][&lt;0]0;dd/mm/yyyy', { text: '45707' }],
  ['0&quot; ngày&quot;', { text: '45707' }],
  ['[h]:mm', { text: '45707' }],
  ['0.0&quot;%&quot;', { text: '45707' }],
])('a format of one’s own is read as the file escapes it: %s', (code, shown) => {
  const styles = STYLES.replace('formatCode="dd/mm/yyyy;@"', `formatCode="${code}"`)
  const cell = seen(CELLS.slice(0, 1), '', styles).sheets[0]?.cells[0]
  expect(cell).toMatchObject(shown)
  expect(cell?.days).toBe('days' in shown ? shown.days : undefined)
  expect(cell?.percent).toBeUndefined()
})

test.each([
  [0.9894, '98,94%'],
  [0.989_415_2, '98,94%'],
  [0.95, '95%'],
  [1, '100%'],
  [0, '0%'],
  [0.285, '28,5%'],
  [-0.1, '-10%'],
])('%s in a cell of percentages reads %s', (value, shown) => {
  expect(seen([`<c r="" s="3"><v>${value}</v></c>`]).sheets[0]?.cells.map(cellTextShown)).toEqual([shown])
})

test.each<[listed: string, last: number]>([
  ['Z1', 24],
  ['BA1', 51],
  ['BZ1', 52],
])(
  'empty cells of a row of days are seen fifty columns behind the last that holds anything (%s): %i',
  (cell, last) => {
    const parts = smallParts({
      sheets: [{ name: 'Tờ 1', cells: { C1: 1, [cell]: { xml: `<c r="${cell}"/>` } } }],
    })
    const sheet = parts['xl/worksheets/sheet1.xml']?.replace(
      '<row r="1"',
      '<row r="1" s="2" customFormat="1"',
    )
    const opened = openWorkbook(
      zipParts({ ...parts, 'xl/styles.xml': STYLES, 'xl/worksheets/sheet1.xml': sheet ?? '' }),
    )
    if (!opened.ok) throw new Error(opened.refusal.message)
    const columns = (seeWorkbook(opened.value).sheets[0]?.cells ?? []).flatMap(({ column, days }) =>
      days ? [column] : [],
    )
    expect(Math.max(...columns)).toBe(last)
  },
)
