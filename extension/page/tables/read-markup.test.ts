import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { stylesOnce } from '../../../test/support/quick-styles'
import { openLookBook } from '../sight/read-text'
import { type RowLook, readRowMarkup } from './read-markup'
import { readCellNodes } from './read-table'

const { window } = new JSDOM(
  '<table><tbody></tbody></table><style>.off{display:none}.fat{font-weight:bold}</style>',
)
const { document } = window
// Both readings of a row are of the same elements, which nobody changes.
stylesOnce(window)

function rowOf(cells: readonly string[]): Element {
  const body = document.querySelector('tbody')
  const row = document.createElement('tr')
  row.innerHTML = cells.join('')
  body?.replaceChildren(row)
  return row
}

const freshLook = (): RowLook => ({ key: 'body|', hidden: false, cells: [], inner: new Map() })

/** Every row twice with what the first reading left behind: the second time is when the short cut is taken. */
function bothWays(rows: readonly (readonly string[])[]) {
  const [looks, other] = [openLookBook(), openLookBook()]
  const [look, otherLook] = [freshLook(), freshLook()]
  return [...rows, ...rows].map((cells) => {
    const row = rowOf(cells)
    const byNodes = [...row.children].map((cell, at) => readCellNodes(cell, otherLook, at, other))
    const slow = (cell: Element, at: number) => readCellNodes(cell, look, at, looks)
    return { byMarkup: readRowMarkup(row, look, looks, slow), byNodes }
  })
}

const TEXTS = [
  '1.234',
  '',
  ' 12 ',
  'a\n b',
  'x  y',
  '&nbsp;7',
  'A &amp; B',
  '&lt;b&gt;',
  '5&gt;3',
  '-',
  'Thành lập và…',
  'Hộ tịch',
]
const ATTRIBUTES = [
  '',
  ' class="off"',
  ' class="fat"',
  ' title="Thành lập và hoạt động"',
  ' title="a&gt;b"',
  ' title="x>y"',
  ' hidden',
  ' style="display:none"',
  " data-x='\"'",
  ' href="/ho-so?id=1"',
]
const TAGS = ['a', 'span', 'strong', 'b', 'div', 'p', 'i', 'sup', 'em']

const text = fc.constantFrom(...TEXTS)
const attributes = fc.constantFrom(...ATTRIBUTES)
const inner = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, tie('node'))
      .map(([tag, attribute, node]) => `<${tag}${attribute}>${node}</${tag}>`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
    fc.constantFrom(
      '<br>',
      '<!-- x -->',
      '<input readonly value="9">',
      '<table><tr><td>7</td></tr></table>',
      '<svg></svg>',
    ),
  ),
})).node
const cell = fc
  .tuple(
    fc.constantFrom('td', 'th'),
    fc.constantFrom('', ' colspan="2"', ' class="fat" rowspan="3"', ' hidden', ' title="x>y"'),
    inner,
  )
  .map(([tag, attribute, node]) => `<${tag}${attribute}>${node}</${tag}>`)

describe('reading a row from its markup', () => {
  it('gives what reading it element by element gives, or leaves the row to that', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), (rows) => {
        // To the letter, in one order: so the two are held against each other over a long table.
        for (const { byMarkup, byNodes } of bothWays(rows))
          if (byMarkup !== null) expect(JSON.stringify(byMarkup)).toBe(JSON.stringify(byNodes))
      }),
      { numRuns: 120 },
    )
  })

  it('takes the short cut for the cells that fill long tables', () => {
    const row = rowOf([
      '<td>1</td>',
      '<td class="fat"><a href="/x?id=7">1.234</a></td>',
      '<th><strong>Tổng</strong></th>',
    ])
    const never = (): never => {
      throw new Error('this cell is simple')
    }
    expect(readRowMarkup(row, freshLook(), openLookBook(), never)).toEqual([
      { text: '1' },
      { text: '1.234', bold: true },
      { text: 'Tổng', header: true, bold: true },
    ])
  })

  it('leaves a row with a table in a cell to the long way', () => {
    const row = rowOf(['<td>1</td>', '<td><table><tr><td>2</td></tr></table></td>'])
    expect(readRowMarkup(row, freshLook(), openLookBook(), () => ({ text: '' }))).toBeNull()
  })
})
