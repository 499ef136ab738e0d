import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../core/measures/catalogue'
import { readinessOf } from '../../core/reports/figures/readiness'
import { REPORTS } from '../../core/reports/forms/forms'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { savedPages, viewOf } from '../support/judge-mutations'
import { portalFolders } from '../support/portal-cases'
import { changePage, seePage } from '../support/see-page'

const ROWS = readFileSync('docs/huong-dan/trang-nao-cho-bieu-nao.md', 'utf8')
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, report = '', pages = '', byHand = '']) => ({ report, pages: pages.split('; '), byHand }))

/** The capture of the first fixture of each page, by the page's name. */
async function captureOf(name: string): Promise<Snapshot> {
  for (const folder of portalFolders()) {
    for (const { first } of savedPages(folder)) {
      if (!readFileSync(`core/portals/${folder.id}/portal.ts`, 'utf8').includes(`name: '${name}'`)) continue
      const html = changePage(folder.html(first.page), first.change ?? [])
      const { snapshot } = viewOf({ folder, first }, await seePage(html, first.url ?? folder.url))
      if (snapshot) return snapshot
    }
  }
  throw new Error(`no page is called «${name}»`)
}

describe('which pages an officer captures for which report', () => {
  const needing = REPORTS.filter((report) => readinessOf(report, []).missing.length > 0)

  test('every report that needs figures stands in the guide once, by its own name', () => {
    expect(ROWS.map(({ report }) => report).sort()).toEqual(needing.map(({ name }) => name).sort())
  })

  test.each(ROWS)('$report', async ({ report: name, pages, byHand }) => {
    const report = needing.find((one) => one.name === name)!
    const captures = await Promise.all(pages.map(captureOf))
    const { missing } = readinessOf(report, captures)
    expect(missing.map((measure) => MEASURES[measure]).join('; ')).toBe(byHand)
    for (const spare of captures) {
      const without = readinessOf(
        report,
        captures.filter((one) => one !== spare),
      )
      expect(without.missing.length).toBeGreaterThan(missing.length)
    }
  })
})
