import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annexOfPlan, openWorkbook } from '../../../test/support/file-hand-now'
import { bundledPlan } from '../../plans/read/bundled-plan'
import { parsePlan } from '../../plans/read/parse-plan'
import type { Plan } from '../../plans/task'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import type { Workbook } from '../../workbook/sheet/workbook'
import { reportById } from '../forms/forms'
import { seeTemplate } from '../template/see-template'
import { annexRows } from './annex-rows'

function opened(bytes: Uint8Array): Workbook {
  const workbook = openWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

const blankOf = (id: string) => opened(new Uint8Array(readFileSync(`core/reports/forms/${id}/blank.xlsx`)))

function planOf(text: string): Plan {
  const read = parsePlan(text)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan
}

const HEAD = `ỦY BAN NHÂN DÂN XÃ HƯƠNG SƠN
KẾ HOẠCH
Kiểm soát thủ tục hành chính năm 2026
STT\tNhiệm vụ\tChủ trì\tPhối hợp\tSản phẩm\tThời gian hoàn thành`
const GROUPED = planOf(`${HEAD}
I\tTuyên truyền
1\tĐăng tin, bài <hằng tháng> & phát thanh\tPhòng Văn hóa - Xã hội\tVăn phòng\tTin, bài\tHằng tháng
2\tTập huấn nghiệp vụ một cửa\tVăn phòng\t\tDanh sách\tQuý II/2026
II\tBáo cáo
1\tBáo cáo định kỳ\tVăn phòng\t\tBáo cáo\tHằng quý`)
const PLAIN = planOf(`${HEAD}
1\tĐăng tin, bài hằng tháng\tPhòng Văn hóa\tVăn phòng\tTin, bài\tHằng tháng
2\tBáo cáo định kỳ\tVăn phòng\t\tBáo cáo\tHằng quý`)

/** Every text the annex of these bytes shows, row by row. */
function shownIn(bytes: Uint8Array): string[] {
  const sheet = seeWorkbook(opened(bytes)).sheets.find(({ name }) => name === 'Phụ lục nhiệm vụ')
  return sheet!.cells.filter(({ text }) => text !== '').map(({ text }) => text)
}

describe.each(['plan-annex', 'ii-06a'])('the annex of the blank of %s', (id) => {
  it.each([
    ['with groups', GROUPED, ['I.1', 'I.2', 'II.1']],
    ['without groups', PLAIN, ['1', '2']],
  ])('is a plan’s %s: its titles, groups, tasks and cells', (_, plan, ids) => {
    const bytes = annexOfPlan(blankOf(id), plan)
    const shown = shownIn(bytes)
    expect(shown.join('\n')).toContain('NĂM 2026')
    expect(shown).toContain('(Kèm theo Kế hoạch năm 2026 của UBND xã Hương Sơn)')
    for (const { title } of plan.groups) expect(shown).toContain(title)
    for (const task of plan.tasks)
      for (const cell of [task.text, task.lead, task.product, task.time]) expect(shown).toContain(cell)
    const target = seeTemplate(reportById(id)!, seeWorkbook(opened(bytes)))
    if (!target.ok) throw new Error(target.refusal.message)
    const named = target.value.places.flatMap(({ means }) => (means && 'task' in means ? [means.task] : []))
    expect([...new Set(named)].filter((task) => task !== '')).toEqual(expect.arrayContaining(ids))
  })

  it('has no word of 2025 left in any part', () => {
    const workbook = opened(annexOfPlan(blankOf(id), GROUPED))
    const xml = [...workbook.known.sheets.values()].map((sheet) => sheet.xml)
    const all = [...xml, workbook.known.stringsXml, workbook.xml].join('\n')
    expect(all).not.toMatch(/2025|Phố Châu|Ph\S{0,4} Ch\S{0,3}u/)
    expect(all).toContain('2026')
  })

  it('without a plan it is a head without rows, and says so', () => {
    const none: Plan = { id: '', title: '', unit: '', year: 2027, groups: [], tasks: [] }
    const shown = shownIn(annexOfPlan(blankOf(id), none))
    expect(shown).toContain('(Chưa có kế hoạch năm 2027)')
    expect(shown.at(-1)).toBe('(8)')
  })

  it('of the plan it was drawn from it shows the same', () => {
    const blank = blankOf(id)
    expect(shownIn(annexOfPlan(blank, bundledPlan('2025')))).toEqual(shownIn(blank.zip.bytes))
  })
})

it('a group never ends a page, and no page is longer than the paper', () => {
  const tasks = Array.from(
    { length: 60 },
    (_, at) =>
      `${at + 1}\t${'Rà soát quy trình nội bộ '.repeat((at % 5) + 1)}\tVăn phòng\t\tBáo cáo\tQuý II/2026`,
  )
  const text = [HEAD, 'I\tNhóm một', ...tasks.slice(0, 17), 'II\tNhóm hai', ...tasks.slice(17)].join('\n')
  const rows = annexRows(planOf(text.replace(/\n(\d+)\t/g, (_, n) => `\n${n > 17 ? n - 17 : n}\t`)))
  const pages = rows.filter(({ opensPage }) => opensPage).length
  expect(pages).toBeGreaterThan(3)
  rows.forEach((row, at) => {
    if (rows[at + 1]?.opensPage) expect(row.kind).toBe('task')
  })
})
