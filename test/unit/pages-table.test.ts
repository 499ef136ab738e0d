import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { savedPages, viewOf } from '../support/judge-mutations'
import { portalFolders } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'

const ROWS = readFileSync('docs/dev/pages.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
const PAGES = portalFolders().flatMap((folder) => savedPages(folder).map((page) => ({ folder, ...page })))

describe('the table of pages says what is there', () => {
  test('every page that is captured stands in it once, and no other', () => {
    expect(ROWS.map(([, id, file]) => `${id}/${file}`)).toEqual(
      PAGES.map(({ folder, file }) => `${folder.id}/${file}`),
    )
  })

  test.each(PAGES)('$folder.id/$file: rows and figures', async ({ folder, file, first }) => {
    const html = changePage(folder.html(first.page), first.change ?? [])
    const { counts } = viewOf({ folder, first }, await seePage(html, first.url ?? folder.url))
    const row = ROWS.find(([, id, name]) => id === folder.id && name === file)
    expect(row?.slice(4, 7).map(Number)).toEqual([counts.rows, counts.figures, counts.proved])
  })

  test('none is wrong, and each has at least 200 changes', () => {
    for (const row of ROWS) {
      const [changes = 0, read = 0, refused = 0, wrong] = row.slice(7, 11).map(Number)
      expect(changes).toBeGreaterThanOrEqual(200)
      expect(wrong).toBe(0)
      expect(read + refused).toBe(changes)
    }
  })
})
